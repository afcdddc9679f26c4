package org.ser4j.dsp.effect;

import java.util.Arrays;
import java.util.Objects;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.resample.RatioResampler;
import org.ser4j.dsp.spectrum.OverlapAdd;
import org.ser4j.dsp.spectrum.Stft;

/**
 * The effects of {@code librosa.effects} and {@code librosa.util} that have one setting or two:
 * {@code Effects.timeStretch(0.8).apply(y)}. {@link WaveformAugmentation} draws their settings at
 * random.
 */
public final class Effects {
  /** The largest change of level, in dB: {@value}. */
  public static final double MAX_GAIN_DB = 120;

  /** The slowest tempo and, inverted, the fastest: {@value}. */
  public static final double MIN_TEMPO = 0.01;

  /** The largest pitch shift, in semitones: {@value}. */
  public static final double MAX_SEMITONES = 60;

  /** The slowest speed and, inverted, the fastest: {@value}. */
  public static final double MIN_SPEED = 0.1;

  /** The greatest length, over 90 minutes at 48 kHz, in samples: {@value}. */
  public static final int MAX_LENGTH = 1 << 28;

  private static final Stft DEFAULT_STFT = Stft.builder().build();

  private Effects() {}

  /**
   * Changes the level; nothing is clipped.
   *
   * @param db -{@value #MAX_GAIN_DB} to {@value #MAX_GAIN_DB}; under 0 softer
   */
  public static Effect gain(double db) {
    double factor = Math.pow(10, Checks.within(db, -MAX_GAIN_DB, MAX_GAIN_DB, "db") / 20);
    return y -> scaled(Checks.signal(y), factor);
  }

  /**
   * Scales the largest magnitude to 1, {@code librosa.util.normalize}. A signal of zeros stays as
   * it is.
   */
  public static Effect normalizePeak() {
    return y -> normalized(y, 1, peak(Checks.signal(y)));
  }

  /**
   * Scales the root mean square to a level; a full-scale square wave has 0 dBFS, and peaks may pass
   * 1. A signal of zeros stays as it is.
   *
   * @param dbfs -120 to 0
   */
  public static Effect normalizeRms(double dbfs) {
    double level = Math.pow(10, Checks.within(dbfs, -120, 0, "dbfs") / 20);
    return y -> normalized(y, level, rms(Checks.signal(y)));
  }

  /**
   * Moves a signal in a circle, {@code numpy.roll}.
   *
   * @param samples later if above 0, earlier if below
   */
  public static Effect roll(int samples) {
    return y -> moved(Checks.signal(y), samples, true);
  }

  /**
   * Moves a signal and fills with zeros.
   *
   * @param samples later if above 0, earlier if below
   */
  public static Effect shift(int samples) {
    return y -> moved(Checks.signal(y), samples, false);
  }

  /**
   * Puts zeros before and after a signal.
   *
   * @param before samples, 0 to {@value #MAX_LENGTH}
   * @param after samples, 0 to {@value #MAX_LENGTH}
   */
  public static Effect pad(int before, int after) {
    Checks.within(before, 0, MAX_LENGTH, "before");
    Checks.within(after, 0, MAX_LENGTH, "after");
    return y -> {
      Checks.signal(y);
      float[] out = new float[Math.addExact(Math.addExact(before, y.length), after)];
      System.arraycopy(y, 0, out, before, y.length);
      return out;
    };
  }

  /**
   * Cuts the end off or appends zeros, {@code librosa.util.fix_length}. The signal may be empty.
   *
   * @param size samples, 1 to {@value #MAX_LENGTH}
   */
  public static Effect fixLength(int size) {
    Checks.within(size, 1, MAX_LENGTH, "size");
    return y -> {
      Objects.requireNonNull(y, "the signal must not be null");
      return Arrays.copyOf(y.length > 0 ? Checks.signal(y) : y, size);
    };
  }

