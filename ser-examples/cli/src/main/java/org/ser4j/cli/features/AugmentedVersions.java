package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ser4j.api.AudioClip;
import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.training.zoo.Zoo;

/**
 * Augmented versions of a clip, each a further row of a table. They depend on the seed, the version
 * and the clip's samples only, so the same clip gives the same rows in every table. Immutable and
 * thread-safe.
 */
public final class AugmentedVersions {
  /** The clip alone. */
  public static final AugmentedVersions NONE = new AugmentedVersions(List.of(), 0);

  private final List<List<WaveformAugmentation>> versions;
  private final long seed;
  private final PerRate<List<RandomEffect>> effects;

  private AugmentedVersions(List<List<WaveformAugmentation>> versions, long seed) {
    this.versions = versions;
    this.seed = seed;
    this.effects =
        new PerRate<>(
            rate -> versions.stream().map(list -> WaveformAugmentation.open(list, rate)).toList());
  }

  /**
   * The versions of a preset.
   *
   * @param name one of {@link Zoo#augmentationNames}
   * @param seed any number
   * @throws IllegalArgumentException if there is no such name; the message lists those there are
   */
  public static AugmentedVersions named(String name, long seed) {
    return new AugmentedVersions(Zoo.augmentations(name), seed);
  }

  /** The number of versions beside the clip itself, 0 or more. */
  public int count() {
    return versions.size();
  }

  /** The clip, then its versions. */
  List<AudioClip> of(AudioClip clip) {
    if (versions.isEmpty()) {
      return List.of(clip);
    }
    List<AudioClip> all = new ArrayList<>(List.of(clip));
    float[] samples = clip.toMono();
    SplittableRandom random = new SplittableRandom(31 * seed + Arrays.hashCode(samples));
    for (RandomEffect effect : effects.at(clip.sampleRate())) {
      all.add(AudioClip.mono(effect.apply(samples, random.nextLong()), clip.sampleRate()));
    }
    return all;
  }

  /** As a JSON tree. */
  Map<String, Object> settings() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "versions",
        versions.stream()
            .map(list -> ModelFormat.codec().treeOfList(WaveformAugmentation.class, list))
            .toList());
    json.put("seed", seed);
    return json;
  }
}
