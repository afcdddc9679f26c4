package org.ser4j.training.augment;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A random change of a spectrogram in decibels that keeps its label, for training. To add one, add
 * a record here.
 */
public sealed interface SpectrogramAugmentation {
  /** How often it is applied, in [0, 1]. */
  double probability();

  /**
   * Changes a spectrogram in place.
   *
   * @param random its strength is drawn from this
   */
  void apply(Spectrogram spectrogram, RandomGenerator random);

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static void requireProbability(double probability) {
    require(
        probability >= 0 && probability <= 1, "probability must be in [0, 1], not " + probability);
  }

  /** Checks that low &lt;= min &lt;= max &lt;= high. */
  private static void requireRange(String name, double min, double max, double low, double high) {
    require(
        min >= low && min <= max && max <= high,
        ("min" + name + " and max" + name + " must be " + low + " to " + high)
            + (", minimum first, not " + min + " and " + max));
  }

  private static double uniform(double min, double max, RandomGenerator random) {
    return min + (max - min) * random.nextDouble();
  }

  /**
   * Plays faster or slower, pitch kept: frame t becomes frame t * rate, interpolated linearly;
   * beyond the end is silence. The logarithm of the rate is drawn uniformly.
   *
   * @param minRate slowest, at least 0.25; below 1 is slower
   * @param maxRate fastest, at most 4
   */
  record TimeStretch(double minRate, double maxRate, double probability)
      implements SpectrogramAugmentation {
    public TimeStretch {
      requireRange("Rate", minRate, maxRate, 0.25, 4);
      requireProbability(probability);
    }

    @Override
    public void apply(Spectrogram spectrogram, RandomGenerator random) {
      double low = Math.log(minRate);
      stretch(spectrogram, Math.exp(low + (Math.log(maxRate) - low) * random.nextDouble()));
    }

    static void stretch(Spectrogram spectrogram, double rate) {
      int frames = spectrogram.frames();
      float[] data = spectrogram.data();
      float[] line = spectrogram.scratch();
      for (int band = 0; band < spectrogram.bands(); band++) {
        int start = spectrogram.start(band);
        System.arraycopy(data, start, line, 0, frames);
        for (int t = 0; t < frames; t++) {
          data[start + t] = interpolated(line, frames, t * rate, spectrogram.floor());
        }
      }
    }

    private static float interpolated(float[] line, int length, double place, float beyond) {
      int before = (int) place;
      if (before >= length - 1) {
        return place == length - 1 ? line[length - 1] : beyond;
      }
      float share = (float) (place - before);
      return line[before] + share * (line[before + 1] - line[before]);
    }
  }

  /**
   * Moves along time; silence moves in.
   *
   * @param maxFrames largest shift in either direction, in frames, 1 or more
   */
  record TimeShift(int maxFrames, double probability) implements SpectrogramAugmentation {
    public TimeShift {
      require(maxFrames >= 1, "maxFrames must be at least 1, not " + maxFrames);
      requireProbability(probability);
    }

    @Override
    public void apply(Spectrogram spectrogram, RandomGenerator random) {
      int limit = Math.min(maxFrames, spectrogram.frames() - 1);
      shift(spectrogram, random.nextInt(2 * limit + 1) - limit);
    }

    /** Frame t becomes frame t + by. */
    static void shift(Spectrogram spectrogram, int by) {
      int frames = spectrogram.frames();
      int kept = frames - Math.abs(by);
      float[] data = spectrogram.data();
      for (int band = 0; band < spectrogram.bands(); band++) {
        int start = spectrogram.start(band);
        System.arraycopy(data, start + Math.max(by, 0), data, start + Math.max(-by, 0), kept);
        int empty = by > 0 ? start + kept : start;
        Arrays.fill(data, empty, empty + Math.abs(by), spectrogram.floor());
      }
    }
  }

  /**
   * Stretches along bands, as another vocal tract would: band f becomes band f * factor,
   * interpolated linearly; beyond the last band, the last band.
   *
   * @param minFactor lowest, at least 0.5; below 1 moves upwards
   * @param maxFactor highest, at most 2
   * @see <a href="https://www.cs.toronto.edu/~hinton/absps/perturb.pdf">Jaitly and Hinton 2013,
   *     Vocal Tract Length Perturbation improves speech recognition</a>
   */
  record FrequencyWarp(double minFactor, double maxFactor, double probability)
      implements SpectrogramAugmentation {
    public FrequencyWarp {
      requireRange("Factor", minFactor, maxFactor, 0.5, 2);
      requireProbability(probability);
    }

    @Override
    public void apply(Spectrogram spectrogram, RandomGenerator random) {
      warp(spectrogram, uniform(minFactor, maxFactor, random));
    }

    /**
     * Goes up the bands if sources lie above their targets, down otherwise: none is overwritten.
     */
    static void warp(Spectrogram spectrogram, double factor) {
      int bands = spectrogram.bands();
      if (factor >= 1) {
        for (int band = 0; band < bands; band++) {
          fill(spectrogram, band, factor);
        }
      } else {
        for (int band = bands - 1; band >= 0; band--) {
          fill(spectrogram, band, factor);
        }
      }
    }

    private static void fill(Spectrogram spectrogram, int band, double factor) {
      double place = Math.min(band * factor, spectrogram.bands() - 1);
      int before = (int) place;
      float share = (float) (place - before);
      float[] data = spectrogram.data();
      int target = spectrogram.start(band);
      int low = spectrogram.start(before);
      int high = spectrogram.start(Math.min(before + 1, spectrogram.bands() - 1));
      for (int t = 0; t < spectrogram.frames(); t++) {
        data[target + t] = data[low + t] + share * (data[high + t] - data[low + t]);
      }
    }
  }