  /**
   * Changes the tempo and keeps the pitch, {@code librosa.effects.time_stretch}: a phase vocoder
   * with n_fft 2048 and hop 512, whose spectra are never all in memory. Gives round(length / rate)
   * samples; fails if that is 0 or over 2^31 - 9.
   *
   * @param rate how many times as fast, {@value #MIN_TEMPO} to 100; above 1 the signal gets shorter
   * @see <a href="https://doi.org/10.1109/TASSP.1976.1162810">Portnoff 1976, Implementation of the
   *     digital phase vocoder using the fast Fourier transform</a>
   */
  public static Effect timeStretch(double rate) {
    return timeStretch(rate, DEFAULT_STFT);
  }

  /**
   * As {@link #timeStretch(double)} with another transform.
   *
   * @param stft its hop should be a quarter of the frame or less
   */
  public static Effect timeStretch(double rate, Stft stft) {
    Checks.within(rate, MIN_TEMPO, 1 / MIN_TEMPO, "rate");
    Objects.requireNonNull(stft, "stft must not be null");
    return y -> {
      OverlapAdd out = stft.istft().overlapAdd(stretchedLength(Checks.signal(y).length, rate));
      PhaseVocoder vocoder = new PhaseVocoder(rate, stft.bins(), out);
      stft.forEachFrame(y, 0, y.length, vocoder);
      vocoder.finish();
      return out.signal();
    };
  }

  /**
   * Changes the pitch and keeps the tempo, {@code librosa.effects.pitch_shift}: a time stretch,
   * then resampling. Gives as many samples as it takes.
   *
   * @param semitones -{@value #MAX_SEMITONES} to {@value #MAX_SEMITONES}; above 0 higher
   */
  public static Effect pitchShift(int sampleRate, double semitones) {
    Checks.positive(sampleRate, "sampleRate");
    return pitchShift(semitones, DEFAULT_STFT);
  }

  /**
   * As {@link #pitchShift(int, double)} with another transform.
   *
   * @param stft its hop should be a quarter of the frame or less
   */
  public static Effect pitchShift(double semitones, Stft stft) {
    Checks.within(semitones, -MAX_SEMITONES, MAX_SEMITONES, "semitones");
    double rate = Math.pow(2, -semitones / 12);
    Effect stretch = timeStretch(rate, stft);
    RatioResampler resampler = new RatioResampler(rate);
    return y -> Arrays.copyOf(resampler.resample(stretch.apply(y)), y.length);
  }

  /**
   * Plays a signal faster or slower, as a tape does: tempo and pitch change together. Gives
   * ceil(length / factor) samples.
   *
   * @param factor how many times as fast, {@value #MIN_SPEED} to 10; above 1 the signal gets
   *     shorter and higher
   * @see <a href="https://doi.org/10.21437/Interspeech.2015-711">Ko et al. 2015, Audio augmentation
   *     for speech recognition</a>
   */
  public static Effect speed(double factor) {
    Checks.within(factor, MIN_SPEED, 1 / MIN_SPEED, "factor");
    return new RatioResampler(1 / factor)::resample;
  }

  /** The root mean square of a signal. */
  static double rms(float[] y) {
    double sum = 0;
    for (float value : y) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum / y.length);
  }

  private static double peak(float[] y) {
    float largest = 0;
    for (float value : y) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** As in librosa: below the smallest normal number, dividing would only amplify rounding. */
  private static float[] normalized(float[] y, double level, double now) {
    return now < Float.MIN_NORMAL ? y.clone() : scaled(y, level / now);
  }

  /** The signal times a factor; what a float cannot hold becomes its greatest. */
  private static float[] scaled(float[] y, double factor) {
    float[] out = new float[y.length];
    for (int i = 0; i < out.length; i++) {
      double value = factor * y[i];
      out[i] = (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
    }
    return out;
  }

  private static float[] moved(float[] y, long samples, boolean wrapping) {
    float[] out = new float[y.length];
    for (int i = 0; i < y.length; i++) {
      long at = i + samples;
      if (wrapping) {
        out[(int) Math.floorMod(at, (long) y.length)] = y[i];
      } else if (at >= 0 && at < y.length) {
        out[(int) at] = y[i];
      }
    }
    return out;
  }

  private static int stretchedLength(int samples, double rate) {
    double length = Math.rint(samples / rate);
    if (length < 1 || length > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          samples + " samples at " + rate + " times the tempo would be " + (long) length);
    }
    return (int) length;
  }
}
