package org.ser4j.training.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.config.Settings;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.MeanStd;
import org.ser4j.training.split.Partition;

/**
 * What the trainings under a protocol gave.
 *
 * @param runs one a partition and seed, at least one; those of a seed stand together
 * @param withoutSpeech recordings in which no speech was found, and which no part has
 * @param unreadable recordings that could not be read, and which no part has
 */
public record ProtocolResult(
    List<ProtocolRun> runs, List<SkippedFile> withoutSpeech, List<SkippedFile> unreadable) {
  /** Copies the lists. */
  public ProtocolResult {
    runs = List.copyOf(runs);
    withoutSpeech = List.copyOf(withoutSpeech);
    unreadable = List.copyOf(unreadable);
    Settings.require(!runs.isEmpty(), "runs: one at least");
  }

  /**
   * Whether any score may be too good.
   *
   * @return true if one of the partitions is {@link Partition#leaky}
   */
  public boolean leaky() {
    return runs.stream().map(ProtocolRun::partition).anyMatch(Partition::leaky);
  }

  /**
   * A score over all runs.
   *
   * @param score such as {@code Evaluation::uar}
   * @return mean and deviation, over folds and seeds alike
   */
  public MeanStd spread(ToDoubleFunction<Evaluation> score) {
    return MeanStd.of(runs.stream().map(ProtocolRun::evaluation).mapToDouble(score).toArray());
  }

  /**
   * All judged rows together.
   *
   * @return right labels in the rows, answers in the columns
   */
  public ConfusionMatrix confusion() {
    return runs.stream()
        .map(run -> run.evaluation().confusion())
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
    return OneClassParts.ofPartitions(
        runs.stream().filter(run -> run.seed() == first).map(ProtocolRun::partition).toList());
  }

  /**
   * A section for a report.
   *
   * @return Markdown: each partition in words, warnings, a row a run, mean, deviation and what
   *     naming the most frequent class would get, then the confusion matrix
   */
  public String toMarkdown() {
    return new ProtocolTable(this).write();
  }
}
