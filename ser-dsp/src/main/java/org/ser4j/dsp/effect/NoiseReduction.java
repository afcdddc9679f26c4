package org.ser4j.dsp.effect;

import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.OverlapAdd;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Reduces steady noise by spectral gating, as {@code noisereduce.reduce_noise(...,
 * stationary=True)} does: cells that are not louder than the noise are attenuated by a mask, which
 * is smoothed to avoid ringing. The noise profile comes from a noise clip if one is given,
 * otherwise from the signal.
 *
 * <p>The transform has frames of 1024 samples every 256, the mask is blurred over 500 Hz and 50 ms.
 * Long signals go through in pieces of 600,000 samples, so that memory does not grow with them.
 * Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.5281/zenodo.3243139">Sainburg 2019, timsainb/noisereduce</a>
 */
public final class NoiseReduction implements Effect {
  private static final int N_FFT = 1024;
  private static final int HOP_LENGTH = 256;
  private static final double SMOOTH_HZ = 500;
  private static final double SMOOTH_MS = 50;
  private static final int PIECE = 600_000;

  /** Overlap of a block with its neighbours, in samples. */
  private static final int MARGIN = 30_000;

  private static final Stft STFT = Stft.builder().nFft(N_FFT).hopLength(HOP_LENGTH).build();

  private final MaskSmoothing smoothing;
  private final double nStd;
  private final double propDecrease;

  /** Null if the profile comes from the signal. */
  private final @Nullable NoiseGate gate;

  private NoiseReduction(Builder builder) {
    this.smoothing =
        new MaskSmoothing(
            (int) (SMOOTH_HZ / ((double) builder.sampleRate / (N_FFT / 2))),
            (int) (SMOOTH_MS / ((double) HOP_LENGTH / builder.sampleRate * 1000)));
    this.nStd = builder.nStd;
    this.propDecrease = builder.propDecrease;
    this.gate = builder.noise == null ? null : gate(builder.noise);
  }

  private NoiseGate gate(float[] noise) {
    return new NoiseGate(STFT, noise, Math.min(PIECE, noise.length), nStd);
  }

  /**
   * Starts a configuration with noisereduce's defaults, for rates of 5,120 to 256,000 Hz; the mask
   * then reaches over at least one bin and one frame.
   */
  public static Builder builder(int sampleRate) {
    return new Builder(sampleRate);
  }

  /** Takes the noise out: as many samples. */
  @Override
  public float[] apply(float[] y) {
    Checks.signal(y);
    NoiseGate used = gate == null ? gate(y) : gate;
    float[] out = new float[y.length];
    int pieceLength = Math.min(PIECE, y.length);
    for (long start = 0; start < y.length; start += pieceLength) {
      float[] piece = new float[pieceLength + 2 * MARGIN];
      int from = (int) Math.max(0, start - MARGIN);
      int to = (int) Math.min(y.length, start + pieceLength + MARGIN);
      System.arraycopy(y, from, piece, (int) (from - (start - MARGIN)), to - from);
      int count = (int) Math.min(pieceLength, y.length - start);
      System.arraycopy(gated(piece, used), MARGIN, out, (int) start, count);
    }
    return out;
  }

  private float[] gated(float[] piece, NoiseGate used) {
    int frames = STFT.frames(piece.length);
    float[] mask = used.open(piece);
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (float) (mask[i] * propDecrease + (1 - propDecrease));
    }
    smoothing.apply(mask, STFT.bins(), frames);
    OverlapAdd sum = STFT.istft().overlapAdd(piece.length);
    double[] maskedRe = new double[STFT.bins()];
    double[] maskedIm = new double[STFT.bins()];
    STFT.forEachFrame(
        piece,
        0,
        piece.length,
        (frame, re, im) -> {
          for (int bin = 0; bin < maskedRe.length; bin++) {
            maskedRe[bin] = re[bin] * mask[bin * frames + frame];
            maskedIm[bin] = im[bin] * mask[bin * frames + frame];
          }
          sum.add(maskedRe, maskedIm);
        });
    return sum.signal();
  }

  /** The configuration of a {@link NoiseReduction}. Not thread-safe. */
  public static final class Builder {
    private final int sampleRate;
    private double nStd = 1.5;
    private double propDecrease = 1;
    private float @Nullable [] noise;

    private Builder(int sampleRate) {
      this.sampleRate = Checks.within(sampleRate, 5_120, 256_000, "sampleRate");
    }

    /**
     * Threshold above the mean noise level, in standard deviations of the noise level, -100 to 100.
     * Default: 1.5.
     */
    public Builder nStd(double nStd) {
      this.nStd = Checks.within(nStd, -100, 100, "nStd");
      return this;
    }

    /** The proportion of the noise that is removed, 0 to 1. Default: 1. */
    public Builder propDecrease(double propDecrease) {
      this.propDecrease = Checks.within(propDecrease, 0, 1, "propDecrease");
      return this;
    }

    /**
     * A clip of the noise alone at the same rate; its first 600,000 samples are used. By default
     * the noise profile comes from the signal.
     */
    public Builder noise(float[] noise) {
      this.noise = Checks.signal(noise);
      return this;
    }

    public NoiseReduction build() {
      return new NoiseReduction(this);
    }
  }
}
