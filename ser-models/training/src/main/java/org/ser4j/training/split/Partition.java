package org.ser4j.training.split;

import java.nio.file.Path;
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
   * What evaluated examples have in common with those that a model was trained on. Scores of leaky
   * examples measure how well voices or recordings are remembered, not how well the model does on
   * unseen speakers.
   *
   * @param speakers those on both sides
   * @param ofSpeakers number of evaluated examples of these speakers
   * @param ofClips number of evaluated examples whose recording was trained on, as another segment
   *     or version
   * @param ofUnknown number of evaluated examples of unknown speakers, if such were trained on too:
   *     they may be the same
   * @param evaluated number of evaluated examples
   */
  public record Leakage(
      SortedSet<String> speakers, int ofSpeakers, int ofClips, int ofUnknown, int evaluated) {
    private static final int NAMED = 5;

    /** Copies the speakers. */
    public Leakage {
      speakers = SpeakerOrder.sorted(speakers);
    }

    /**
     * Compares two sides.
     *
     * @param learned what weights and choices come from
     * @param evaluated what scores come from
     */
    public static Leakage between(Collection<Example> learned, Collection<Example> evaluated) {
      Set<String> known = new HashSet<>();
      Set<Path> files = new HashSet<>();
      for (Example example : learned) {
        known.add(example.utterance().speaker());
        files.add(example.utterance().file());
      }
      Set<String> speakers = new HashSet<>();
      int ofSpeakers = 0;
      int ofClips = 0;
      int ofUnknown = 0;
      for (Example example : evaluated) {
        String speaker = example.utterance().speaker();
        ofClips += files.contains(example.utterance().file()) ? 1 : 0;
        if (known.contains(speaker)) {
          if (isUnknown(speaker)) {
            ofUnknown++;
          } else {
            ofSpeakers++;
            speakers.add(speaker);
          }
        }
      }
      return new Leakage(
          SpeakerOrder.sorted(speakers), ofSpeakers, ofClips, ofUnknown, evaluated.size());
    }

    /** Whether the scores may be too good: something is on both sides. */
    public boolean leaky() {
      return ofSpeakers + ofClips + ofUnknown > 0;
    }

    /** Why they may be: one clause per reason, the worst first; empty if there is none. */
    public List<String> reasons() {
      List<String> reasons = new ArrayList<>();
      if (ofClips > 0) {
        reasons.add(share(ofClips) + " are versions or segments of training recordings");
      }
      if (ofSpeakers > 0) {
        List<String> first = speakers.stream().limit(NAMED).toList();
        String more = speakers.size() > NAMED ? " and " + (speakers.size() - NAMED) + " more" : "";
        reasons.add(
            share(ofSpeakers) + " are of training speakers: " + String.join(", ", first) + more);
      }
      if (ofUnknown > 0) {
        reasons.add(share(ofUnknown) + " are of unknown speakers, as are some training examples");
      }
      return reasons;
    }

    private String share(int count) {
      return count + " of " + evaluated + " evaluated examples";
    }

    /** Gives {@code leaky: ...} with the reasons, or {@code not leaky}. */
    @Override
    public String toString() {
      return leaky() ? "leaky: " + String.join("; ", reasons()) : "not leaky";
    }

    private static boolean isUnknown(String speaker) {
      return speaker.substring(speaker.lastIndexOf('/') + 1).equals(Utterance.UNKNOWN_SPEAKER);
    }
  }

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
