package org.ser4j.notebooks.experiment;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.metric.MeanStd;

/**
 * Writes results beside what was published, in Markdown: one line a model if there are several, and
 * a section each. Numbers whose rows were not kept apart have the word leaky.
 */
public final class ReproductionTable {
  private final StringBuilder text = new StringBuilder();

  /**
   * One model.
   *
   * @param experiment what was run
   * @param result what came of it
   */
  public record Row(Experiment experiment, Result result) {}

  private ReproductionTable() {}

  /**
   * Writes the table.
   *
   * @param rows one a model, at least one
   * @return text that ends in a line feed
   */
  public static String of(List<Row> rows) {
    ReproductionTable table = new ReproductionTable();
    if (rows.size() > 1) {
      table.overview(rows);
    }
    rows.forEach(table::section);
    return table.text.toString();
  }

  private void overview(List<Row> rows) {
    line("Accuracy / macro F1:");
    line("");
    line(
        "| model | fed with | published | here, the notebook's protocol"
            + " | speaker-independent, all folds together |");
    line("|---|---|---|---|---|");
    for (Row row : rows) {
      Experiment experiment = row.experiment();
      Result result = row.result();
      line(
          "| `%s` | %s | %s | %s | %s |",
          experiment.id(),
          experiment.features(),
          published(experiment),
          result.notebook().isEmpty()
              ? "-"
              : pair(
                      result.ofNotebook(ReproductionTable::accuracy).mean(),
                      result.ofNotebook(ReproductionTable::macroF1).mean())
                  + (leaky(result) ? ", leaky" : ""),
          result.folds().isEmpty()
              ? "-"
              : pair(result.allFolds().accuracy(), result.allFolds().macroF1()));
    }
    line("");
  }

  private static String published(Experiment experiment) {
    return experiment.accuracy().isEmpty()
        ? "-"
        : published(experiment.accuracy())
            + " / "
            + published(experiment.macroF1())
            + (experiment.leaky() ? ", leaky" : "");
  }

  private static String pair(double accuracy, double macroF1) {
    return number(accuracy) + " / " + number(macroF1);
  }

  private void section(Row row) {
    Experiment experiment = row.experiment();
    Result result = row.result();
    line("## %s", experiment.id());
    line("");
    line(
        "Fed with %s; tells %d labels (%s) in %,d recordings of %s; %,d parameters.",
        experiment.features(),
        result.labels().size(),
        String.join(", ", result.labels()),
        result.recordings(),
        result.corpus(),
        result.parameters());
    line("");
    line("| | rows judged | accuracy | macro F1 | UAR | majority class, accuracy |");
    line("|---|---|---|---|---|---|");
    line(
        "| published%s | | %s | %s | | |",
        experiment.leaky() ? ", leaky" : "",
        published(experiment.accuracy()),
        published(experiment.macroF1()));
    if (!result.notebook().isEmpty()) {
      notebook(experiment, result);
    }
    if (!result.folds().isEmpty()) {
      folds(result);
    }
    line("");
    new Remarks(experiment, result).list().forEach(remark -> line("- %s", remark));
    line("");
  }

  private void notebook(Experiment experiment, Result result) {
    String leaky = leaky(result) ? ", leaky" : "";
    scores("here" + leaky, result.notebook().get(0).rows() + "", s -> result.ofNotebook(s).mean());
    if (result.notebook().size() > 1) {
      scores(deviation(result.notebook()), "", s -> result.ofNotebook(s).std());
    }
    if (experiment.accuracy().isPresent()) {
      line(
          "| here less published | | %s | %s | | |",
          difference(result.ofNotebook(ReproductionTable::accuracy), experiment.accuracy()),
          difference(result.ofNotebook(ReproductionTable::macroF1), experiment.macroF1()));
    }
  }

  /** What differs between the trainings. */
  private static String deviation(List<Score> scores) {
    boolean draws = scores.stream().mapToLong(Score::draw).distinct().count() > 1;
    boolean seeds = scores.stream().mapToLong(Score::seed).distinct().count() > 1;
    return "deviation over " + (draws ? seeds ? "draws and seeds" : "draws" : "seeds");
  }

  private void folds(Result result) {
    long seed = result.folds().get(0).seed();
    List<Score> once = result.folds().stream().filter(s -> s.seed() == seed).toList();
    String leaky = once.stream().anyMatch(Score::leaky) ? ", leaky" : "";
    Score all = all(result);
    scores(
        "speaker-independent" + leaky + (once.size() > 1 ? ", all folds together" : ", one fold"),
        once.stream().mapToInt(Score::rows).sum() + "",
        s -> s.applyAsDouble(all));
    if (once.size() > 1) {
      scores("mean of " + once.size() + " folds", "", s -> result.overFolds(s).mean());
      scores("deviation over folds", "", s -> result.overFolds(s).std());
    }
    if (result.folds().size() > once.size()) {
      scores("deviation over seeds", "", s -> result.overSeeds(s).std());
    }
  }

  /** All folds and seeds as if they were one. */
  private static Score all(Result result) {
    Score first = result.folds().get(0);
    return new Score("", first.leaky(), first.fold(), 0, first.seed(), 0, 0, result.allFolds());
  }

  private void scores(String name, String rows, ToDoubleFunction<ToDoubleFunction<Score>> value) {
    line(
        "| %s | %s| %s | %s | %s | %s |",
        name,
        rows.isEmpty() ? "" : rows + " ",
        number(value.applyAsDouble(ReproductionTable::accuracy)),
        number(value.applyAsDouble(ReproductionTable::macroF1)),
        number(value.applyAsDouble(s -> s.confusion().unweightedAverageRecall())),
        number(value.applyAsDouble(Score::majority)));
  }

  private static double accuracy(Score score) {
    return score.confusion().accuracy();
  }

  private static double macroF1(Score score) {
    return score.confusion().macroF1();
  }

  private static boolean leaky(Result result) {
    return result.notebook().stream().anyMatch(Score::leaky);
  }

  private static String difference(MeanStd here, OptionalDouble published) {
    return published.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%+.3f", here.mean() - published.getAsDouble());
  }

  /** As many places as were published. */
  private static String published(OptionalDouble value) {
    return value.isEmpty()
        ? "-"
        : new DecimalFormat("0.00#", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(value.getAsDouble());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
