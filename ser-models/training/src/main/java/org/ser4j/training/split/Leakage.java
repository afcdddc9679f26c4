package org.ser4j.training.split;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.ser4j.training.corpus.SpeakerOrder;
import org.ser4j.training.corpus.Utterance;

/**
 * What the rows that are judged have in common with those that were learned from. Scores of leaky
 * rows say how well voices or even recordings are remembered, not how well unheard voices are told.
 *
 * @param speakers who speaks on both sides
 * @param rows number of judged rows of these speakers
 * @param clips number of judged rows whose very recording was learned from, as another piece or
 *     copy
 * @param unknown number of judged rows of unknown speakers, if such were learned from too: nobody
 *     can say that they are others
 * @param judged number of judged rows
 */
public record Leakage(SortedSet<String> speakers, int rows, int clips, int unknown, int judged) {
  private static final int NAMED = 5;

  /** Copies the speakers. */
  public Leakage {
    speakers = SpeakerOrder.sorted(speakers);
  }

  /**
   * Compares two sides.
   *
   * @param learned what weights and choices come from
   * @param judged what scores come from
   * @return what they have in common
   */
  public static Leakage between(Collection<Example> learned, Collection<Example> judged) {
    Set<String> heard = new HashSet<>();
    Set<Path> files = new HashSet<>();
    for (Example row : learned) {
      heard.add(row.utterance().speaker());
      files.add(row.utterance().file());
    }
    Set<String> speakers = new HashSet<>();
    int rows = 0;
    int clips = 0;
    int unknown = 0;
    for (Example row : judged) {
      String speaker = row.utterance().speaker();
      clips += files.contains(row.utterance().file()) ? 1 : 0;
      if (heard.contains(speaker)) {
        boolean nobody = isUnknown(speaker);
        unknown += nobody ? 1 : 0;
        rows += nobody ? 0 : 1;
        if (!nobody) {
          speakers.add(speaker);
        }
      }
    }
    return new Leakage(SpeakerOrder.sorted(speakers), rows, clips, unknown, judged.size());
  }

  /**
   * Whether the scores may be too good.
   *
   * @return true if anything is on both sides
   */
  public boolean leaky() {
    return rows + clips + unknown > 0;
  }

  /**
   * Why they may be.
   *
   * @return one clause a reason, the worst first; empty if there is none
   */
  public List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (clips > 0) {
      reasons.add(of(clips) + " are copies or pieces of recordings that were learned from");
    }
    if (rows > 0) {
      List<String> first = speakers.stream().limit(NAMED).toList();
      String more = speakers.size() > NAMED ? " and " + (speakers.size() - NAMED) + " more" : "";
      reasons.add(
          of(rows) + " are of speakers that were learned from: " + String.join(", ", first) + more);
    }
    if (unknown > 0) {
      reasons.add(of(unknown) + " are of unknown speakers, as are some that were learned from");
    }
    return reasons;
  }

  private String of(int count) {
    return count + " of " + judged + " judged rows";
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
