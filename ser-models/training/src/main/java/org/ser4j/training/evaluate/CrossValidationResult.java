package org.ser4j.training.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.MeanStd;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Protocol;

/**
 * The runs of a cross-validation and their mean scores.
 *
 * @param protocol how the corpus was divided
 * @param runs one per partition and seed, at least one; all partitions of a seed together
 * @param temperature fitted on the evaluated clips of all runs together; if the protocol is
 *     speaker-independent, the temperature to use for a model that is trained on all speakers
 * @param withoutSpeech recordings without speech, which are in no part
 * @param unreadable recordings that could not be read, which are in no part
 */
public record CrossValidationResult(
    Protocol protocol,
    List<CrossValidationRun> runs,
    double temperature,
    List<SkippedFile> withoutSpeech,
    List<SkippedFile> unreadable) {

  /** Copies the lists. */
  public CrossValidationResult {
    runs = List.copyOf(runs);
    withoutSpeech = List.copyOf(withoutSpeech);
    unreadable = List.copyOf(unreadable);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("runs: one at least");
    }
  }

  /** Whether any score may be too good: one of the partitions is {@link Partition#leaky}. */
  public boolean leaky() {
    return runs.stream().map(CrossValidationRun::partition).anyMatch(Partition::leaky);
  }

  /**
   * Mean and standard deviation over all runs, folds and seeds alike.
   *
   * @param score such as {@code Evaluation::uar}
   */
  public MeanStd overRuns(ToDoubleFunction<Evaluation> score) {
    return MeanStd.of(runs.stream().mapToDouble(of(score)).toArray());
  }

  /**
   * Mean and standard deviation over the folds, each fold being the mean of its seeds.
   *
   * @param score such as {@code Evaluation::uar}
   * @return std 0 if there is only one fold
   */
  public MeanStd overFolds(ToDoubleFunction<Evaluation> score) {
    return MeanStd.ofGroups(runs, CrossValidationRun::fold, of(score));
  }

  /**
   * Mean and standard deviation over the seeds, each seed being the mean of its folds.
   *
   * @param score such as {@code Evaluation::uar}
   * @return std 0 if there is only one seed
   */
  public MeanStd overSeeds(ToDoubleFunction<Evaluation> score) {
    return MeanStd.ofGroups(runs, CrossValidationRun::seed, of(score));
  }

  /**
   * The mean over the folds of what always predicting the most frequent class of each fold scores.
   *
   * @param score such as {@code ConfusionMatrix::accuracy}
   */
  public double majority(ToDoubleFunction<ConfusionMatrix> score) {
    return overFolds(e -> score.applyAsDouble(e.confusion().majorityBaseline().confusion())).mean();
  }

  /** The confusion matrix of all runs together: every recording counts once per seed. */
  public ConfusionMatrix confusion() {
    return runs.stream()
        .map(run -> run.evaluation().confusion())
        .reduce(ConfusionMatrix::plus)
        .orElseThrow();
  }

  /**
   * Test or validation parts that hold a single class, where UAR and accuracy mean little.
   *
   * @return one line each, with what to do about it; usually none
   */
  public List<String> warnings() {
    return OneClassWarnings.of(partitions());
  }

  /** The partitions, each once. */
  List<Partition> partitions() {
    long first = runs.get(0).seed();
    return runs.stream()
        .filter(run -> run.seed() == first)
        .map(CrossValidationRun::partition)
        .toList();
  }

  /**
   * A section for a report or a model card.
   *
   * @return Markdown with a heading of level 2: warnings, scores by fold or run with mean and
   *     standard deviation, the majority class, and the confusion matrix
   */
  public String toMarkdown() {
    return new CrossValidationReport(this).write();
  }

  private static ToDoubleFunction<CrossValidationRun> of(ToDoubleFunction<Evaluation> score) {
    return run -> score.applyAsDouble(run.evaluation());
  }
}