  /**
   * Makes the whole spectrogram louder or softer; silence stays.
   *
   * @param maxDb largest change in either direction, in dB, above 0 to 60
   */
  record Gain(double maxDb, double probability) implements SpectrogramAugmentation {
    public Gain {
      require(maxDb > 0 && maxDb <= 60, "maxDb must be in (0, 60], not " + maxDb);
      requireProbability(probability);
    }

    @Override
    public void apply(Spectrogram spectrogram, RandomGenerator random) {
      add(spectrogram, (float) (maxDb * (2 * random.nextDouble() - 1)));
    }

    static void add(Spectrogram spectrogram, float db) {
      float floor = spectrogram.floor();
      float[] data = spectrogram.data();
      for (int i = 0; i < data.length; i++) {
        data[i] = data[i] <= floor ? floor : Math.max(data[i] + db, floor);
      }
    }
  }

  /**
   * Hides soft values, as steady noise in a room does: raises every value to at least a level below
   * the loudest one.
   *
   * @param minDb least distance from the loudest value, in dB, above 0
   * @param maxDb largest distance, in dB, at most 120
   */
  record NoiseFloor(double minDb, double maxDb, double probability)
      implements SpectrogramAugmentation {
    public NoiseFloor {
      require(minDb > 0, "minDb must be above 0, not " + minDb);
      requireRange("Db", minDb, maxDb, 0, 120);
      requireProbability(probability);
    }

    @Override
    public void apply(Spectrogram spectrogram, RandomGenerator random) {
      double below = uniform(minDb, maxDb, random);
      float[] data = spectrogram.data();
      float loudest = Float.NEGATIVE_INFINITY;
      for (float value : data) {
        loudest = Math.max(loudest, value);
      }
      float level = (float) (loudest - below);
      for (int i = 0; i < data.length; i++) {
        data[i] = Math.max(data[i], level);
      }
    }
  }

  /**
   * Replaces stretches of time by each band's mean; SpecAugment. A stretch is 0 to maxFrames long.
   *
   * @param count number of stretches, 1 to 100
   * @param maxFrames longest stretch, in frames, 1 or more
   * @see <a href="https://doi.org/10.21437/Interspeech.2019-2680">Park et al. 2019, SpecAugment</a>
   */
  record TimeMask(int count, int maxFrames, double probability) implements SpectrogramAugmentation {
    public TimeMask {
      require(count >= 1 && count <= 100, "count must be 1 to 100, not " + count);
      require(maxFrames >= 1, "maxFrames must be at least 1, not " + maxFrames);
      requireProbability(probability);
    }

    @Override
    public void apply(Spectrogram spectrogram, RandomGenerator random) {
      for (int i = 0; i < count; i++) {
        int length = random.nextInt(Math.min(maxFrames, spectrogram.frames()) + 1);
        int first = random.nextInt(spectrogram.frames() - length + 1);
        for (int band = 0; band < spectrogram.bands(); band++) {
          int start = spectrogram.start(band) + first;
          Arrays.fill(spectrogram.data(), start, start + length, spectrogram.mean(band));
        }
      }
    }
  }

  /**
   * Replaces groups of neighbouring bands by their means; SpecAugment. A group is 0 to maxBands
   * wide.
   *
   * @param count number of groups, 1 to 100
   * @param maxBands widest group, 1 or more
   * @see <a href="https://doi.org/10.21437/Interspeech.2019-2680">Park et al. 2019, SpecAugment</a>
   */
  record FrequencyMask(int count, int maxBands, double probability)
      implements SpectrogramAugmentation {
    public FrequencyMask {
      require(count >= 1 && count <= 100, "count must be 1 to 100, not " + count);
      require(maxBands >= 1, "maxBands must be at least 1, not " + maxBands);
      requireProbability(probability);
    }

    @Override
    public void apply(Spectrogram spectrogram, RandomGenerator random) {
      for (int i = 0; i < count; i++) {
        int width = random.nextInt(Math.min(maxBands, spectrogram.bands()) + 1);
        int first = random.nextInt(spectrogram.bands() - width + 1);
        for (int band = first; band < first + width; band++) {
          int start = spectrogram.start(band);
          Arrays.fill(
              spectrogram.data(), start, start + spectrogram.frames(), spectrogram.mean(band));
        }
      }
    }
  }
}
