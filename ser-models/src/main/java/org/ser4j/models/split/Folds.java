package org.ser4j.models.split;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.ser4j.models.corpus.Corpus;
import org.ser4j.models.corpus.CorpusDescriptor;
import org.ser4j.models.corpus.SpeakerOrder;

/**
 * Groups of speakers that are tested on in turn.
 *
 * @param development the groups that choices may be made on
 * @param finalTest the group that nobody tunes on; may be empty
 */
public record Folds(List<SortedSet<String>> development, SortedSet<String> finalTest) {
  /** Sorts and copies the groups. */
  public Folds {
    development = development.stream().map(SpeakerOrder::sorted).toList();
    finalTest = SpeakerOrder.sorted(finalTest);
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
    return published.development().isEmpty()
        ? new Folds(
            corpus.speakers().stream()
                .map(speaker -> SpeakerOrder.sorted(List.of(speaker)))
                .toList(),
            SpeakerOrder.sorted(List.of()))
        : published;
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
