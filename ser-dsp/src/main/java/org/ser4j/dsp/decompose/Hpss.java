package org.ser4j.dsp.decompose;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Harmonic-percussive source separation: tones are smooth over time, clicks over frequency. The
 * median of the magnitudes over time and the one over frequency say how much of each bin belongs to
 * either; {@code librosa.effects.hpss} for signals, {@code librosa.decompose.hpss} for magnitudes.
 *
 * <p>The work grows linearly with the signal, and besides the result only as many spectra are kept
 * as the median over time spans. Immutable and thread-safe; build one and share it.
 *
 * @see <a href="https://dafx10.iem.at/proceedings/papers/DerryFitzGerald_DAFx10_P15.pdf">Fitzgerald
 *     2010, Harmonic/percussive separation using median filtering</a>
 */
public final class Hpss {
  private final Stft stft;
  private final int harmonicKernel;
  private final MedianNetwork percussiveNetwork;
  private final SoftMask harmonicMask;
  private final SoftMask percussiveMask;

  private Hpss(Builder builder) {
    this.stft = builder.stft != null ? builder.stft : Stft.builder().build();
    this.harmonicKernel = builder.harmonicKernel;
    this.percussiveNetwork = new MedianNetwork(builder.percussiveKernel);
    boolean whole = builder.harmonicMargin == 1 && builder.percussiveMargin == 1;
    this.harmonicMask = new SoftMask(builder.power, builder.harmonicMargin, whole);
    this.percussiveMask = new SoftMask(builder.power, builder.percussiveMargin, whole);
  }

  /** Starts a configuration with librosa's defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The tones of a signal, {@code librosa.effects.harmonic}: as many samples. */
  public float[] harmonic(float[] y) {
    Checks.signal(y);
    SignalPass.Part part = part(harmonicMask, y.length);
    separate(y, part, null);
    return part.signal();
  }

  /** The clicks of a signal, {@code librosa.effects.percussive}: as many samples. */
  public float[] percussive(float[] y) {
    Checks.signal(y);
    SignalPass.Part part = part(percussiveMask, y.length);
    separate(y, null, part);
    return part.signal();
  }

  /**
   * Both parts of a signal, {@code librosa.effects.hpss}. With margins of 1 they add up to the
   * signal.
   *
   * @return both parts, as long as the signal
   */
  public SeparatedSignal separate(float[] y) {
    Checks.signal(y);
    SignalPass.Part harmonic = part(harmonicMask, y.length);
    SignalPass.Part percussive = part(percussiveMask, y.length);
    separate(y, harmonic, percussive);
    return new SeparatedSignal(harmonic.signal(), percussive.signal());
  }

  private SignalPass.Part part(SoftMask mask, int length) {
    return new SignalPass.Part(mask, stft.istft().overlapAdd(length), stft.bins());
  }

  private void separate(
      float[] y, SignalPass.@Nullable Part harmonic, SignalPass.@Nullable Part percussive) {
    int frames = stft.frames(y.length);
    stft.forEachFrame(
        y,
        0,
        y.length,
        new SignalPass(
            harmonicKernel, percussiveNetwork, stft.bins(), frames, harmonic, percussive));
  }

  /**
   * Both parts of a spectrogram, {@code librosa.decompose.hpss}.
   *
   * @param magnitude [bins][frames], finite, 0 or more; any number of bins
   * @return both parts, as large
   */
  public SeparatedSpectrogram of(Matrix magnitude) {
    SeparatedSpectrogram parts = masks(magnitude);
    multiply(parts.harmonic(), magnitude);
    multiply(parts.percussive(), magnitude);
    return parts;
  }

  private static void multiply(Matrix mask, Matrix magnitude) {
    float[] values = mask.data();
    for (int i = 0; i < values.length; i++) {
      values[i] *= magnitude.data()[i];
    }
  }

