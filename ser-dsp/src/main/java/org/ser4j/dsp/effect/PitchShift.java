package org.ser4j.dsp.effect;

import java.util.Arrays;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.resample.RatioResampler;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Moves the pitch and leaves the tempo, {@code librosa.effects.pitch_shift}: the signal is
 * stretched, then resampled to its old length. Formants move along.
 *
 * <p>Immutable and thread-safe.
 */
public final class PitchShift implements Effect {
  /** The farthest shift either way, in semitones: {@value}. */
  public static final double MAX_STEPS = 60;

  private final TimeStretch stretch;
  private final RatioResampler resampler;

  /**
   * A shift in twelfths of an octave, with librosa's transform, n_fft 2048 and hop 512.
   *
   * @param sampleRate the signal's rate in Hz, at least 1; it does not change the result and stands
   *     here because it does in librosa
   * @param nSteps semitones up, or down if negative; -{@value #MAX_STEPS} to {@value #MAX_STEPS}
   * @throws IllegalArgumentException if a number is out of range
   */
  public PitchShift(int sampleRate, double nSteps) {
    Checks.positive(sampleRate, "sampleRate");
    double rate = rate(nSteps);
    this.stretch = new TimeStretch(rate);
    this.resampler = new RatioResampler(rate);
  }

  /**
   * A shift with a transform of one's own.
   *
   * @param nSteps semitones up, or down if negative; -{@value #MAX_STEPS} to {@value #MAX_STEPS}
   * @param stft the transform; its hop should be a quarter of the frame or less
   * @throws IllegalArgumentException if the shift is out of range
   */
  public PitchShift(double nSteps, Stft stft) {
    double rate = rate(nSteps);
    this.stretch = new TimeStretch(rate, stft);
    this.resampler = new RatioResampler(rate);
  }

  private static double rate(double nSteps) {
    return Math.pow(2, -Checks.within(nSteps, -MAX_STEPS, MAX_STEPS, "nSteps") / 12);
  }

  /**
   * Shifts a signal.
   *
   * @param y mono samples, at least 1, finite
   * @return as many samples
   * @throws IllegalArgumentException if the signal is empty or holds NaN or infinity, or is so
   *     short that nothing of it would be left, or so long that an array would not hold it
   *     stretched
   */
  @Override
  public float[] apply(float[] y) {
    return Arrays.copyOf(resampler.resample(stretch.apply(y)), y.length);
  }
}
