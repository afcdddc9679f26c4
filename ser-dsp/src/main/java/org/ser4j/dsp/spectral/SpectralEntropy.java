package org.ser4j.dsp.spectral;

import java.util.Objects;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.Stft;

/**
 * How evenly each spectrum's power is spread: the Shannon entropy of the bins' shares in the power,
 * divided by the most that it can be, so from 0 (all in one bin; also silence) to 1 (the same in
 * all). Misra, Ikbal, Bourlard and Hermansky, <a
 * href="https://doi.org/10.1109/ICASSP.2004.1325955">Spectral entropy based feature for robust
 * ASR</a>, ICASSP 2004. One row.
 *
 * <p>Over a number of equal bands in place of bins it is the spectral entropy of Giannakopoulos, <a
 * href="https://doi.org/10.1371/journal.pone.0144610">pyAudioAnalysis</a>, 2015, table 2; his,
 * which is in bits, is this times log2(nBands).
 *
 * <p>Immutable and thread-safe.
 */
public final class SpectralEntropy extends ValuePerFrame {
  private final int nBands;

  /** The entropy over the bins of librosa's default transform. */
  public SpectralEntropy() {
    this(Spectra.librosa());
  }

  /**
   * The entropy over all bins.
   *
   * @param stft the transform; its n_fft must be at least 2
   * @throws IllegalArgumentException if the transform has only one bin
   */
  public SpectralEntropy(Stft stft) {
    this(stft, Objects.requireNonNull(stft, "stft must not be null").bins());
  }

  /**
   * The entropy over bands, each an equal share of the bins as nearly as whole bins allow.
   *
   * @param nBands at least 2, at most n_fft / 2 + 1
   */
  public SpectralEntropy(Stft stft, int nBands) {
    super(stft);
    if (nBands < 2 || nBands > stft.bins()) {
      throw new IllegalArgumentException(
          "nBands must be 2 to the number of bins = " + stft.bins() + ", not " + nBands);
    }
    this.nBands = nBands;
  }

  /** With E the sum of all e, -sum(e/E log(e/E)) is log(E) - sum(e log(e)) / E. */
  @Override
  double value(SpectrumFrame frame) {
    double[] power = frame.power();
    double total = 0;
    double weighted = 0;
    int bin = 0;
    for (int band = 1; band <= nBands; band++) {
      int end = (int) ((long) band * power.length / nBands);
      double energy = 0;
      for (; bin < end; bin++) {
        energy += power[bin];
      }
      if (energy > 0) {
        total += energy;
        weighted += energy * Math.log(energy);
      }
    }
    if (total == 0) {
      return 0;
    }
    double entropy = (Math.log(total) - weighted / total) / Math.log(nBands);
    return Math.min(1, Math.max(0, entropy));
  }
}
