package org.ser4j.training.config;

import java.util.List;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.dsp.internal.Checks;

/**
 * Random changes of the samples of training examples, before features are computed. Examples that
 * are evaluated are never changed, unless a protocol treats augmented versions as examples.
 *
 * @param versions each adds one augmented version of every window, computed once: its steps in
 *     order, at least one
 * @param online steps that every training example goes through in every epoch, in order; features
 *     are computed anew each time, which costs time
 */
public record WaveformAugmentations(
    List<List<WaveformAugmentation>> versions, List<WaveformAugmentation> online) {
  /** Leaves the samples as they are. */
  public static final WaveformAugmentations NONE = new WaveformAugmentations(List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a version has no steps
   */
  public WaveformAugmentations {
    versions = versions.stream().map(List::copyOf).toList();
    online = List.copyOf(online);
    Checks.require(
        versions.stream().noneMatch(List::isEmpty),
        "versions must have at least one step each, not " + versions);
  }

  /** How many examples a window gives: 1 without augmented versions. */
  public int examplesPerWindow() {
    return 1 + versions.size();
  }
}
