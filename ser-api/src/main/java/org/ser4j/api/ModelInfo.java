package org.ser4j.api;

import java.util.List;
import java.util.Objects;

/**
 * What is known of the model inside a recogniser.
 *
 * @param name the architecture's name
 * @param engine what computes it, such as {@code jvm}
 * @param task what it tells, such as {@code emotion} or {@code sex}
 * @param labels the classes, in the model's own order
 * @param sampleRate what every clip is resampled to, in Hz
 * @param parameters number of learned values; 0 if the network, made elsewhere, does not tell
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
