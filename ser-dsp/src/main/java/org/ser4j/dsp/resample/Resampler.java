package org.ser4j.dsp.resample;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.internal.KaiserKernel;

/**
 * Changes the sample rate of a signal by any rational ratio, band-limited and without delay: flat
 * within 0.01 dB up to 0.9 of the lower Nyquist frequency, and everything that would alias, and
 * every image, over 100 dB down.
 *
 * <p>Simple ratios (48,000 to 16,000 Hz) take one steep filter. All others (24,414 to 16,000 Hz)
 * take a steep filter to a middle rate near by and a short one from there, so that neither the work
 * nor the tables grow with the numbers in the ratio. Sample n of the result lies at time n / to;
 * the signal is taken for zero beyond its ends.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://ccrma.stanford.edu/~jos/resample/">Smith, Digital Audio Resampling Home
 *     Page</a>
 */
public final class Resampler {
  /** The highest ratio between two rates, either way: {@value}. */
  public static final int MAX_RATIO = 1024;

  /** The highest rate, in Hz: {@value}. */
  public static final int MAX_RATE = 100_000_000;

  /** Up to where all is kept, as a part of the lower Nyquist frequency. */
  private static final double PASS = 0.9;

  /** What the steep filter leaves of what it stops; every dB costs time. */
  private static final double SHARP_DB = 112;

  /** The same of the short filter, where the design formula overstates the attenuation by 20 dB. */
  private static final double SHORT_DB = 132;

  /** Output samples that are computed at once when there is a second filter. */
  private static final int BLOCK = 4096;

  /** Plans are small and rates few; a program that goes through many starts the cache anew. */
  private static final int CACHE_SIZE = 64;

  private static final ConcurrentHashMap<Long, Resampler> CACHE = new ConcurrentHashMap<>();

  private final int from;
  private final int to;

  /** Null when the rates are the same. */
  private final @Nullable SharpFilter sharp;

  /** Null when the steep filter alone reaches the new rate. */
  private final @Nullable FractionalFilter fractional;

  private Resampler(int from, int to) {
    this.from = from;
    this.to = to;
    if (from == to) {
      this.sharp = null;
      this.fractional = null;
      return;
    }
    Ratio ratio = Ratio.of(to, from);
    Ratio first = ratio.isSimple() ? ratio : Ratio.toMiddle(from, to);
    double nyquist = Math.min(from, to) / 2.0;
    this.sharp =
        new SharpFilter(
            (int) first.numerator(),
            (int) first.denominator(),
            KaiserKernel.between(PASS * nyquist / from, nyquist / from, SHARP_DB));
    if (ratio.isSimple()) {
      this.fractional = null;
    } else {
      double middle = (double) from * first.numerator() / first.denominator();
      Ratio rest = Ratio.of(from * first.numerator(), to * first.denominator());
      this.fractional =
          new FractionalFilter(
              rest.numerator(),
              rest.denominator(),
              KaiserKernel.between(nyquist / middle, 1 - nyquist / middle, SHORT_DB));
    }
  }

  /**
   * The resampler from one rate to another; made once and kept.
   *
   * @param from in Hz, 1 to {@value #MAX_RATE}
   * @param to the new rate in Hz, 1 to {@value #MAX_RATE}
   * @return a shared resampler
   * @throws IllegalArgumentException if a rate is out of range, or one is over {@value #MAX_RATIO}
   *     times the other
   */
  public static Resampler of(int from, int to) {
    checkRate(from, "from");
    checkRate(to, "to");
    if (from > (long) to * MAX_RATIO || to > (long) from * MAX_RATIO) {
      throw new IllegalArgumentException(
          "the rates " + from + " and " + to + " Hz differ by more than " + MAX_RATIO + " times");
    }
    // No lambda and no record for a key: a program's first ones cost tens of milliseconds.
    Long key = (long) from << Integer.SIZE | to;
    Resampler resampler = CACHE.get(key);
    if (resampler != null) {
      return resampler;
    }
    if (CACHE.size() >= CACHE_SIZE) {
      CACHE.clear();
    }
    resampler = new Resampler(from, to);
    Resampler other = CACHE.putIfAbsent(key, resampler);
    return other == null ? resampler : other;
  }

  private static void checkRate(int rate, String name) {
    if (rate < 1 || rate > MAX_RATE) {
      throw new IllegalArgumentException(name + " must be 1 to " + MAX_RATE + " Hz, not " + rate);
    }
  }

  /**
   * Changes the rate of a signal.
   *
   * @return a new array of ceil(samples * to / from) samples
   * @throws IllegalArgumentException if the signal is empty, holds NaN or infinity, or the result
   *     would have over 2^31 - 1 samples
   */
  public float[] resample(float[] y) {
    Checks.signal(y);
    if (sharp == null) {
      return y.clone();
    }
    long length = ((long) y.length * to + from - 1) / from;
    if (length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "the result would have " + length + " samples, more than an array holds; cut the signal");
    }
    float[] out = new float[(int) length];
    if (fractional == null) {
      direct(sharp, y, out);
    } else {
      overMiddle(sharp, fractional, y, out);
    }
    return out;
  }

  private static void direct(SharpFilter sharp, float[] y, float[] out) {
    int up = sharp.up();
    int blockGroups = Math.max(1, BLOCK / up);
    SharpFilter.Work work = sharp.new Work();
    float[] block = new float[blockGroups * up];
    long group = 0;
    for (int done = 0; done < out.length; done += block.length, group += blockGroups) {
      int count = Math.min(block.length, out.length - done);
      sharp.compute(y, group, (count + up - 1) / up, block, work);
      System.arraycopy(block, 0, out, done, count);
    }
  }

  private static void overMiddle(
      SharpFilter sharp, FractionalFilter fractional, float[] y, float[] out) {
    int up = sharp.up();
    SharpFilter.Work work = sharp.new Work();
    float[] middle = new float[0];
    for (int done = 0; done < out.length; done += BLOCK) {
      int count = Math.min(BLOCK, out.length - done);
      long firstGroup = Math.floorDiv(fractional.firstInput(done), up);
      long endGroup = Math.floorDiv(fractional.endInput(done + count - 1L) + up - 1, up);
      int groups = (int) (endGroup - firstGroup);
      if (middle.length < groups * up) {
        middle = new float[groups * up];
      }
      sharp.compute(y, firstGroup, groups, middle, work);
      fractional.compute(middle, firstGroup * up, done, count, out, done);
    }
  }
}
