package org.ser4j.dsp.chroma;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.SpectrumPass;

/**
 * {@link ChromaStft} at work on one signal. Where the tuning has to be found first, the spectra are
 * either kept or asked for again; both ways sum the same floats.
 */
final class ChromaPass implements SpectrumPass {
  private final ChromaStft chroma;
  private final Matrix result;
  private final double[] column;

  /** All spectra, or one. */
  private final float[] spectra;

  /** Whether all spectra are kept. */
  private final boolean keeps;

  private final PeakPicker picker;
  private final TuningHistogram histogram;

  /** Null until the tuning is known. */
  private ChromaFilterBank bank;

  /** The tuning is known. */
  ChromaPass(ChromaStft chroma, int frames, ChromaFilterBank bank) {
    this(chroma, frames, bank, null, false);
  }

  /** The tuning is to be estimated. */
  ChromaPass(ChromaStft chroma, int frames, PeakPicker picker, boolean keeps) {
    this(chroma, frames, null, picker, keeps);
  }

  private ChromaPass(
      ChromaStft chroma, int frames, ChromaFilterBank bank, PeakPicker picker, boolean keeps) {
    this.chroma = chroma;
    this.result = Matrix.zeros(chroma.rows(), frames);
    this.column = new double[chroma.rows()];
    this.spectra = new float[chroma.stft().bins() * (keeps ? frames : 1)];
    this.keeps = keeps;
    this.picker = picker;
    this.histogram = bank == null ? new TuningHistogram(chroma.rows()) : null;
    this.bank = bank;
  }

  @Override
  public void accept(SpectrumFrame frame) {
    double[] spectrum = chroma.power() == 2 ? frame.power() : frame.magnitude();
    int bins = frame.bins();
    if (bank == null) {
      picker.pick(spectrum, histogram);
      if (!keeps) {
        return;
      }
    }
    int offset = keeps ? frame.index() * bins : 0;
    store(spectrum, offset);
    if (bank != null) {
      sum(frame.index(), offset);
    }
  }

  /** Stores a spectrum relative to its highest bin, which the norm cancels: no float overflows. */
  private void store(double[] spectrum, int offset) {
    int bins = chroma.stft().bins();
    double highest = 0;
    for (int bin = 0; bin < bins; bin++) {
      highest = Math.max(highest, spectrum[bin]);
    }
    double scale = highest >= Double.MIN_NORMAL ? 1 / highest : 0;
    for (int bin = 0; bin < bins; bin++) {
      spectra[offset + bin] = (float) (scale * spectrum[bin]);
    }
  }

  @Override
  public boolean again() {
    if (bank != null) {
      return false;
    }
    bank = chroma.bank(histogram.tuning());
    if (!keeps) {
      return true;
    }
    for (int frame = 0; frame < result.columns(); frame++) {
      sum(frame, frame * bank.bins());
    }
    return false;
  }

  private void sum(int frame, int offset) {
    bank.apply(spectra, offset, column);
    Columns.maxNorm(column);
    Columns.write(column, result.data(), result.columns(), frame);
  }

  @Override
  public Matrix result() {
    return result;
  }
}
