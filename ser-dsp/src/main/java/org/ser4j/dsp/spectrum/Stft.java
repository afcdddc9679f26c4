package org.ser4j.dsp.spectrum;

import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.fft.RealFft;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.internal.Columns;

/**
 * The short-time Fourier transform, {@code librosa.stft}: frames under a periodic Hann window,
 * computed in double precision. Centred frames see zeros beyond both ends of the signal. Other
 * windows than Hann are not offered.
 *
 * <p>Immutable and thread-safe; build one for a configuration and share it. A call allocates its
 * result and three arrays of n_fft.
 */
public final class Stft {
  /** The longest transform there is: {@value} samples. */
  public static final int LONGEST = 1 << 20;

  private final int nFft;
  private final int hopLength;
  private final boolean center;

  /** The window, already shifted to the middle of the frame, over winLength samples. */
  private final double[] window;

  /** Where in the frame the window begins. */
  private final int windowStart;

  private final RealFft fft;

  private Stft(Builder builder) {
    this.nFft = builder.nFft;
    this.hopLength = builder.hopLength > 0 ? builder.hopLength : Math.max(1, nFft / 4);
    int winLength = builder.winLength > 0 ? builder.winLength : nFft;
    if (winLength > nFft) {
      throw new IllegalArgumentException(
          "winLength must be at most nFft = " + nFft + ", not " + winLength);
    }
    this.center = builder.center;
    this.window = Windows.hann(winLength);
    this.windowStart = (nFft - winLength) / 2;
    this.fft = RealFft.of(nFft);
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The inverse transform, with the same frames and window. */
  public Istft istft() {
    return new Istft(nFft, hopLength, center, window, windowStart, fft);
  }

  /** The length of the transform: samples, at least 1. */
  public int nFft() {
    return nFft;
  }

  /** Hop length in samples, at least 1. */
  public int hopLength() {
    return hopLength;
  }

  /**
   * Whether frame t is centred on sample t * hopLength or begins there: true for centred frames.
   */
  public boolean center() {
    return center;
  }

  /** How many bins a frame has: n_fft / 2 + 1. */
  public int bins() {
    return nFft / 2 + 1;
  }

  /**
   * How many frames a signal gives: 1 + length / hop when centred (for an even n_fft).
   *
   * @return frames, at least 1
   * @throws IllegalArgumentException if the length is under 1, or the frames are not centred and
   *     the signal is shorter than one
   */
  public int frames(int length) {
    Checks.positive(length, "the signal's length");
    long padded = length + 2L * before();
    if (padded < nFft) {
      throw new IllegalArgumentException(
          "a frame takes " + nFft + " samples; the signal has only " + length);
    }
    long frames = 1 + (padded - nFft) / hopLength;
    if (frames > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          length
              + " samples give "
              + frames
              + " frames, more than one array holds; cut the signal");
    }
    return (int) frames;
  }

  /** The complex spectra of a signal: [n_fft / 2 + 1][frames]. */
  public ComplexSpectrogram complex(float[] y) {
    Objects.requireNonNull(y, "the signal must not be null");
    int frames = checkedFrames(y, 0, y.length);
    int size = Matrix.zeros(bins(), frames).data().length;
    double[] re = new double[size];
    double[] im = new double[size];
    forEachFrame(
        y,
        0,
        y.length,
        (frame, frameRe, frameIm) -> {
          for (int bin = 0; bin < bins(); bin++) {
            re[bin * frames + frame] = frameRe[bin];
            im[bin * frames + frame] = frameIm[bin];
          }
        });
    return new ComplexSpectrogram(re, im, bins(), frames);
  }

  /**
   * The magnitude of each bin, {@code abs(librosa.stft(y))}: [n_fft / 2 + 1][frames], 0 or more.
   */
  public Matrix magnitude(float[] y) {
    Objects.requireNonNull(y, "the signal must not be null");
    return magnitude(y, 0, y.length);
  }

  /**
   * The magnitude of each bin of a stretch of a signal; nothing outside the stretch is read.
   *
   * @param offset the first sample
   * @return [n_fft / 2 + 1][frames], 0 or more
   */
  public Matrix magnitude(float[] y, int offset, int length) {
    return real(y, offset, length, true);
  }

