package org.ser4j.cli.features;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ser4j.api.AudioClip;
import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.sound.SoundCodec;
import org.ser4j.training.zoo.Zoo;

/**
 * Distorted copies of a clip, each a further row of a table. What is drawn hangs on the seed, the
 * copy and the clip's samples only, so that the same clip gives the same rows in every table.
 * Immutable and thread-safe.
 */
public final class Copies {
  /** The clip alone. */
  public static final Copies NONE = new Copies(List.of(), 0);

  private final List<List<WaveformAugmentation>> lists;
  private final long seed;
  private final PerRate<List<RandomEffect>> effects;

  private Copies(List<List<WaveformAugmentation>> lists, long seed) {
    this.lists = lists;
    this.seed = seed;
    this.effects =
        new PerRate<>(
            rate ->
                lists.stream()
                    .map(distortions -> WaveformAugmentation.open(distortions, rate))
                    .toList());
  }

  /**
   * A notebook's copies.
   *
   * @param name one of {@link Zoo#augmentationNames}
   * @param seed of what is drawn, any number
   * @return as many as the name stands for, beside the clip itself
   * @throws IllegalArgumentException if there is no such name; the message lists those there are
   */
  public static Copies named(String name, long seed) {
    return new Copies(Zoo.augmentations(name), seed);
  }

  /**
   * How many there are.
   *
   * @return 0 or more, without the clip itself
   */
  public int count() {
    return lists.size();
  }

  /** The clip, then its copies. */
  List<AudioClip> of(AudioClip clip) {
    if (lists.isEmpty()) {
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

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.add("lists", SoundCodec.writeDistortionLists(lists));
    json.addProperty("seed", seed);
    return json;
  }
}
