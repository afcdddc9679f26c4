package org.ser4j.notebooks.experiment;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.split.RandomSplit;

/**
 * One model of a notebook, trained on one input.
 *
 * @param id such as {@code 001/cnn}, or with what it is fed with, {@code 002/small/energy}
 * @param features what it is fed with, in words
 * @param label what is told apart, {@code emotion} or {@code sex}
 * @param corpora what the notebook trained on, as {@code --corpus} has it
 * @param classes how many labels that had
 * @param config how it is trained
 * @param protocol what it is judged on
 * @param accuracy as published; empty if nobody published any
 * @param macroF1 as published; empty likewise
 * @param leaky whether the published numbers are
 * @param notes what differs from the notebook, or is not to be believed
 * @param separate whether it is only run when it is asked for, and not with its notebook
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
  /** Checks that all is there and copies the lists. */
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

  /**
   * Which notebook it is from.
   *
   * @return such as {@code 001}
   */
  public String notebook() {
    return id.substring(0, id.indexOf('/'));
  }

  /**
   * A corpus with the labels that are told apart here.
   *
   * @param corpus with emotions as labels, as readers give it
   * @return the same recordings; without those whose label is not known
   * @throws CorpusException if nothing is left
   */
  public Corpus labelled(Corpus corpus) {
    return corpus.labelledBy(label);
  }
}
