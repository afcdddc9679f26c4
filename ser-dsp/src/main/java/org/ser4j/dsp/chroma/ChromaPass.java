package org.ser4j.dsp.chroma;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.SpectrumPass;

/**
 * {@link ChromaStft} at work on one signal. Where the tuning has to be found first, the spectra are
 * either kept or asked for again; both ways sum the same numbers.
 */
final class ChromaPass implements SpectrumPass {
  /** Frames that are summed together: their spectra and a row of weights stay in the cache. */
  private static final int TILE = 3;

  private final ChromaStft chroma;
  private final Matrix result;
  private final double[][] columns;

  private final double[] products;

  /** All spectra, or null. */
  private final double @Nullable [][] kept;

  /** The one spectrum of a pass that keeps none. */
  private final double[][] one = new double[1][];

  private final @Nullable PeakPicker picker;
  private final @Nullable TuningHistogram histogram;

  /** Null until the tuning is known. */
  private @Nullable ChromaFilterBank bank;

  /** The tuning is known. */
  ChromaPass(ChromaStft chroma, int frames, ChromaFilterBank bank) {
    this(chroma, frames, bank, null, false);
  }

  /** The tuning is to be estimated. */
  ChromaPass(ChromaStft chroma, int frames, PeakPicker picker, boolean keeps) {
    this(chroma, frames, null, picker, keeps);
  }

  private ChromaPass(
      ChromaStft chroma,
      int frames,
      @Nullable ChromaFilterBank bank,
      @Nullable PeakPicker picker,
      boolean keeps) {
    this.chroma = chroma;
    this.result = Matrix.zeros(chroma.rows(), frames);
    this.columns = new double[TILE][chroma.rows()];
    int bins = chroma.stft().bins();
    this.products = new double[bins];
    this.kept = keeps ? new double[frames][] : null;
    this.picker = picker;
    this.histogram = bank == null ? new TuningHistogram(chroma.rows()) : null;
    this.bank = bank;
  }

  @Override
  public void accept(SpectrumFrame frame) {
    double[] spectrum = chroma.power() == 2 ? frame.power() : frame.magnitude();
    if (bank != null) {
      one[0] = spectrum;
      sum(bank, one, 0, frame.index(), 1);
      return;
    }
    Objects.requireNonNull(picker).pick(spectrum, Objects.requireNonNull(histogram));
    if (kept != null) {
      kept[frame.index()] = spectrum.clone();
    }
  }

  @Override
  public boolean again() {
    if (bank != null) {
      return false;
    }
    bank = chroma.bank(Objects.requireNonNull(histogram).tuning());
    if (kept == null) {
      return true;
    }
    for (int frame = 0; frame < kept.length; frame += TILE) {
      sum(bank, kept, frame, frame, Math.min(TILE, kept.length - frame));
    }
    return false;
  }

  private void sum(ChromaFilterBank bank, double[][] spectra, int at, int frame, int count) {
    bank.apply(spectra, at, at + count, products, columns);
    for (int i = 0; i < count; i++) {
      ChromaMath.maxNorm(columns[i]);
      ChromaMath.write(columns[i], result.data(), result.columns(), frame + i);
    }
  }

  @Override
  public Matrix result() {
    return result;
  }
}
