package org.ser4j.dsp.effect;

import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.OverlapAdd;
import org.ser4j.dsp.spectrum.SpectrumVisitor;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Vocal tract length perturbation, which simulates another speaker. The frequency axis is stretched
 * by a factor of usually 0.9 to 1.1, up to a bound above which it bends back to the Nyquist
 * frequency; tempo stays. Frames of 1024 samples every 256; each bin's phase goes on at the
 * frequency that it had, stretched.
 *
 * <p>Immutable and thread-safe. To draw the factor: {@code RandomEffect.drawn(0.9, 1.1, alpha ->
 * new Vtlp(sampleRate, alpha))}.
 *
 * @see <a href="https://www.cs.toronto.edu/~hinton/absps/perturb.pdf">Jaitly and Hinton 2013, Vocal
 *     Tract Length Perturbation improves speech recognition</a>
 */
public final class Vtlp implements Effect {
  /** Frequencies up to this bound are stretched, in Hz: {@value}. */
  public static final double BOUND_HZ = 4800;

  private static final Stft STFT = Stft.builder().nFft(1024).hopLength(256).build();

  private final FrequencyWarp warp;

  /**
   * A warp.
   *
   * @param alpha the factor of frequencies, 0.5 to 2; above 1 the voice gets brighter
   */
  public Vtlp(int sampleRate, double alpha) {
    Checks.positive(sampleRate, "sampleRate");
    Checks.within(alpha, 0.5, 2, "alpha");
    double nyquist = sampleRate / 2.0;
    // The bound has to leave room to bend in: the paper's 4,800 Hz is for 16 kHz.
    double bound = Math.min(BOUND_HZ, 0.6 * nyquist) / nyquist;
    this.warp = new FrequencyWarp(alpha, bound * (STFT.bins() - 1), STFT.bins());
  }

  /** Warps a signal's frequencies: as many samples. */
  @Override
  public float[] apply(float[] y) {
    Checks.signal(y);
    OverlapAdd out = STFT.istft().overlapAdd(y.length);
    STFT.forEachFrame(y, 0, y.length, new Warping(out));
    return out.signal();
  }

  /** The phases of one signal. */
  private final class Warping implements SpectrumVisitor {
    private final OverlapAdd out;
    private final double[] magnitude = new double[STFT.bins()];
    private final double[] angle = new double[STFT.bins()];
    private final double[] advance = new double[STFT.bins()];
    private final double[] phase = new double[STFT.bins()];
    private final double[] warpedRe = new double[STFT.bins()];
    private final double[] warpedIm = new double[STFT.bins()];

    Warping(OverlapAdd out) {
      this.out = out;
    }

    @Override
    public void visit(int frame, double[] re, double[] im) {
      for (int bin = 0; bin < angle.length; bin++) {
        magnitude[bin] = Math.sqrt(re[bin] * re[bin] + im[bin] * im[bin]);
        double next = Math.atan2(im[bin], re[bin]);
        double expected = 2 * Math.PI * bin * STFT.hopLength() / STFT.nFft();
        double more = next - angle[bin] - expected;
        advance[bin] = expected + more - 2 * Math.PI * Math.rint(more / (2 * Math.PI));
        angle[bin] = next;
      }
      for (int bin = 0; bin < angle.length; bin++) {
        double source = warp.source(bin);
        int low = (int) source;
        int high = Math.min(low + 1, angle.length - 1);
        int nearest = (int) Math.rint(source);
        double weight = source - low;
        double value = (1 - weight) * magnitude[low] + weight * magnitude[high];
        phase[bin] =
            frame == 0 || bin == 0
                ? angle[nearest]
                : phase[bin] + advance[nearest] * (bin / source);
        warpedRe[bin] = value * Math.cos(phase[bin]);
        warpedIm[bin] = value * Math.sin(phase[bin]);
      }
      out.add(warpedRe, warpedIm);
    }
  }

  /**
   * Where the bins of a warped spectrum come from: frequencies are stretched by alpha up to a
   * bound, above which a straight line leads to the Nyquist frequency, which stays.
   */
  private static final class FrequencyWarp {
    /** Per bin, the bin that it comes from, with a fraction. */
    private final double[] source;

    /** Frequencies in bins; the last bin is the Nyquist frequency. */
    FrequencyWarp(double alpha, double bound, int bins) {
      double nyquist = bins - 1;
      double bent = bound * Math.min(alpha, 1);
      double straightBelow = bent / alpha;
      this.source = new double[bins];
      for (int bin = 0; bin < bins; bin++) {
        double slope = (nyquist - straightBelow) / (nyquist - bent);
        source[bin] = bin <= bent ? bin / alpha : nyquist - slope * (nyquist - bin);
      }
    }

    double source(int bin) {
      return source[bin];
    }
  }
}