  /** The power of each bin, {@code abs(librosa.stft(y))**2}: [n_fft / 2 + 1][frames], 0 or more. */
  public Matrix power(float[] y) {
    Objects.requireNonNull(y, "the signal must not be null");
    return power(y, 0, y.length);
  }

  /**
   * The power of each bin of a stretch of a signal; nothing outside the stretch is read.
   *
   * @param offset the first sample
   * @return [n_fft / 2 + 1][frames], 0 or more
   */
  public Matrix power(float[] y, int offset, int length) {
    return real(y, offset, length, false);
  }

  private Matrix real(float[] y, int offset, int length, boolean root) {
    int frames = checkedFrames(y, offset, length);
    Columns result = new Columns(bins(), frames);
    WindowedFft spectrum = windowedFft();
    long start = (long) offset - before();
    for (int frame = 0; frame < frames; frame++, start += hopLength) {
      double[] column = result.next();
      spectrum.power(y, start, offset, offset + length, column);
      if (root) {
        for (int bin = 0; bin < column.length; bin++) {
          column[bin] = Math.sqrt(column[bin]);
        }
      }
      result.add();
    }
    return result.matrix();
  }

  /**
   * Shows the spectrum of each frame of a stretch of a signal, first to last.
   *
   * @param offset the first sample
   * @param visitor called once a frame, on the calling thread
   */
  public void forEachFrame(float[] y, int offset, int length, SpectrumVisitor visitor) {
    Objects.requireNonNull(visitor, "visitor must not be null");
    int frames = checkedFrames(y, offset, length);
    WindowedFft spectrum = windowedFft();
    double[] re = new double[bins()];
    double[] im = new double[bins()];
    long start = (long) offset - before();
    for (int frame = 0; frame < frames; frame++, start += hopLength) {
      spectrum.transform(y, start, offset, offset + length, re, im);
      visitor.visit(frame, re, im);
    }
  }

  /** Shows the spectra of a stretch that has been checked. */
  void show(float[] y, int offset, int length, int frames, FrameFeeder feeder) {
    WindowedFft spectrum = windowedFft();
    long start = (long) offset - before();
    for (int frame = 0; frame < frames; frame++, start += hopLength) {
      spectrum.power(y, start, offset, offset + length, feeder.next(frame));
      feeder.show();
    }
  }

  private WindowedFft windowedFft() {
    return new WindowedFft(fft, window, windowStart);
  }

  /**
   * What transforms single frames of signals that come bit by bit: a new transform, for one thread.
   */
  public FrameTransform frameTransform() {
    return new FrameTransform(nFft, windowedFft());
  }

  /** Equal to a transform that gives the same spectra. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Stft that
        && nFft == that.nFft
        && hopLength == that.hopLength
        && center == that.center
        && window.length == that.window.length;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * nFft + hopLength) + window.length;
  }

  /** How many samples the first frame reaches out of the signal. */
  private int before() {
    return center ? nFft / 2 : 0;
  }

  private int checkedFrames(float[] y, int offset, int length) {
    Checks.signal(y, offset, length);
    return frames(length);
  }

  /** The configuration of an {@link Stft}. Not thread-safe. */
  public static final class Builder {
    private int nFft = 2048;
    private int hopLength;
    private int winLength;
    private boolean center = true;

    private Builder() {}

    /**
     * The length of the transform; any number, powers of two are fastest: samples, 1 to 2^20.
     * Default: 2048.
     */
    public Builder nFft(int nFft) {
      this.nFft = Checks.within(nFft, 1, LONGEST, "nFft");
      return this;
    }

    /** Hop length in samples, at least 1. Default: nFft / 4. */
    public Builder hopLength(int hopLength) {
      this.hopLength = Checks.positive(hopLength, "hopLength");
      return this;
    }

    /**
     * The length of the window, which lies in the middle of the frame: samples, 1 to nFft. Default:
     * nFft.
     */
    public Builder winLength(int winLength) {
      this.winLength = Checks.positive(winLength, "winLength");
      return this;
    }

    /**
     * Whether frame t is centred on sample t * hopLength, with zeros beyond the ends, or begins
     * there. Default: true.
     */
    public Builder center(boolean center) {
      this.center = center;
      return this;
    }

    /**
     * Builds the transform.
     *
     * @throws IllegalArgumentException if the window is longer than the transform
     */
    public Stft build() {
      return new Stft(this);
    }
  }
}
