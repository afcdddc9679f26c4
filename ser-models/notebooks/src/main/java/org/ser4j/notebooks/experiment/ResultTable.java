package org.ser4j.notebooks.experiment;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.internal.report.Markdown;
import org.ser4j.training.metric.MeanStd;

/** Writes results beside the published scores; leaky scores are marked as such. */
public final class ResultTable {
  private final Markdown text = new Markdown();

  private ResultTable() {}

  /**
   * Writes results as Markdown: an overview if there are several, then a section for each.
   *
   * @param results at least one
   */
  public static String of(List<ExperimentResult> results) {
    ResultTable table = new ResultTable();
    if (results.size() > 1) {
      table.overview(results);
    }
    results.forEach(table::section);
    return table.text.toString();
  }

  private void overview(List<ExperimentResult> results) {
    text.line("Accuracy / macro F1:").gap();
    text.columns(
        "model",
        "input",
        "published",
        "here, the notebook's protocol",
        "speaker-independent, all folds together");
    for (ExperimentResult result : results) {
      Experiment experiment = result.experiment();
      text.line(
          "| `%s` | %s | %s | %s | %s |",
          experiment.id(),
          experiment.features(),
          published(experiment),
          result.notebook().isEmpty()
              ? "-"
              : pair(
                      result.overSplits(RunResult::accuracy).mean(),
                      result.overSplits(RunResult::macroF1).mean())
                  + leaky(result.leaky()),
          result.folds().isEmpty()
              ? "-"
              : pair(result.allFolds().accuracy(), result.allFolds().macroF1()));
    }
    text.gap();
  }

  private static String published(Experiment experiment) {
    return experiment.accuracy().isEmpty()
        ? "-"
        : published(experiment.accuracy())
            + " / "
            + published(experiment.macroF1())
            + leaky(experiment.leaky());
  }

  private static String pair(double accuracy, double macroF1) {
    return number(accuracy) + " / " + number(macroF1);
  }

  private void section(ExperimentResult result) {
    Experiment experiment = result.experiment();
    text.line("## " + experiment.id()).gap();
    text.line(
            "Input: %s. %d labels (%s), %,d recordings of %s, %,d parameters.",
            experiment.features(),
            result.labels().size(),
            String.join(", ", result.labels()),
            result.recordings(),
            result.corpus(),
            result.parameters())
        .gap();
    text.columns("", "examples", "accuracy", "macro F1", "UAR", "majority class, accuracy");
    text.line(
        "| published%s | | %s | %s | | |",
        leaky(experiment.leaky()),
        published(experiment.accuracy()),
        published(experiment.macroF1()));
    if (!result.notebook().isEmpty()) {
      notebook(result);
    }
    if (!result.folds().isEmpty()) {
      folds(result);
    }
    text.gap();
    new ResultNotes(result).all().forEach(note -> text.line("- " + note));
    text.gap();
  }

  private void notebook(ExperimentResult result) {
    int examples = result.notebook().get(0).confusion().total();
    scores("here" + leaky(result.leaky()), examples + " ", s -> result.overSplits(s).mean());
    if (result.notebook().size() > 1) {
      scores("std over " + varied(result.notebook()), "", s -> result.overSplits(s).std());
    }
    Experiment experiment = result.experiment();
    if (experiment.accuracy().isPresent()) {
      text.line(
          "| here minus published | | %s | %s | | |",
          difference(result.overSplits(RunResult::accuracy), experiment.accuracy()),
          difference(result.overSplits(RunResult::macroF1), experiment.macroF1()));
    }
  }

  private static String varied(List<RunResult> runs) {
    boolean splits = runs.stream().map(run -> run.key().split()).distinct().count() > 1;
    boolean seeds = runs.stream().map(run -> run.key().seed()).distinct().count() > 1;
    return splits ? seeds ? "splits and seeds" : "splits" : "seeds";
  }

  private void folds(ExperimentResult result) {
    RunResult first = result.folds().get(0);
    List<RunResult> once =
        result.folds().stream().filter(r -> r.key().seed() == first.key().seed()).toList();
    RunResult all = new RunResult(first.key(), "", first.leaky(), 1, 1, result.allFolds(), 0);
    scores(
        "speaker-independent"
            + leaky(once.stream().anyMatch(RunResult::leaky))
            + (once.size() > 1 ? ", all folds together" : ", one fold"),
        once.stream().mapToInt(run -> run.confusion().total()).sum() + " ",
        score -> score.applyAsDouble(all));
    if (once.size() > 1) {
      scores("mean of " + once.size() + " folds", "", s -> result.overFolds(s).mean());
      scores("std over folds", "", s -> result.overFolds(s).std());
    }
    if (result.folds().size() > once.size()) {
      scores("std over seeds", "", s -> result.overSeeds(s).std());
    }
  }

  private void scores(
      String name, String examples, ToDoubleFunction<ToDoubleFunction<RunResult>> value) {
    text.line(
        "| %s | %s| %s | %s | %s | %s |",
        name,
        examples,
        number(value.applyAsDouble(RunResult::accuracy)),
        number(value.applyAsDouble(RunResult::macroF1)),
        number(value.applyAsDouble(RunResult::uar)),
        number(value.applyAsDouble(RunResult::majorityAccuracy)));
  }

  private static String leaky(boolean leaky) {
    return leaky ? ", leaky" : "";
  }

  private static String difference(MeanStd here, OptionalDouble published) {
    return published.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%+.3f", here.mean() - published.getAsDouble());
  }

  /** With as many digits as were published. */
  private static String published(OptionalDouble value) {
    return value.isEmpty()
        ? "-"
        : new DecimalFormat("0.00#", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(value.getAsDouble());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
