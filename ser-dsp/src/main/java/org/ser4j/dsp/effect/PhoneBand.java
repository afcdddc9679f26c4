package org.ser4j.dsp.effect;

import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.fft.BlockFilter;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.internal.KaiserKernel;
import org.ser4j.dsp.resample.Resampler;

/**
 * The band of a telephone: 300 to 3,400 Hz within 0.1 dB, and less than a thousandth under 100 and
 * above 4,000 Hz. Without delay. For its quantisation, add {@link MuLaw}.
 *
 * <p>Immutable and thread-safe.
 */
public final class PhoneBand implements Effect {
  /** The telephone's rate, in Hz: {@value}. */
  public static final int PHONE_RATE = 8000;

  private static final double LOW_STOP = 100;
  private static final double LOW_PASS = 300;
  private static final double HIGH_PASS = 3400;
  private static final double HIGH_STOP = 4000;
  private static final double ATTENUATION_DB = 66;

  private final BlockFilter filter;

  /** Null if the rate stays. */
  private final @Nullable Resampler resampler;

  private PhoneBand(int sampleRate, @Nullable Resampler resampler) {
    double rate = Checks.within(sampleRate, PHONE_RATE, 1_000_000, "sampleRate");
    KaiserKernel high = KaiserKernel.between(HIGH_PASS / rate, HIGH_STOP / rate, ATTENUATION_DB);
    KaiserKernel low = KaiserKernel.between(LOW_STOP / rate, LOW_PASS / rate, ATTENUATION_DB);
    double[] half = low.half();
    double[] upper = high.half();
    for (int i = 0; i < half.length; i++) {
      half[i] = (i < upper.length ? upper[i] : 0) - half[i];
    }
    this.filter = new BlockFilter(half, 1);
    this.resampler = resampler;
  }

  /**
   * The band, at the signal's own rate.
   *
   * @param sampleRate in Hz, {@value #PHONE_RATE} to 1,000,000
   */
  public PhoneBand(int sampleRate) {
    this(sampleRate, null);
  }

  /**
   * The band, and the result at the telephone's rate, ceil(length * 8,000 / sampleRate) samples.
   *
   * @param sampleRate in Hz, {@value #PHONE_RATE} to 1,000,000
   */
  public static PhoneBand atPhoneRate(int sampleRate) {
    Checks.within(sampleRate, PHONE_RATE, 1_000_000, "sampleRate");
    return new PhoneBand(sampleRate, Resampler.of(sampleRate, PHONE_RATE));
  }

  @Override
  public float[] apply(float[] y) {
    Checks.signal(y);
    float[] out = new float[y.length];
    BlockFilter.Work work = filter.new Work();
    double[] block = new double[filter.blockLength()];
    for (int done = 0; done < out.length; done += block.length) {
      filter.compute(y, done, block, 0, work);
      for (int i = 0; i < Math.min(block.length, out.length - done); i++) {
        out[done + i] = (float) block[i];
      }
    }
    return resampler == null ? out : resampler.resample(out);
  }
}
