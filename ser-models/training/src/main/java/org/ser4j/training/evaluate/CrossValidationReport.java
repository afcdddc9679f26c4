package org.ser4j.training.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ser4j.training.internal.report.Markdown;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.Evaluation.Coverage;
import org.ser4j.training.metric.MeanStd;
import org.ser4j.training.split.Partition;

/**
 * Writes a cross-validation in Markdown: for a speaker-independent protocol a row per fold, else a
 * row per run.
 */
final class CrossValidationReport {
  private static final String NO_COLUMN = "";

  private final CrossValidationResult result;
  private final SortedMap<Integer, List<CrossValidationRun>> folds;
  private final long seeds;
  private final Markdown text = new Markdown();

  CrossValidationReport(CrossValidationResult result) {
    this.result = result;
    this.folds =
        result.runs().stream()
            .collect(
                Collectors.groupingBy(CrossValidationRun::fold, TreeMap::new, Collectors.toList()));
    this.seeds = result.runs().stream().mapToLong(CrossValidationRun::seed).distinct().count();
  }

  String write() {
    if (result.protocol().speakerIndependent()) {
      byFold();
      confusion();
      text.gap();
      byAbstention();
      text.line("Temperature of all folds together: %.4f.", result.temperature());
    } else {
      byRun();
      confusion();
    }
    return text.toString();
  }

  private void byFold() {
    text.line("## Cross-validation")
        .gap()
        .line(
            "Speaker-independent, %d %s, %d %s: every model is tested on unseen speakers, who had"
                + " no part in any choice. %s",
            folds.size(),
            folds.size() == 1 ? "fold" : "folds",
            seeds,
            seeds == 1 ? "seed" : "seeds",
            choices())
        .gap()
        .warnings(result.warnings())
        .columns("test speakers", "validation", "recordings", "UAR", "accuracy", "macro F1", "ECE");
    folds.values().forEach(this::fold);
    int recordings = folds.values().stream().mapToInt(f -> f.get(0).evaluation().n()).sum();
    scores("mean", NO_COLUMN, recordings + "", score -> result.overFolds(score).mean());
    text.line("| majority class |  |  | %s |  |", majority());
    std("std over folds", result::overFolds);
    if (seeds > 1) {
      std("std over seeds", result::overSeeds);
    }
    text.gap();
  }

  private String choices() {
    if (result.runs().stream().anyMatch(run -> run.validation().isPresent())) {
      return "Stopping and temperature are chosen on the validation speakers.";
    }
    return "There is no early stopping, and the temperature is that of the "
        + (folds.size() == 1 ? "configuration." : "other folds.");
  }

  private void fold(List<CrossValidationRun> runs) {
    Partition partition = runs.get(0).partition();
    Collection<String> validation = Partition.speakers(partition.validation());
    scores(
        String.join(", ", Partition.speakers(partition.test())),
        validation.isEmpty() ? "none" : String.join(", ", validation),
        runs.get(0).evaluation().n() + "",
        score ->
            runs.stream()
                .collect(Collectors.averagingDouble(r -> score.applyAsDouble(r.evaluation()))));
  }

  private void std(String name, Function<ToDoubleFunction<Evaluation>, MeanStd> over) {
    scores(name, NO_COLUMN, NO_COLUMN, score -> over.apply(score).std());
  }

  private void scores(
      String name,
      String validation,
      String recordings,
      ToDoubleFunction<ToDoubleFunction<Evaluation>> value) {
    text.line(
        "| %s | %s | %s | %s | %.3f |",
        name, validation, recordings, threeScores(value), value.applyAsDouble(Evaluation::ece));
  }

  private void byRun() {
    text.line(result.leaky() ? "## Scores, leaky" : "## Scores").gap();
    result.partitions().forEach(partition -> text.line("- " + partition.describe()));
    text.gap()
        .warnings(result.warnings())
        .columns("run", "seed", "evaluated", "UAR", "accuracy", "macro F1");
    List<CrossValidationRun> runs = result.runs();
    for (int i = 0; i < runs.size(); i++) {
      Evaluation evaluation = runs.get(i).evaluation();
      text.line(
          "| %d | %d | %d | %s |",
          i + 1, runs.get(i).seed(), evaluation.n(), threeScores(s -> s.applyAsDouble(evaluation)));
    }
    text.line("| mean |  |  | %s |", threeScores(score -> result.overRuns(score).mean()));
    if (runs.size() > 1) {
      text.line("| std |  |  | %s |", threeScores(score -> result.overRuns(score).std()));
    }
    text.line("| majority class |  |  | %s |", majority()).gap();
  }

  private void confusion() {
    text.line("All runs together; true labels in the rows, predicted labels in the columns:")
        .gap()
        .confusion(result.confusion());
  }

  private void byAbstention() {
    text.columns("abstain below", "answered", "accuracy of the answers");
    List<Coverage> thresholds = result.runs().get(0).evaluation().coverage();
    for (int i = 0; i < thresholds.size(); i++) {
      double answered = 0;
      double right = 0;
      double recordings = 0;
      for (CrossValidationRun run : result.runs()) {
        Coverage coverage = run.evaluation().coverage().get(i);
        double some = coverage.coverage() * run.evaluation().n();
        answered += some;
        right += some > 0 ? some * coverage.accuracy() : 0;
        recordings += run.evaluation().n();
      }
      text.line(
          "| %.1f | %.3f | %s |",
          thresholds.get(i).abstainBelow(),
          answered / recordings,
          answered > 0 ? String.format(Locale.ROOT, "%.3f", right / answered) : "none");
    }
    text.gap();
  }

  private static String threeScores(ToDoubleFunction<ToDoubleFunction<Evaluation>> value) {
    return String.format(
        Locale.ROOT,
        "%.3f | %.3f | %.3f",
        value.applyAsDouble(Evaluation::uar),
        value.applyAsDouble(Evaluation::accuracy),
        value.applyAsDouble(Evaluation::macroF1));
  }

  private String majority() {
    return String.format(
        Locale.ROOT,
        "%.3f | %.3f | %.3f",
        result.majority(ConfusionMatrix::unweightedAverageRecall),
        result.majority(ConfusionMatrix::accuracy),
        result.majority(ConfusionMatrix::macroF1));
  }
}
