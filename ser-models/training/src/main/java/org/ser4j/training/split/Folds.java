package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.internal.SpeakerOrder;

/**
 * Groups of speakers that are tested on in turn.
 *
 * @param development the groups for model selection
 * @param finalTest the group reserved for the final test; may be empty
 */
public record Folds(List<SortedSet<String>> development, SortedSet<String> finalTest) {

  /**
   * Sorts and copies the groups.
   *
   * @throws CorpusException if a speaker is in two of them
   */
  public Folds {
    development = development.stream().map(SpeakerOrder::sorted).toList();
    finalTest = SpeakerOrder.sorted(finalTest);
    Set<String> seen = new HashSet<>(finalTest);
    for (SortedSet<String> group : development) {
      for (String speaker : group) {
        if (!seen.add(speaker)) {
          throw new CorpusException(
              "speaker " + speaker + " is in two folds; each may be in one, or in the final test");
        }
      }
    }
  }

  /** The published folds, such as EmoBox's for RAVDESS; no development groups if there are none. */
  public static Folds published(CorpusDescriptor corpus) {
    return new Folds(
        corpus.developmentFolds().stream().map(SpeakerOrder::sorted).toList(),
        SpeakerOrder.sorted(corpus.finalTest()));
  }

  /** The published folds, or each speaker alone if there are none. */
  public static Folds of(Corpus corpus) {
    Folds published = published(corpus.descriptor());
    return published.development().isEmpty() ? eachSpeaker(corpus) : published;
  }

  /** Each speaker alone, except those of the published final test. */
  public static Folds eachSpeaker(Corpus corpus) {
    List<String> finalTest = corpus.descriptor().finalTest();
    return new Folds(
        corpus.without(finalTest).speakers().stream()
            .map(speaker -> SpeakerOrder.sorted(List.of(speaker)))
            .toList(),
        SpeakerOrder.sorted(finalTest));
  }

  /**
   * Random groups of nearly the same number of recordings, with both sexes in each as far as
   * possible. Speakers of the published final test are in none.
   *
   * @param count number of groups, 2 or more
   * @throws IllegalArgumentException if count is under 2
   * @throws CorpusException if there are fewer speakers than groups
   */
  public static Folds grouped(Corpus corpus, int count, long seed) {
    if (count < 2) {
      throw new IllegalArgumentException("count must be 2 or more, not " + count);
    }
    Corpus development = corpus.without(corpus.descriptor().finalTest());
    if (development.speakers().size() < count) {
      throw new CorpusException(
          "%d folds need as many speakers; there are %d: %s"
              .formatted(count, development.speakers().size(), development.speakers()));
    }
    return new Folds(
        groups(development, count, new Random(seed)),
        SpeakerOrder.sorted(corpus.descriptor().finalTest()));
  }

  /** Deals the speakers of one sex after the other, each to the smallest group. */
  private static List<SortedSet<String>> groups(Corpus corpus, int count, Random random) {
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add(new ArrayList<>());
    }
    for (Sex sex : Sex.values()) {
      List<String> speakers = new ArrayList<>();
      for (String speaker : corpus.speakers()) {
        if (corpus.of(List.of(speaker)).get(0).sex() == sex) {
          speakers.add(speaker);
        }
      }
      Collections.shuffle(speakers, random);
      for (String speaker : speakers) {
        groups.stream()
            .min(
                Comparator.comparingInt((List<String> group) -> group.size())
                    .thenComparingInt(group -> corpus.of(group).size()))
            .orElseThrow()
            .add(speaker);
      }
    }
    return groups.stream().map(SpeakerOrder::sorted).toList();
  }

  /**
   * The development groups in the order in which validation speakers are searched: from the one
   * after the first with a test speaker, round to itself; from the first if there is none.
   */
  List<SortedSet<String>> after(Collection<String> test) {
    int start = 0;
    for (int i = 0; i < development.size(); i++) {
      if (development.get(i).stream().anyMatch(test::contains)) {
        start = i + 1;
        break;
      }
    }
    return IntStream.range(start, start + development.size())
        .mapToObj(i -> development.get(i % development.size()))
        .toList();
  }
}
