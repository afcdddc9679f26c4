package org.ser4j.dsp.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.ser4j.dsp.internal.Checks;

/**
 * A random change of a recording that keeps its label, for training. An augmentation is plain data:
 * its settings hold at any sample rate and are checked by the constructor. Where there is a minimum
 * and a maximum, the value is drawn uniformly between them; if both are equal, it is fixed. To add
 * one, add a record here.
 */
public sealed interface WaveformAugmentation {
  /**
   * Prepares the augmentation for recordings of one rate. Returns a thread-safe function of mono
   * samples in [-1, 1] and a seed; the same samples and seed give the same result on every JVM.
   */
  RandomEffect open(int sampleRate);

  /**
   * Prepares augmentations that follow one another, each with a seed of its own.
   *
   * @param augmentations in order; an empty list returns a copy
   * @return as {@link #open(int)}
   */
  static RandomEffect open(List<? extends WaveformAugmentation> augmentations, int sampleRate) {
    List<RandomEffect> effects = openEach(augmentations, sampleRate);
    return (y, seed) -> {
      SplittableRandom random = new SplittableRandom(seed);
      float[] out = Objects.requireNonNull(y, "samples must not be null").clone();
      for (RandomEffect effect : effects) {
        out = effect.apply(out, random.nextLong());
      }
      return out;
    };
  }

  private static List<RandomEffect> openEach(
      List<? extends WaveformAugmentation> augmentations, int sampleRate) {
    Objects.requireNonNull(augmentations, "augmentations must not be null");
    Checks.positive(sampleRate, "sampleRate");
    List<RandomEffect> effects = new ArrayList<>();
    augmentations.forEach(augmentation -> effects.add(augmentation.open(sampleRate)));
    return List.copyOf(effects);
  }

  /** An effect with a uniformly drawn value; one that cannot vary is built only once. */
  private static RandomEffect drawn(
      int sampleRate, double min, double max, DoubleFunction<? extends Effect> effect) {
    Checks.positive(sampleRate, "sampleRate");
    if (min < max) {
      return RandomEffect.drawn(min, max, effect);
    }
    Effect fixed = effect.apply(min);
    return (y, seed) -> fixed.apply(y);
  }

  /** Checks a minimum and a maximum, which are named after {@code Rate} in {@code minRate}. */
  private static void checkRange(String name, double min, double max, double low, double high) {
    Checks.within(min, low, high, "min" + name);
    Checks.within(max, low, high, "max" + name);
    if (min > max) {
      throw new IllegalArgumentException(
          ("min" + name + " must be at most max" + name)
              + (" = " + Checks.text(max) + ", not " + Checks.text(min)));
    }
  }

  private static List<WaveformAugmentation> atLeastOne(List<WaveformAugmentation> augmentations) {
    if (augmentations.isEmpty()) {
      throw new IllegalArgumentException("augmentations must hold at least one");
    }
    return List.copyOf(augmentations);
  }

  /**
   * Adds white Gaussian noise relative to the recording's level.
   *
   * @param maxShare the standard deviation is drawn between 0 and this share of the recording's
   *     largest sample; above 0 to 10
   */
  record AddNoise(double maxShare) implements WaveformAugmentation {
    public AddNoise {
      Checks.aboveZero(maxShare, 10, "maxShare");
    }

    @Override
    public RandomEffect open(int sampleRate) {
      Checks.positive(sampleRate, "sampleRate");
      return Noise.upTo(maxShare);
    }
  }

  /**
   * Adds white Gaussian noise of one level, whatever the recording's level.
   *
   * @param level the noise's standard deviation, above 0 to 10; full scale is 1
   */
  record GaussianNoise(double level) implements WaveformAugmentation {
    public GaussianNoise {
      Checks.aboveZero(level, 10, "level");
    }

    @Override
    public RandomEffect open(int sampleRate) {
      Checks.positive(sampleRate, "sampleRate");
      return Noise.ofLevel(level);
    }
  }

  /**
   * Changes the tempo and keeps the pitch, {@code librosa.effects.time_stretch}.
   *
   * @param minRate the slowest tempo, 0.01 to 100 times the recording's; under 1 it gets longer
   * @param maxRate the fastest tempo, 0.01 to 100, at least minRate
   */
  record TimeStretch(double minRate, double maxRate) implements WaveformAugmentation {
    public TimeStretch {
      checkRange("Rate", minRate, maxRate, Effects.MIN_TEMPO, 1 / Effects.MIN_TEMPO);
    }

    @Override
    public RandomEffect open(int sampleRate) {
      return drawn(sampleRate, minRate, maxRate, Effects::timeStretch);
    }
  }

