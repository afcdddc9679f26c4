package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.internal.SpeakerOrder;

/**
 * A corpus in three parts that share no speaker.
 *
 * @param training what weights are learned from
 * @param validation for early stopping and calibration; may be empty
 * @param test held out; may be empty
 */
public record Split(List<Utterance> training, List<Utterance> validation, List<Utterance> test) {

  /**
   * Copies the lists and checks them.
   *
   * @throws CorpusException if a speaker is in two parts
   */
  public Split {
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    requireApart("training", training, "validation", validation);
    requireApart("training", training, "test", test);
    requireApart("validation", validation, "test", test);
  }

  /**
   * Splits by speaker.
   *
   * @param validation speakers of the validation part, each with recordings
   * @param test speakers of the test part; one without recordings adds none
   * @return the split; all other speakers are in training
   * @throws CorpusException if a speaker is in two parts, a validation speaker has no recordings,
   *     or nobody is left to train on
   */
  public static Split bySpeaker(
      Corpus corpus, Collection<String> validation, Collection<String> test) {
    if (corpus.speakers().equals(Set.of(Utterance.UNKNOWN_SPEAKER))) {
      throw new CorpusException(
          "the corpus gives no speakers, so it cannot be split by speaker; give each speaker a"
              + " folder or a column, or split by clips, which is leaky");
    }
    Set<String> held = new HashSet<>(test);
    for (String speaker : validation) {
      if (held.contains(speaker)) {
        throw new CorpusException("speaker " + speaker + " is on both sides: validation and test");
      }
      if (!corpus.speakers().contains(speaker)) {
        throw new CorpusException(
            "validation speaker " + speaker + " has no recordings; there are " + corpus.speakers());
      }
    }
    held.addAll(validation);
    List<Utterance> training = corpus.without(held).utterances();
    if (training.isEmpty()) {
      throw new CorpusException(
          "nobody is left to train on: all of "
              + corpus.speakers()
              + " are held out for validation and test; add speakers, or use no validation");
    }
    return new Split(training, corpus.of(validation), corpus.of(test));
  }

  /**
   * Checks, before any long work, that a classifier can be trained.
   *
   * @param labels the classes to be learned
   * @throws CorpusException if there are fewer than two classes, or one has no training recording
   */
  public void requireTrainable(List<String> labels) {
    requireTrainable(training, labels);
  }

  /**
   * Checks that there are at least two classes. Call it before splitting a corpus, which fails with
   * another message if the corpus is small too.
   *
   * @throws CorpusException if there are fewer
   */
  public static void requireClasses(List<String> labels) {
    if (labels.size() < 2) {
      throw new CorpusException(
          "only the label " + labels + " occurs in the recordings; training needs at least two");
    }
  }

  static void requireTrainable(List<Utterance> training, List<String> labels) {
    requireClasses(labels);
    List<String> missing = new ArrayList<>(labels);
    training.forEach(utterance -> missing.remove(utterance.label()));
    if (!missing.isEmpty()) {
      throw new CorpusException(
          "no training recording has the labels "
              + missing
              + ": add speakers that do, or leave those labels' recordings out");
    }
  }

  /** The speakers of one part, sorted. */
  public static SortedSet<String> speakers(List<Utterance> part) {
    return SpeakerOrder.sorted(part.stream().map(Utterance::speaker).toList());
  }

  private static void requireApart(String a, List<Utterance> one, String b, List<Utterance> two) {
    Set<String> both = new HashSet<>(speakers(one));
    both.retainAll(speakers(two));
    if (!both.isEmpty()) {
      throw new CorpusException(
          "speakers " + SpeakerOrder.sorted(both) + " are on both sides: " + a + " and " + b);
    }
  }
}
