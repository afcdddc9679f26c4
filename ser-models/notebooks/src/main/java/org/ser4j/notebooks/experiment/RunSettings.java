package org.ser4j.notebooks.experiment;

import java.util.List;
import java.util.Objects;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.engine.TrainingEngine;

/** How experiments are run; {@link #builder} documents every setting and its default. */
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

  /** Starts with defaults; the engine trains and evaluates. */
  public static Builder builder(TrainingEngine engine) {
    return new Builder(engine);
  }

  /** The same under other protocols. */
  public RunSettings withProtocols(Protocols other) {
    return new RunSettings(engine, device, seeds, splits, epochs, other, folds, cache);
  }

  /** Builds settings. Not thread-safe. */
  public static final class Builder {
    private final TrainingEngine engine;
    private String device = "cpu";
    private List<Long> seeds = List.of(0L);
    private List<Long> splits = List.of();
    private int epochs = Integer.MAX_VALUE;
    private Protocols protocols = Protocols.BOTH;
    private List<Integer> folds = List.of();
    private TensorCache cache = TensorCache.NONE;

    private Builder(TrainingEngine engine) {
      this.engine = engine;
    }

    /** Where the engine computes, such as {@code gpu:0}. Default: {@code cpu}. */
    public Builder device(String value) {
      device = value;
      return this;
    }

    /** Every training is repeated with each seed. Default: 0. */
    public Builder seeds(List<Long> values) {
      seeds = values;
      return this;
    }

    /** Seeds of the notebook's random split. Default: the experiment's own. */
    public Builder splits(List<Long> values) {
      splits = values;
      return this;
    }

    /** Upper limit of every training, at least 1. Default: none. */
    public Builder epochs(int value) {
      epochs = value;
      return this;
    }

    /** Which protocols are run. Default: both. */
    public Builder protocols(Protocols value) {
      protocols = value;
      return this;
    }

    /** Which speaker folds are run, from 1. Default: all. */
    public Builder folds(List<Integer> values) {
      folds = values;
      return this;
    }

    /** Keeps features between trainings. Default: none. */
    public Builder cache(TensorCache value) {
      cache = value;
      return this;
    }

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if there is no seed, or no epoch
     */
    public RunSettings build() {
      return new RunSettings(engine, device, seeds, splits, epochs, protocols, folds, cache);
    }
  }
}