  /**
   * Changes the pitch and keeps the tempo, {@code librosa.effects.pitch_shift}.
   *
   * @param minSemitones the lowest shift, -60 to 60 semitones; under 0 the voice gets lower
   * @param maxSemitones the highest shift, -60 to 60, at least minSemitones
   */
  record PitchShift(double minSemitones, double maxSemitones) implements WaveformAugmentation {
    public PitchShift {
      checkRange(
          "Semitones", minSemitones, maxSemitones, -Effects.MAX_SEMITONES, Effects.MAX_SEMITONES);
    }

    @Override
    public RandomEffect open(int sampleRate) {
      return drawn(
          sampleRate,
          minSemitones,
          maxSemitones,
          semitones -> Effects.pitchShift(sampleRate, semitones));
    }
  }

  /**
   * Moves the recording in time, in either direction.
   *
   * @param maxSeconds the farthest move, above 0 to 60 s; whole samples, rounded towards 0
   * @param zeroed whether samples that leave at one end are replaced by zeros; otherwise they come
   *     back at the other end, {@code numpy.roll}
   */
  record Roll(double maxSeconds, boolean zeroed) implements WaveformAugmentation {
    public Roll {
      Checks.aboveZero(maxSeconds, 60, "maxSeconds");
    }

    @Override
    public RandomEffect open(int sampleRate) {
      double farthest = maxSeconds * Checks.positive(sampleRate, "sampleRate");
      return drawn(
          sampleRate,
          -farthest,
          farthest,
          samples -> zeroed ? Effects.shift((int) samples) : Effects.roll((int) samples));
    }
  }

  /**
   * Changes the level; nothing is clipped.
   *
   * @param minDb the lowest change, -120 to 120 dB; under 0 it gets softer
   * @param maxDb the highest change, -120 to 120 dB, at least minDb
   */
  record Gain(double minDb, double maxDb) implements WaveformAugmentation {
    public Gain {
      checkRange("Db", minDb, maxDb, -Effects.MAX_GAIN_DB, Effects.MAX_GAIN_DB);
    }

    @Override
    public RandomEffect open(int sampleRate) {
      return drawn(sampleRate, minDb, maxDb, Effects::gain);
    }
  }

  /**
   * Plays faster or slower as a tape does, so that tempo and pitch change together.
   *
   * @param minRate the slowest speed, 0.1 to 10 times the recording's; under 1 it gets longer and
   *     lower
   * @param maxRate the fastest speed, 0.1 to 10, at least minRate
   * @see Effects#speed
   */
  record Speed(double minRate, double maxRate) implements WaveformAugmentation {
    public Speed {
      checkRange("Rate", minRate, maxRate, Effects.MIN_SPEED, 1 / Effects.MIN_SPEED);
    }

    @Override
    public RandomEffect open(int sampleRate) {
      return drawn(sampleRate, minRate, maxRate, Effects::speed);
    }
  }

  /**
   * Scales the largest magnitude to 1, {@code librosa.util.normalize}; nothing is drawn. For the
   * end of a list; {@link PreprocessingStep.PeakNormalize} is for all recordings.
   */
  record PeakNormalize() implements WaveformAugmentation {
    @Override
    public RandomEffect open(int sampleRate) {
      Checks.positive(sampleRate, "sampleRate");
      Effect normalize = Effects.normalizePeak();
      return (y, seed) -> normalize.apply(y);
    }
  }

  /**
   * Applies one of several augmentations, each with the same probability.
   *
   * @param augmentations at least 1
   */
  record RandomChoice(List<WaveformAugmentation> augmentations) implements WaveformAugmentation {
    public RandomChoice {
      Objects.requireNonNull(augmentations, "augmentations must not be null");
      augmentations = atLeastOne(augmentations);
    }

    @Override
    public RandomEffect open(int sampleRate) {
      return RandomEffect.oneOf(openEach(augmentations, sampleRate));
    }
  }

  /**
   * Applies several augmentations one after the other.
   *
   * @param augmentations at least 1
   */
  record Compose(List<WaveformAugmentation> augmentations) implements WaveformAugmentation {
    public Compose {
      Objects.requireNonNull(augmentations, "augmentations must not be null");
      augmentations = atLeastOne(augmentations);
    }

    @Override
    public RandomEffect open(int sampleRate) {
      return WaveformAugmentation.open(augmentations, sampleRate);
    }
  }

  /**
   * Applies an augmentation with some probability; otherwise returns a copy.
   *
   * @param probability 0 to 1
   * @param augmentation what is applied
   */
  record RandomApply(double probability, WaveformAugmentation augmentation)
      implements WaveformAugmentation {
    public RandomApply {
      Checks.within(probability, 0, 1, "probability");
      Objects.requireNonNull(augmentation, "augmentation must not be null");
    }

    @Override
    public RandomEffect open(int sampleRate) {
      RandomEffect effect = augmentation.open(sampleRate);
      return (y, seed) -> {
        SplittableRandom random = new SplittableRandom(seed);
        return random.nextDouble() < probability
            ? effect.apply(y, random.nextLong())
            : Objects.requireNonNull(y, "samples must not be null").clone();
      };
    }
  }
}
