package org.ser4j.training.split;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.internal.SpeakerOrder;

/**
 * What evaluated examples have in common with those that a model was trained on. Scores of leaky
 * examples measure how well voices or recordings are remembered, not how well the model does on
 * unseen speakers.
 *
 * @param speakers those on both sides
 * @param ofSpeakers number of evaluated examples of these speakers
 * @param ofClips number of evaluated examples whose recording was trained on, as another segment or
 *     version
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
