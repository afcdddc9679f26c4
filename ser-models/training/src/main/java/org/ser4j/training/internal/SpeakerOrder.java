package org.ser4j.training.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Sorts speakers: numbers first, by value, then names; those of combined corpora, such as {@code
 * ravdess/12}, by corpus first.
 */
public final class SpeakerOrder implements Comparator<String> {
  /** The one instance. */
  public static final SpeakerOrder INSTANCE = new SpeakerOrder();

  private SpeakerOrder() {}

  /** Sorts speakers; the set is unmodifiable. */
  public static SortedSet<String> sorted(Collection<String> speakers) {
    SortedSet<String> sorted = new TreeSet<>(INSTANCE);
    sorted.addAll(speakers);
    return Collections.unmodifiableSortedSet(sorted);
  }

  @Override
  public int compare(String a, String b) {
    int slashA = a.lastIndexOf('/');
    int slashB = b.lastIndexOf('/');
    int byCorpus = a.substring(0, slashA + 1).compareTo(b.substring(0, slashB + 1));
    return byCorpus != 0 ? byCorpus : inOne(a.substring(slashA + 1), b.substring(slashB + 1));
  }

  private static int inOne(String a, String b) {
    boolean numberA = isNumber(a);
    if (numberA != isNumber(b)) {
      return numberA ? -1 : 1;
    }
    int byNumber = numberA ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : 0;
    return byNumber != 0 ? byNumber : a.compareTo(b);
  }

  private static boolean isNumber(String speaker) {
    return !speaker.isEmpty()
        && speaker.length() <= 9
        && speaker.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
