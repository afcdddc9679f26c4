package org.ser4j.notebooks.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.engine.TrainingEngine;

/**
 * How experiments are run, whichever they are.
 *
 * @param engine what trains
 * @param device where it computes
 * @param seeds that every training is repeated with, at least one
 * @param draws seeds that the rows of a notebook's protocol are drawn with; the experiment's own if
 *     empty
 * @param epochs how many at most, 1 or more, whatever an experiment asks for
 * @param part which trainings
 * @param folds which folds of speakers, from 1; all if empty
 * @param cache where features are kept
 */
public record RunSettings(
    TrainingEngine engine,
    String device,
    List<Long> seeds,
    List<Long> draws,
    int epochs,
    Part part,
    List<Integer> folds,
    TensorCache cache) {
  /**
   * Checks the values and copies the lists.
   *
   * @throws IllegalArgumentException if there is no seed, or no epoch
   */
  public RunSettings {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(device, "device");
    seeds = seeds.stream().distinct().toList();
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("seeds: one at least");
    }
    draws = draws.stream().distinct().toList();
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be 1 or more, not " + epochs);
    }
    Objects.requireNonNull(part, "part");
    folds = folds.stream().distinct().sorted().toList();
    Objects.requireNonNull(cache, "cache");
  }

  /** What of this decides the numbers. */
  JsonObject toJson() {
    JsonArray seedList = new JsonArray();
    seeds.forEach(seedList::add);
    JsonArray foldList = new JsonArray();
    folds.forEach(foldList::add);
    JsonObject json = new JsonObject();
    json.addProperty("engine", engine.name());
    json.addProperty("device", device);
    json.add("seeds", seedList);
    json.addProperty("part", part.name());
    json.add("folds", foldList);
    return json;
  }
}
