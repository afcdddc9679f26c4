package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.internal.SpeakerOrder;

/** How validation speakers are chosen. */
public sealed interface ValidationRule {
  /**
   * Chooses the speakers.
   *
   * @param test the test speakers; never chosen
   * @return the speakers; empty with {@link None}
   * @throws CorpusException if there is nobody to choose
   */
  SortedSet<String> choose(Corpus corpus, Collection<String> test);

  /** Whether there is a validation part. */
  default boolean validates() {
    return true;
  }

  /**
   * The temperature of a model if there are no validation recordings to fit it to; 1 by default.
   */
  default double temperature() {
    return 1;
  }

  /** These speakers, at least one. */
  record Listed(List<String> speakers) implements ValidationRule {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Listed {
      speakers = List.copyOf(speakers);
      if (speakers.isEmpty()) {
        throw new IllegalArgumentException("at least one validation speaker");
      }
    }

    @Override
    public SortedSet<String> choose(Corpus corpus, Collection<String> test) {
      return SpeakerOrder.sorted(speakers);
    }
  }

  /**
   * No validation, so that all other speakers are trained on: all epochs are run and the last
   * weights kept. A cross-validation of the same configuration gives the scores and the
   * temperature.
   *
   * @param temperature that logits are divided by, over 0; 1 before a cross-validation found it
   */
  record None(double temperature) implements ValidationRule {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not a temperature
     */
    public None {
      if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("temperature must be over 0, not " + temperature);
      }
    }

    @Override
    public SortedSet<String> choose(Corpus corpus, Collection<String> test) {
      return SpeakerOrder.sorted(List.of());
    }

    @Override
    public boolean validates() {
      return false;
    }
  }

  /**
   * The lowest-numbered speaker of each sex in the development fold after the tested one (in
   * RAVDESS: the lowest odd and the lowest even actor). If that fold lacks a sex, the nearest fold
   * after it with one.
   */
  record NextFold() implements ValidationRule {
    @Override
    public SortedSet<String> choose(Corpus corpus, Collection<String> test) {
      List<SortedSet<String>> folds = Folds.of(corpus).after(test);
      List<String> chosen = new ArrayList<>();
      for (Sex sex : Sex.values()) {
        List<String> candidates =
            corpus.utterances().stream()
                .filter(u -> u.sex() == sex)
                .map(Utterance::speaker)
                .distinct()
                .filter(speaker -> !test.contains(speaker))
                .toList();
        folds.stream()
            .flatMap(SortedSet::stream)
            .filter(candidates::contains)
            .findFirst()
            .ifPresent(chosen::add);
      }
      if (chosen.isEmpty()) {
        throw new CorpusException(
            "no speaker is left for validation: all of "
                + corpus.speakers()
                + " in the development folds are tested on");
      }
      return SpeakerOrder.sorted(chosen);
    }
  }
}
