package org.ser4j.dsp.spectrum;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * A feature that is computed from a signal's spectra, one after the other, so that they need not be
 * kept. Features over equal transforms can share one: {@link SharedSpectra}.
 *
 * <p>Implementations are immutable and thread-safe; what belongs to one signal lies in the {@link
 * SpectrumPass}.
 */
public abstract class SpectrumFeature {
  private final Stft stft;

  /** A feature. */
  protected SpectrumFeature(Stft stft) {
    this.stft = Objects.requireNonNull(stft, "stft must not be null");
  }

  /** The transform. */
  public final Stft stft() {
    return stft;
  }

  /** Number of values in a frame, 1 or more. */
  public abstract int rows();

  /**
   * Begins a signal.
   *
   * @param frames how many there will be, at least 1
   * @return takes just so many frames
   */
  public abstract SpectrumPass begin(int frames);

  /** The feature of a signal: [{@link #rows()}][frames]. */
  public final Matrix of(float[] y) {
    Objects.requireNonNull(y, "the signal must not be null");
    return of(y, 0, y.length);
  }

  /**
   * The feature of a stretch of a signal; nothing outside the stretch is read.
   *
   * @param offset the first sample
   * @return [{@link #rows()}][frames]
   */
  public final Matrix of(float[] y, int offset, int length) {
    Checks.signal(y, offset, length);
    int frames = stft.frames(length);
    FrameFeeder feeder = new FrameFeeder(stft.bins(), begin(frames));
    do {
      stft.show(y, offset, length, frames, feeder);
    } while (feeder.again());
    return feeder.result(0);
  }

  /**
   * The feature of a magnitude spectrogram, librosa's {@code S=} where it is {@code abs(stft(y))}.
   *
   * @param magnitude [n_fft / 2 + 1][frames], finite, 0 or more
   * @return [{@link #rows()}][frames]
   * @throws IllegalArgumentException if there are not as many bins as the transform has
   */
  public final Matrix ofMagnitude(Matrix magnitude) {
    Checks.magnitude(magnitude, stft.bins());
    int frames = magnitude.columns();
    FrameFeeder feeder = new FrameFeeder(stft.bins(), begin(frames));
    do {
      for (int frame = 0; frame < frames; frame++) {
        feeder.visitMagnitude(frame, magnitude.data(), frames);
      }
    } while (feeder.again());
    return feeder.result(0);
  }
}
