package org.ser4j.dsp.chroma;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.SpectrumVisitor;
import org.ser4j.dsp.spectrum.Stft;

/**
 * The peaks of each spectrum with interpolated frequencies, {@code librosa.piptrack}.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipTrack {
  private final Stft stft;
  private final PeakPicker picker;

  /**
   * The peaks of both matrices lie in the same places; everywhere else both are 0.
   *
   * @param hz frequencies, [n_fft / 2 + 1][frames]
   * @param magnitude the peaks' interpolated heights, [n_fft / 2 + 1][frames]
   */
  public record Pitches(Matrix hz, Matrix magnitude) {
    public Pitches {
      Objects.requireNonNull(hz, "hz must not be null");
      Objects.requireNonNull(magnitude, "magnitude must not be null");
    }
  }

  /** Finds peaks from 150 to 4,000 Hz that are higher than a tenth of their frame's highest bin. */
  public PipTrack(Stft stft, int sampleRate) {
    this(stft, sampleRate, PeakPicker.FMIN, PeakPicker.FMAX, PeakPicker.THRESHOLD);
  }

  /**
   * Finds peaks.
   *
   * @param fMin the lowest bin's frequency in Hz, 0 or more
   * @param fMax all bins lie below it, in Hz, above 0; half the sample rate where that is lower
   * @param threshold how high a peak must be, as a part of its frame's highest bin, 0 to 1
   */
  public PipTrack(Stft stft, int sampleRate, double fMin, double fMax, double threshold) {
    this.stft = Objects.requireNonNull(stft, "stft must not be null");
    this.picker = new PeakPicker(sampleRate, stft.nFft(), fMin, fMax, threshold);
  }

  /** The peaks of a signal: their frequencies and heights. */
  public Pitches of(float[] y) {
    Checks.signal(y);
    Peaks peaks = new Peaks(stft.bins(), stft.frames(y.length));
    stft.forEachFrame(y, 0, y.length, peaks);
    return new Pitches(peaks.hz, peaks.magnitude);
  }

  /** Writes each frame's peaks into its column. */
  private final class Peaks implements SpectrumVisitor, PeakPicker.Sink {
    private final Matrix hz;
    private final Matrix magnitude;
    private final double[] spectrum;
    private int column;

    Peaks(int bins, int frames) {
      this.hz = Matrix.zeros(bins, frames);
      this.magnitude = Matrix.zeros(bins, frames);
      this.spectrum = new double[bins];
    }

    @Override
    public void visit(int frame, double[] re, double[] im) {
      for (int k = 0; k < spectrum.length; k++) {
        spectrum[k] = Math.sqrt(re[k] * re[k] + im[k] * im[k]);
      }
      column = frame;
      picker.pick(spectrum, this);
    }

    @Override
    public void peak(int bin, double frequency, double height) {
      int place = bin * hz.columns() + column;
      hz.data()[place] = (float) frequency;
      magnitude.data()[place] = (float) height;
    }
  }
}
