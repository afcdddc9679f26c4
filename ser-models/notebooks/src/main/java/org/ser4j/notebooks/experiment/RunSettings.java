package org.ser4j.notebooks.experiment;

import java.util.List;
import java.util.Objects;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.engine.TrainingEngine;

/**
 * How experiments are run.
 *
 * @param engine the engine that trains
 * @param device such as {@code cpu}
 * @param seeds every training is repeated with each, at least one
 * @param splits seeds of the notebook's random split; the experiment's own if empty
 * @param epochs upper limit of every training, at least 1
 * @param protocols which protocols to run
 * @param folds which speaker folds, from 1; all if empty
 * @param cache keeps features
 */
public record RunSettings(
    TrainingEngine engine,
    String device,
    List<Long> seeds,
    List<Long> splits,
    int epochs,
    Protocols protocols,
    List<Integer> folds,
    TensorCache cache) {
  /**
   * Drops duplicates and checks the values.
   *
   * @throws IllegalArgumentException if there is no seed, or no epoch
   */
  public RunSettings {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(device, "device");
    seeds = seeds.stream().distinct().toList();
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("seeds must not be empty");
    }
    splits = splits.stream().distinct().toList();
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be at least 1, not " + epochs);
    }
    Objects.requireNonNull(protocols, "protocols");
    folds = folds.stream().distinct().sorted().toList();
    Objects.requireNonNull(cache, "cache");
  }

  /** The same under other protocols. */
  public RunSettings withProtocols(Protocols other) {
    return new RunSettings(engine, device, seeds, splits, epochs, other, folds, cache);
  }
}