  /**
   * How much of each value belongs to either part, {@code librosa.decompose.hpss(mask=True)}.
   *
   * @param magnitude [bins][frames], finite, 0 or more; any number of bins
   * @return masks as large, 0 to 1; where the magnitudes around are all 0: 0.5 with margins of 1, 0
   *     with others
   */
  public SeparatedSpectrogram masks(Matrix magnitude) {
    Checks.notNegative(magnitude, "magnitude");
    int bins = magnitude.rows();
    int frames = magnitude.columns();
    Matrix harmonic = Matrix.zeros(bins, frames);
    Matrix percussive = Matrix.zeros(bins, frames);
    double[] mask = new double[bins];
    MedianPass pass =
        new MedianPass(
            harmonicKernel,
            percussiveNetwork,
            bins,
            frames,
            (frame, overTime, overFrequency) -> {
              harmonicMask.fill(overTime, overFrequency, mask);
              column(mask, harmonic, frame);
              percussiveMask.fill(overFrequency, overTime, mask);
              column(mask, percussive, frame);
            });
    for (int frame = 0; frame < frames; frame++) {
      int[] bits = pass.next();
      for (int bin = 0; bin < bins; bin++) {
        // Adding 0 makes -0, whose bits are below all others, a plain 0.
        bits[bin] = Float.floatToRawIntBits(magnitude.data()[bin * frames + frame] + 0f);
      }
      pass.accept();
    }
    return new SeparatedSpectrogram(harmonic, percussive);
  }

  private static void column(double[] values, Matrix matrix, int column) {
    for (int row = 0; row < values.length; row++) {
      matrix.data()[row * matrix.columns() + column] = (float) values[row];
    }
  }

  /** The configuration of an {@link Hpss}. Not thread-safe. */
  public static final class Builder {
    private static final int LARGEST_KERNEL = 1_023;

    private @Nullable Stft stft;
    private int harmonicKernel = 31;
    private int percussiveKernel = 31;
    private double power = 2;
    private double harmonicMargin = 1;
    private double percussiveMargin = 1;

    private Builder() {}

    /** The transform of signals; not used for magnitudes. Default: n_fft 2048, hop 512. */
    public Builder stft(Stft stft) {
      this.stft = Objects.requireNonNull(stft, "stft must not be null");
      return this;
    }

    /** Length of both medians in frames and bins, 1 to 1,023. Default: 31. */
    public Builder kernelSize(int kernelSize) {
      return kernelSize(kernelSize, kernelSize);
    }

    /**
     * How much each median spans. An even one takes the upper of the two values in the middle, and
     * reaches one further back than ahead.
     *
     * @param harmonic frames of the median over time, 1 to 1,023. Default: 31
     * @param percussive bins of the median over frequency, 1 to 1,023. Default: 31
     */
    public Builder kernelSize(int harmonic, int percussive) {
      this.harmonicKernel = kernel(harmonic, "harmonic kernelSize");
      this.percussiveKernel = kernel(percussive, "percussive kernelSize");
      return this;
    }

    private static int kernel(int size, String name) {
      if (size < 1 || size > LARGEST_KERNEL) {
        throw new IllegalArgumentException(
            name + " must be 1 to " + LARGEST_KERNEL + ", not " + size);
      }
      return size;
    }

    /**
     * The exponent of the masks: the larger, the nearer they are to all or nothing. Above 0.
     * Default: 2.
     */
    public Builder power(double power) {
      this.power = Checks.positive(power, "power");
      return this;
    }

    /** How many times larger than the other median either one has to be: at least 1. Default: 1. */
    public Builder margin(double margin) {
      return margin(margin, margin);
    }

    /**
     * How many times larger than the other median each one has to be. With more than 1 some of the
     * signal belongs to neither part.
     *
     * @param harmonic at least 1. Default: 1
     * @param percussive at least 1. Default: 1
     * @see <a href="https://archives.ismir.net/ismir2014/paper/000127.pdf">Driedger, M&uuml;ller
     *     and Disch 2014, Extending harmonic-percussive separation of audio signals</a>
     */
    public Builder margin(double harmonic, double percussive) {
      this.harmonicMargin = margin(harmonic, "harmonic margin");
      this.percussiveMargin = margin(percussive, "percussive margin");
      return this;
    }

    private static double margin(double margin, String name) {
      if (!(margin >= 1) || margin > Float.MAX_VALUE) {
        throw new IllegalArgumentException(
            name + " must be a finite number of 1 or more, not " + margin);
      }
      return margin;
    }

    public Hpss build() {
      return new Hpss(this);
    }
  }
}
