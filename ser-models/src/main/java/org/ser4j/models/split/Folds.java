package org.ser4j.models.split;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.ser4j.models.corpus.Corpus;
import org.ser4j.models.corpus.SpeakerOrder;

/**
 * Groups of speakers that are tested on in turn.
 *
 * @param development the groups that choices may be made on
 * @param finalTest the group that nobody tunes on; may be empty
 */
public record Folds(List<SortedSet<String>> development, SortedSet<String> finalTest) {
  private static final Folds RAVDESS =
      new Folds(
          List.of(
              fold("1", "11", "20", "21"),
              fold("4", "10", "12", "14"),
              fold("8", "9", "19", "23"),
              fold("3", "5", "7", "24"),
              fold("2", "15", "16", "18")),
          fold("6", "13", "17", "22"));

  /** Sorts and copies the groups. */
  public Folds {
    development = development.stream().map(SpeakerOrder::sorted).toList();
    finalTest = SpeakerOrder.sorted(finalTest);
  }

  /**
   * The folds of RAVDESS in EmoBox, Ma et al. 2024.
   *
   * @return five for development, and the sixth as the final test
   */
  public static Folds ravdess() {
    return RAVDESS;
  }

  /**
   * The folds of a corpus.
   *
   * @param corpus any
   * @return the published ones where there are some; else each speaker alone
   */
  public static Folds of(Corpus corpus) {
    if (corpus.descriptor().name().equals("ravdess")) {
      return RAVDESS;
    }
    return new Folds(corpus.speakers().stream().map(Folds::fold).toList(), fold());
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

  private static SortedSet<String> fold(String... speakers) {
    return SpeakerOrder.sorted(List.of(speakers));
  }
}
