package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.SpeakerOrder;

/**
 * Deals speakers into groups, as cards are dealt: one sex after the other, to whoever has least.
 */
final class SpeakerGroups {
  private final Corpus corpus;
  private final Random random;

  SpeakerGroups(Corpus corpus, long seed) {
    this.corpus = corpus;
    this.random = new Random(seed);
  }

  List<SortedSet<String>> deal(int count) {
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add(new ArrayList<>());
    }
    for (Sex sex : Sex.values()) {
      for (String speaker : shuffled(sex)) {
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

  private List<String> shuffled(Sex sex) {
    List<String> speakers = new ArrayList<>();
    for (String speaker : corpus.speakers()) {
      if (corpus.of(List.of(speaker)).get(0).sex() == sex) {
        speakers.add(speaker);
      }
    }
    Collections.shuffle(speakers, random);
    return speakers;
  }
}
