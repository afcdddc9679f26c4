package org.ser4j.training.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Coverage;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.MeanStd;
import org.ser4j.training.report.ConfusionTable;

/** Writes a cross-validation as a section of a model card, in Markdown. */
final class CrossValidationTable {
  private final CrossValidationResult result;
  private final SortedMap<Integer, List<FoldRun>> folds;
  private final int seeds;
  private final StringBuilder text = new StringBuilder();

  CrossValidationTable(CrossValidationResult result) {
    this.result = result;
    this.folds = result.group(FoldRun::fold);
    this.seeds = result.group(FoldRun::seed).size();
  }

  String write() {
    line("## Cross-validation");
    line("");
    line(
        "Speaker-independent, %d %s, %d %s: every model is tested on speakers that it has not"
            + " heard, and who chose nothing of it. %s",
        folds.size(),
        folds.size() == 1 ? "fold" : "folds",
        seeds,
        seeds == 1 ? "seed" : "seeds",
        result.runs().stream().anyMatch(run -> run.validation().isPresent())
            ? "The validation speakers choose the temperature and the stopping."
            : "There is no stopping, and the temperature is that of the other folds.");
    line("");
    for (String warning : result.warnings()) {
      line("Warning: " + warning + ".");
      line("");
    }
    byFold();
    byLabel();
    byAbstention();
    line("Temperature of all folds together: %.4f.", result.temperature());
    return text.toString();
  }

  private void byFold() {
    line("| test speakers | validation | recordings | UAR | accuracy | macro F1 | ECE |");
    line("|---|---|---|---|---|---|---|");
    folds.values().forEach(this::fold);
    int recordings = folds.values().stream().mapToInt(f -> f.get(0).test().n()).sum();
    scores("mean", recordings + "", score -> result.overFolds(score).mean());
    baseline();
    spread("deviation over folds", result::overFolds);
    if (seeds > 1) {
      spread("deviation over seeds", result::overSeeds);
    }
    line("");
  }

  /** What naming the most frequent class of each fold would get. */
  private void baseline() {
    line(
        "| majority class |  |  | %.3f | %.3f | %.3f |  |",
        result.overFolds(e -> majority(e).unweightedAverageRecall()).mean(),
        result.overFolds(e -> majority(e).accuracy()).mean(),
        result.overFolds(e -> majority(e).macroF1()).mean());
  }

  private static ConfusionMatrix majority(Evaluation evaluation) {
    return Baseline.majority(evaluation.confusion()).confusion();
  }

  private void fold(List<FoldRun> runs) {
    FoldRun first = runs.get(0);
    String validation =
        first.validationSpeakers().isEmpty()
            ? "none"
            : String.join(", ", first.validationSpeakers());
    scores(
        String.join(", ", first.testSpeakers()),
        validation,
        first.test().n() + "",
        score -> CrossValidationResult.mean(runs, score));
  }

  private void spread(String name, Function<ToDoubleFunction<Evaluation>, MeanStd> spread) {
    scores(name, "", score -> spread.apply(score).std());
  }

  private void scores(
      String name, String recordings, ToDoubleFunction<ToDoubleFunction<Evaluation>> value) {
    scores(name, "", recordings, value);
  }

  private void scores(
      String name,
      String validation,
      String recordings,
      ToDoubleFunction<ToDoubleFunction<Evaluation>> value) {
    line(
        "| %s | %s | %s | %.3f | %.3f | %.3f | %.3f |",
        name,
        validation,
        recordings,
        value.applyAsDouble(Evaluation::uar),
        value.applyAsDouble(Evaluation::accuracy),
        value.applyAsDouble(Evaluation::macroF1),
        value.applyAsDouble(Evaluation::ece));
  }

  private void byLabel() {
    line("All runs together; right labels in the rows, what was answered in the columns:");
    line("");
    ConfusionTable.of(result.confusion()).forEach(this::line);
    line("");
  }

  private void byAbstention() {
    line("| abstain below | answered | accuracy of the answers |");
    line("|---|---|---|");
    int thresholds = result.runs().get(0).test().coverage().size();
    for (int i = 0; i < thresholds; i++) {
      double answered = 0;
      double right = 0;
      double recordings = 0;
      for (FoldRun run : result.runs()) {
        Coverage coverage = run.test().coverage().get(i);
        double some = coverage.coverage() * run.test().n();
        answered += some;
        right += some > 0 ? some * coverage.accuracy() : 0;
        recordings += run.test().n();
      }
      line(
          "| %.1f | %.3f | %s |",
          result.runs().get(0).test().coverage().get(i).abstainBelow(),
          answered / recordings,
          answered > 0 ? String.format(Locale.ROOT, "%.3f", right / answered) : "none");
    }
    line("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void line(String format, Object... values) {
    line(String.format(Locale.ROOT, format, values));
  }
}
