package org.ser4j.dsp.effect;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.OverlapAdd;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Makes a signal faster or slower and leaves its pitch, {@code librosa.effects.time_stretch}: a
 * phase vocoder. The spectra are streamed, never all in memory.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1109/TASSP.1976.1162810">Portnoff 1976, Implementation of the
 *     digital phase vocoder using the fast Fourier transform</a>
 */
public final class TimeStretch implements Effect {
  /** The slowest and, inverted, the fastest tempo: {@value} of the signal's. */
  public static final double MIN_RATE = 0.01;

  private static final Stft DEFAULT_STFT = Stft.builder().build();

  private final double rate;
  private final Stft stft;

  /**
   * A change of tempo with librosa's transform, n_fft 2048 and hop 512.
   *
   * @param rate how many times as fast, {@value #MIN_RATE} to 100; above 1 the signal gets shorter
   * @throws IllegalArgumentException if the rate is out of range
   */
  public TimeStretch(double rate) {
    this(rate, DEFAULT_STFT);
  }

  /**
   * A change of tempo.
   *
   * @param rate how many times as fast, {@value #MIN_RATE} to 100; above 1 the signal gets shorter
   * @param stft the transform; its hop should be a quarter of the frame or less
   * @throws IllegalArgumentException if the rate is out of range
   */
  public TimeStretch(double rate, Stft stft) {
    this.rate = Checks.within(rate, MIN_RATE, 1 / MIN_RATE, "rate");
    this.stft = Objects.requireNonNull(stft, "stft must not be null");
  }

  /**
   * Stretches a signal.
   *
   * @param y mono samples, at least 1, finite
   * @return round(length / rate) samples
   * @throws IllegalArgumentException if the signal is empty, holds NaN or infinity, or the result
   *     would be empty or have over 2^31 - 9 samples
   */
  @Override
  public float[] apply(float[] y) {
    Checks.signal(y);
    int length = length(y.length);
    OverlapAdd out = stft.istft().overlapAdd(length);
    PhaseVocoder vocoder = new PhaseVocoder(rate, stft.bins(), out);
    stft.forEachFrame(y, 0, y.length, vocoder);
    vocoder.finish();
    return out.signal();
  }

  private int length(int samples) {
    double length = Math.rint(samples / rate);
    if (length < 1 || length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          samples + " samples at " + rate + " times the tempo would be " + (long) length);
    }
    return (int) length;
  }
}
