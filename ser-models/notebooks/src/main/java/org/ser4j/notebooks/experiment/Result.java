package org.ser4j.notebooks.experiment;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.MeanStd;

/**
 * What came of an experiment.
 *
 * @param id of the experiment
 * @param settings everything that decides the numbers; results with the same settings are the same
 * @param corpus what was learned from and judged, such as {@code ravdess}
 * @param recordings how many there were
 * @param leftOut how many of these could not be read, or had no sound left
 * @param labels what was told apart
 * @param parameters of the network
 * @param epochs how many at most; fewer than the experiment's where it was cut short
 * @param notebook under the notebook's protocol, one a draw of rows and seed; empty if it was left
 *     out
 * @param folds under speaker-independent folds, one a fold and seed; empty if they were left out
 */
public record Result(
    String id,
    JsonObject settings,
    String corpus,
    int recordings,
    int leftOut,
    List<String> labels,
    long parameters,
    int epochs,
    List<Score> notebook,
    List<Score> folds) {
  /** Checks that all is there and copies the lists. */
  public Result {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(corpus, "corpus");
    labels = List.copyOf(labels);
    notebook = List.copyOf(notebook);
    folds = List.copyOf(folds);
  }

  /**
   * Mean and spread over draws and seeds, under the notebook's protocol.
   *
   * @param score read off one training
   * @return NaN as mean if the protocol was left out
   */
  public MeanStd ofNotebook(ToDoubleFunction<Score> score) {
    return MeanStd.of(notebook.stream().mapToDouble(score).toArray());
  }

  /**
   * All folds and seeds taken together.
   *
   * @return which class was taken for which
   * @throws java.util.NoSuchElementException if folds were left out
   */
  public ConfusionMatrix allFolds() {
    return folds.stream().map(Score::confusion).reduce(ConfusionMatrix::plus).orElseThrow();
  }

  /**
   * Mean and spread over the folds, each the mean of its seeds.
   *
   * @param score read off one training
   * @return NaN as mean if folds were left out
   */
  public MeanStd overFolds(ToDoubleFunction<Score> score) {
    return spread(score, Score::fold);
  }

  /**
   * Mean and spread over the seeds, each the mean of its folds.
   *
   * @param score read off one training
   * @return NaN as mean if folds were left out
   */
  public MeanStd overSeeds(ToDoubleFunction<Score> score) {
    return spread(score, Score::seed);
  }

  private MeanStd spread(ToDoubleFunction<Score> score, Function<Score, ?> by) {
    return MeanStd.of(
        folds.stream()
            .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.averagingDouble(score)))
            .values()
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray());
  }
}
