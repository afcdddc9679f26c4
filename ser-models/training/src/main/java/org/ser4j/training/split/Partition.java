package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.internal.SpeakerOrder;

/**
 * Examples divided into training, validation and test by a protocol. Unlike a {@link Split}, the
 * same speaker may be in two parts; {@link #leakage} reports it.
 *
 * @param protocol the protocol with its parameters, such as {@code random rows, 25 % test, seed 42}
 * @param training examples that weights are learned from
 * @param validation examples that choices are made on; may be empty
 * @param test held-out examples; may be empty if validation is not, and then the validation
 *     examples are evaluated, on which choices were made
 * @param perExample whether each example is evaluated on its own, instead of a recording by the
 *     mean over its segments
 */
public record Partition(
    String protocol,
    List<Example> training,
    List<Example> validation,
    List<Example> test,
    boolean perExample) {

  /**
   * Copies the lists and checks them.
   *
   * @throws CorpusException if there is nothing to train on or nothing to evaluate
   * @throws IllegalArgumentException if an example is in two parts
   */
  public Partition {
    Objects.requireNonNull(protocol, "protocol");
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    if (training.isEmpty() || validation.isEmpty() && test.isEmpty()) {
      throw new CorpusException(
          ("%s leaves nothing to %s: %d training, %d validation and %d test examples;"
                  + " use more recordings or other shares")
              .formatted(
                  protocol,
                  training.isEmpty() ? "learn from" : "evaluate",
                  training.size(),
                  validation.size(),
                  test.size()));
    }
    Set<Example> learned = new HashSet<>(training);
    Set<Example> chosenOn = new HashSet<>(validation);
    if (!Collections.disjoint(learned, chosenOn)
        || !Collections.disjoint(learned, test)
        || !Collections.disjoint(chosenOn, test)) {
      throw new IllegalArgumentException(protocol + " has an example in two parts");
    }
  }

  /** Examples that are evaluated per recording. */
  public Partition(
      String protocol, List<Example> training, List<Example> validation, List<Example> test) {
    this(protocol, training, validation, test, false);
  }

  /** The examples that scores come from: test, or validation if there is no test part. */
  public List<Example> evaluated() {
    return test.isEmpty() ? validation : test;
  }

  /** What the {@link #evaluated} examples share with those that were learned and chosen from. */
  public Leakage leakage() {
    if (test.isEmpty()) {
      return Leakage.between(training, validation);
    }
    List<Example> learned = new ArrayList<>(training);
    learned.addAll(validation);
    return Leakage.between(learned, test);
  }

  /**
   * Whether scores may be too good: something is on both sides, or there is no test part, so that
   * choices may have been made on the evaluated examples.
   */
  public boolean leaky() {
    return test.isEmpty() || leakage().leaky();
  }

  /** One line for a report: the protocol, the sizes, and whether and why it is leaky. */
  public String describe() {
    return "%s: %d training, %d validation, %d test examples; %s"
        .formatted(protocol, training.size(), validation.size(), test.size(), reasons());
  }

  private String reasons() {
    Leakage leakage = leakage();
    if (!test.isEmpty()) {
      return leakage.toString();
    }
    return (leakage.leaky() ? leakage + "; " : "leaky: ")
        + "scored on the validation part, on which choices may be made";
  }

  /** The recordings of one part, each once, in order. */
  public static List<Utterance> utterances(Collection<Example> part) {
    return part.stream().map(Example::utterance).distinct().toList();
  }

  /** The speakers of one part. */
  public static SortedSet<String> speakers(Collection<Example> part) {
    return SpeakerOrder.sorted(part.stream().map(e -> e.utterance().speaker()).toList());
  }

  /**
   * Checks, before any long work, that a classifier can be trained.
   *
   * @param labels the classes to be learned
   * @throws CorpusException if there are fewer than two classes, or one has no training example
   */
  public void requireTrainable(List<String> labels) {
    Split.requireTrainable(utterances(training), labels);
  }

  /**
   * The same recordings as a split by speaker.
   *
   * @throws CorpusException if a speaker is in two parts
   */
  public Split toSplit() {
    return new Split(utterances(training), utterances(validation), utterances(test));
  }
}
