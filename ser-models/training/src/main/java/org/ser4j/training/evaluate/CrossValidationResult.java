package org.ser4j.training.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.MeanStd;

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
  public MeanStd overFolds(ToDoubleFunction<Evaluation> score) {
    return spread(FoldRun::fold, score);
  }

  /**
   * Mean and spread over the seeds, each seed being the mean of its folds.
   *
   * @param score such as {@code Evaluation::uar}
   * @return deviation 0 if there is one seed only
   */
  public MeanStd overSeeds(ToDoubleFunction<Evaluation> score) {
    return spread(FoldRun::seed, score);
  }

  /**
   * How often each label was taken for each, all runs together.
   *
   * @return every recording counts once a seed
   */
  public ConfusionMatrix confusion() {
    return runs.stream()
        .map(run -> run.test().confusion())
        .reduce(ConfusionMatrix::plus)
        .orElseThrow();
  }

  /**
   * What has to be known beside the scores: test or validation parts that hold one class only,
   * where UAR and accuracy mean little.
   *
   * @return one line each, with what to do about it; mostly none
   */
  public List<String> warnings() {
    long first = runs.get(0).seed();
    return OneClassParts.ofRuns(runs.stream().filter(run -> run.seed() == first).toList());
  }

  /**
   * The section for a model card.
   *
   * @return Markdown: a heading of level 2, a table with a row a fold (mean over its seeds), mean
   *     and spreads, then scores by label and by abstention, all runs together; warnings above
   */
  public String toMarkdown() {
    return new CrossValidationTable(this).write();
  }

  private <K extends Comparable<K>> MeanStd spread(
      Function<FoldRun, K> key, ToDoubleFunction<Evaluation> score) {
    return MeanStd.of(
        group(key).values().stream().mapToDouble(group -> mean(group, score)).toArray());
  }

  <K extends Comparable<K>> SortedMap<K, List<FoldRun>> group(Function<FoldRun, K> key) {
    SortedMap<K, List<FoldRun>> groups = new TreeMap<>();
    runs.forEach(run -> groups.computeIfAbsent(key.apply(run), k -> new ArrayList<>()).add(run));
    return groups;
  }

  static double mean(List<FoldRun> runs, ToDoubleFunction<Evaluation> score) {
    return runs.stream()
        .mapToDouble(run -> score.applyAsDouble(run.test()))
        .average()
        .orElseThrow();
  }
}
