package org.ser4j.notebooks.experiment;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.split.RandomSplit;

/**
 * One model of a notebook, trained on one input.
 *
 * @param id such as {@code 001/cnn}, or with the input {@code 002/small/energy}
 * @param features the input, such as {@code vec162}
 * @param label the task, {@code emotion} or {@code sex}
 * @param corpora the corpora that the notebook trained on, such as {@code ravdess}
 * @param classes number of classes in the notebook
 * @param config training configuration
 * @param protocol the notebook's split
 * @param accuracy as published; empty if not published
 * @param macroF1 as published; empty if not published
 * @param leaky whether the published scores are leaky
 * @param notes differences from the notebook, and reasons for doubt
 * @param separate whether it is run only by its own name, not with its notebook
 */
public record Experiment(
    String id,
    String features,
    String label,
    List<String> corpora,
    int classes,
    TrainingConfig config,
    RandomSplit protocol,
    OptionalDouble accuracy,
    OptionalDouble macroF1,
    boolean leaky,
    List<String> notes,
    boolean separate) {
  /** Copies the lists. */
  public Experiment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(label, "label");
    corpora = List.copyOf(corpora);
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(accuracy, "accuracy");
    Objects.requireNonNull(macroF1, "macroF1");
    notes = List.copyOf(notes);
  }
}
