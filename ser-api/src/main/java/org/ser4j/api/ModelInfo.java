package org.ser4j.api;

import java.util.List;
import java.util.Objects;

/**
 * The model of a recogniser.
 *
 * @param name the architecture's name
 * @param engine name of the engine, such as {@code jvm}
 * @param task what the labels describe, such as {@code emotion} or {@code sex}
 * @param labels in the model's order
 * @param sampleRate every clip is resampled to this rate, in Hz
 * @param parameters number of trainable parameters; 0 if unknown, as for an imported model
 * @param card the model card, Markdown: data, licence, protocol, numbers, limits; empty if none
 */
public record ModelInfo(
    String name,
    String engine,
    String task,
    List<Label> labels,
    int sampleRate,
    long parameters,
    String card) {
  /** Checks that all is there, and copies the labels. */
  public ModelInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(card, "card");
    labels = List.copyOf(labels);
  }
}
