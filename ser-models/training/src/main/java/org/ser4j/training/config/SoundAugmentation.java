package org.ser4j.training.config;

import java.util.List;
import org.ser4j.dsp.effect.WaveformAugmentation;

/**
 * What is done to the sound of training rows, before features are taken of it. Rows that are judged
 * are never changed, unless a protocol counts copies as rows of their own.
 *
 * @param copies each gives one further row of every window, made once: its distortions in order
 * @param online distortions that every training row goes through anew in every epoch, in order;
 *     features are then taken anew too, which costs time
 */
public record SoundAugmentation(
    List<List<WaveformAugmentation>> copies, List<WaveformAugmentation> online) {
  /** Leaves the sound as it is. */
  public static final SoundAugmentation NONE = new SoundAugmentation(List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a copy has no distortion, so that it would be no other row
   */
  public SoundAugmentation {
    copies = copies.stream().map(List::copyOf).toList();
    online = List.copyOf(online);
    Settings.require(
        copies.stream().noneMatch(List::isEmpty),
        "sound_augmentation.copies: each needs one distortion at least");
  }

  /**
   * How many rows a window makes.
   *
   * @return 1 for the recorded sound alone
   */
  public int rows() {
    return 1 + copies.size();
  }
}
