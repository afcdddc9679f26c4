package org.ser4j.dsp.effect;

import java.util.Arrays;
import org.ser4j.dsp.spectrum.OverlapAdd;
import org.ser4j.dsp.spectrum.SpectrumVisitor;

/**
 * Changes the tempo of spectra, {@code librosa.phase_vocoder}: the magnitude between two frames is
 * interpolated, the phase goes on as it went between them.
 *
 * <p>librosa adds up angles. The advance of a phase between two frames is here the unit number
 * {@code u1 * conj(u0)}, and going on is a multiplication: no sine, cosine or arc tangent, and no
 * loss of precision as angles grow.
 */
final class PhaseVocoder implements SpectrumVisitor {
  private final double rate;
  private final OverlapAdd out;

  /** Of the last frame seen and of the one before it: magnitudes and unit phasors. */
  private Polar before;

  private Polar last;

  /** The phase of the next frame to give. */
  private final double[] phaseRe;

  private final double[] phaseIm;

  private final double[] re;
  private final double[] im;
  private int seen;
  private long given;

  PhaseVocoder(double rate, int bins, OverlapAdd out) {
    this.rate = rate;
    this.out = out;
    this.before = new Polar(bins);
    this.last = new Polar(bins);
    this.phaseRe = new double[bins];
    this.phaseIm = new double[bins];
    this.re = new double[bins];
    this.im = new double[bins];
  }

  @Override
  public void visit(int frame, double[] frameRe, double[] frameIm) {
    Polar next = before;
    before = last;
    last = next;
    next.set(frameRe, frameIm);
    if (frame == 0) {
      System.arraycopy(next.unitRe, 0, phaseRe, 0, phaseRe.length);
      System.arraycopy(next.unitIm, 0, phaseIm, 0, phaseIm.length);
    } else {
      giveFramesBetween(frame - 1);
    }
    seen = frame + 1;
  }

  /** Gives the frames after the last one seen, towards silence. */
  void finish() {
    Polar silence = before;
    before = last;
    last = silence;
    silence.clear();
    giveFramesBetween(seen - 1);
  }

  /** All output frames from one input frame up to the next. */
  private void giveFramesBetween(int first) {
    for (double place = given * rate; place < first + 1; place = ++given * rate) {
      double weight = place - first;
      for (int bin = 0; bin < re.length; bin++) {
        double magnitude = (1 - weight) * before.magnitude[bin] + weight * last.magnitude[bin];
        double pRe = phaseRe[bin];
        double pIm = phaseIm[bin];
        re[bin] = magnitude * pRe;
        im[bin] = magnitude * pIm;
        double uRe = last.unitRe[bin] * before.unitRe[bin] + last.unitIm[bin] * before.unitIm[bin];
        double uIm = last.unitIm[bin] * before.unitRe[bin] - last.unitRe[bin] * before.unitIm[bin];
        phaseRe[bin] = pRe * uRe - pIm * uIm;
        phaseIm[bin] = pRe * uIm + pIm * uRe;
      }
      out.add(re, im);
    }
  }

  /** One frame in polar form; where the magnitude is 0, the angle is 0. */
  private static final class Polar {
    /** Below this, the square of a magnitude loses digits. */
    private static final double TINY_POWER = 1e-280;

    private final double[] magnitude;
    private final double[] unitRe;
    private final double[] unitIm;

    Polar(int bins) {
      this.magnitude = new double[bins];
      this.unitRe = new double[bins];
      this.unitIm = new double[bins];
    }

    void set(double[] re, double[] im) {
      for (int bin = 0; bin < magnitude.length; bin++) {
        double length = Math.sqrt(re[bin] * re[bin] + im[bin] * im[bin]);
        magnitude[bin] = length;
        unitRe[bin] = re[bin] / length;
        unitIm[bin] = im[bin] / length;
      }
      for (int bin = 0; bin < magnitude.length; bin++) {
        if (magnitude[bin] * magnitude[bin] < TINY_POWER) {
          setTiny(bin, re[bin], im[bin]);
        }
      }
    }

    private void setTiny(int bin, double re, double im) {
      double length = Math.hypot(re, im);
      magnitude[bin] = length;
      unitRe[bin] = length == 0 ? 1 : re / length;
      unitIm[bin] = length == 0 ? 0 : im / length;
    }

    void clear() {
      Arrays.fill(magnitude, 0);
      Arrays.fill(unitRe, 1);
      Arrays.fill(unitIm, 0);
    }
  }
}
