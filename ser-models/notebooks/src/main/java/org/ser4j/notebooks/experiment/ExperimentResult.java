package org.ser4j.notebooks.experiment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.MeanStd;

/**
 * The result of an experiment.
 *
 * @param settings everything that determines the scores, as a JSON tree: results with equal
 *     settings are equal
 * @param corpus name, such as {@code ravdess}
 * @param recordings number of recordings in the corpus
 * @param labels the classes
 * @param parameters of the network
 * @param epochs upper limit; less than the experiment's if it was cut short
 * @param notebook under the notebook's protocol, one per split and seed; may be empty
 * @param folds under speaker-independent folds, one per fold and seed; may be empty
 */
public record ExperimentResult(
    Experiment experiment,
    Map<String, Object> settings,
    String corpus,
    int recordings,
    List<String> labels,
    long parameters,
    int epochs,
    List<RunResult> notebook,
    List<RunResult> folds) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no run
   */
  public ExperimentResult {
    Objects.requireNonNull(experiment, "experiment");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(corpus, "corpus");
    labels = List.copyOf(labels);
    notebook = List.copyOf(notebook);
    folds = List.copyOf(folds);
    if (notebook.isEmpty() && folds.isEmpty()) {
      throw new IllegalArgumentException("a result needs at least one run");
    }
  }

  /** Number of recordings that could not be read, or are silent. */
  public int leftOut() {
    return (notebook.isEmpty() ? folds : notebook).get(0).leftOut();
  }

  /** Whether the scores under the notebook's protocol are leaky. */
  public boolean leaky() {
    return notebook.stream().anyMatch(RunResult::leaky);
  }

  /** Mean and standard deviation over splits and seeds, under the notebook's protocol. */
  public MeanStd overSplits(ToDoubleFunction<RunResult> score) {
    return MeanStd.of(notebook.stream().mapToDouble(score).toArray());
  }

  /** Mean and standard deviation over the folds, each the mean of its seeds. */
  public MeanStd overFolds(ToDoubleFunction<RunResult> score) {
    return MeanStd.ofGroups(folds, run -> run.key().fold(), score);
  }

  /** Mean and standard deviation over the seeds, each the mean of its folds. */
  public MeanStd overSeeds(ToDoubleFunction<RunResult> score) {
    return MeanStd.ofGroups(folds, run -> run.key().seed(), score);
  }

  /**
   * All folds and seeds together: a single fold may lack a class.
   *
   * @throws java.util.NoSuchElementException if there are no folds
   */
  public ConfusionMatrix allFolds() {
    return folds.stream().map(RunResult::confusion).reduce(ConfusionMatrix::plus).orElseThrow();
  }

  /** The result beside the published scores, as a JSON tree. */
  public Map<String, Object> toJson() {
    return ResultJson.write(this);
  }

  /**
   * Reads what {@link #toJson} writes; derived values are computed anew.
   *
   * @param json one JSON object
   * @throws IllegalArgumentException if it is not a result; the message names the key
   */
  public static ExperimentResult fromJson(String json) {
    return ResultJson.read(json);
  }
}
