package org.ser4j.training.split;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.SpeakerOrder;

/**
 * Groups of speakers that are tested on in turn.
 *
 * @param development the groups that choices may be made on
 * @param finalTest the group that nobody tunes on; may be empty
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

  /**
   * The folds that were published for a corpus, such as EmoBox's for RAVDESS.
   *
   * @param corpus what is known of it
   * @return without any development group if none were published
   */
  public static Folds published(CorpusDescriptor corpus) {
    return new Folds(
        corpus.developmentFolds().stream().map(SpeakerOrder::sorted).toList(),
        SpeakerOrder.sorted(corpus.finalTest()));
  }

  /**
   * The folds of a corpus.
   *
   * @param corpus any
   * @return the published ones where there are some; else each speaker alone
   */
  public static Folds of(Corpus corpus) {
    Folds published = published(corpus.descriptor());
    return published.development().isEmpty() ? eachSpeaker(corpus) : published;
  }

  /**
   * Each speaker alone, but for those of the published final test.
   *
   * @param corpus any
   * @return as many groups as speakers
   */
  public static Folds eachSpeaker(Corpus corpus) {
    List<String> finalTest = corpus.descriptor().finalTest();
    return new Folds(
        corpus.without(finalTest).speakers().stream()
            .map(speaker -> SpeakerOrder.sorted(List.of(speaker)))
            .toList(),
        SpeakerOrder.sorted(finalTest));
  }

  /**
   * Groups of speakers made at random, of nearly the same number of recordings, and with both sexes
   * in each where they last. Those of the published final test are in none.
   *
   * @param corpus any
   * @param count number of groups, 2 or more
   * @param seed of the draw
   * @return the groups
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
          count
              + " folds need as many speakers; there are "
              + development.speakers().size()
              + ": "
              + development.speakers());
    }
    return new Folds(
        new SpeakerGroups(development, seed).deal(count),
        SpeakerOrder.sorted(corpus.descriptor().finalTest()));
  }

  /**
   * The development groups in the order in which validation speakers are looked for: from the one
   * after the first that holds a test speaker, round to itself; from the first when none does.
   *
   * @param test who is tested on
   * @return every development group once
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
