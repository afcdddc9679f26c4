package org.ser4j.models.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ser4j.models.evaluate.Evaluation;
import org.ser4j.models.metric.Spread;

/**
 * What a cross-validation gave.
 *
 * @param runs one a fold and seed, at least one
 * @param temperature fitted on the test clips of all runs together, each judged by a model that had
 *     not heard its speaker: what a model that validates on nobody is calibrated with
 */
public record CrossValidationResult(List<FoldRun> runs, double temperature) {
  /** Copies the list. */
  public CrossValidationResult {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("one run at least");
    }
  }

  /**
   * Mean and spread over the folds, each fold being the mean of its seeds.
   *
   * @param score such as {@code Evaluation::uar}
   * @return deviation 0 if there is one fold only
   */
  public Spread overFolds(ToDoubleFunction<Evaluation> score) {
    return spread(FoldRun::fold, score);
  }

  /**
   * Mean and spread over the seeds, each seed being the mean of its folds.
   *
   * @param score such as {@code Evaluation::uar}
   * @return deviation 0 if there is one seed only
   */
  public Spread overSeeds(ToDoubleFunction<Evaluation> score) {
    return spread(FoldRun::seed, score);
  }

  /**
   * The table for a model card.
   *
   * @return Markdown: a heading of level 2, one row a fold (mean over its seeds), the mean, and the
   *     spreads
   */
  public String toMarkdown() {
    SortedMap<Integer, List<FoldRun>> folds = group(FoldRun::fold);
    int seeds = group(FoldRun::seed).size();
    StringBuilder text = new StringBuilder("## Cross-validation\n\n");
    line(
        text,
        "Speaker-independent, %d folds, %d %s: every model is tested on speakers that it has not"
            + " heard, and who chose nothing of it. %s\n",
        folds.size(),
        seeds,
        seeds == 1 ? "seed" : "seeds",
        validated()
            ? "The validation speakers choose the temperature and the stopping."
            : "There is no stopping, and the temperature is that of the other folds.");
    line(text, "| test speakers | validation | recordings | UAR | accuracy | macro F1 | ECE |");
    line(text, "|---|---|---|---|---|---|---|");
    folds.forEach(
        (fold, ofFold) -> {
          FoldRun first = ofFold.get(0);
          line(
              text,
              "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f |",
              String.join(", ", first.testSpeakers()),
              first.validationSpeakers().isEmpty()
                  ? "none"
                  : String.join(", ", first.validationSpeakers()),
              first.test().n(),
              mean(ofFold, Evaluation::uar),
              mean(ofFold, Evaluation::accuracy),
              mean(ofFold, Evaluation::macroF1),
              mean(ofFold, Evaluation::ece));
        });
    int recordings = folds.values().stream().mapToInt(f -> f.get(0).test().n()).sum();
    line(
        text,
        "| mean | | %d | %.3f | %.3f | %.3f | %.3f |",
        recordings,
        overFolds(Evaluation::uar).mean(),
        overFolds(Evaluation::accuracy).mean(),
        overFolds(Evaluation::macroF1).mean(),
        overFolds(Evaluation::ece).mean());
    deviations(text, "deviation over folds", this::overFolds);
    if (seeds > 1) {
      deviations(text, "deviation over seeds", this::overSeeds);
    }
    line(text, "\nTemperature of all folds together: %.4f.", temperature);
    return text.toString();
  }

  private boolean validated() {
    return runs.stream().anyMatch(run -> run.validation().isPresent());
  }

  private static void deviations(
      StringBuilder text, String name, Function<ToDoubleFunction<Evaluation>, Spread> spread) {
    line(
        text,
        "| %s | | | %.3f | %.3f | %.3f | %.3f |",
        name,
        spread.apply(Evaluation::uar).deviation(),
        spread.apply(Evaluation::accuracy).deviation(),
        spread.apply(Evaluation::macroF1).deviation(),
        spread.apply(Evaluation::ece).deviation());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private <K extends Comparable<K>> Spread spread(
      Function<FoldRun, K> key, ToDoubleFunction<Evaluation> score) {
    return Spread.of(
        group(key).values().stream().mapToDouble(group -> mean(group, score)).toArray());
  }

  private <K extends Comparable<K>> SortedMap<K, List<FoldRun>> group(Function<FoldRun, K> key) {
    SortedMap<K, List<FoldRun>> groups = new TreeMap<>();
    runs.forEach(run -> groups.computeIfAbsent(key.apply(run), k -> new ArrayList<>()).add(run));
    return groups;
  }

  private static double mean(List<FoldRun> runs, ToDoubleFunction<Evaluation> score) {
    return runs.stream()
        .mapToDouble(run -> score.applyAsDouble(run.test()))
        .average()
        .orElseThrow();
  }
}
