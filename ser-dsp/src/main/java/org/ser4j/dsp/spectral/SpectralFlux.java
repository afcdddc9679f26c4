package org.ser4j.dsp.spectral;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.SpectrumPass;
import org.ser4j.dsp.spectrum.Stft;

/**
 * How much each spectrum differs from the one before: the sum of the squared differences of their
 * magnitudes, which are first divided by their sum, so that loudness does not count. Tzanetakis and
 * Cook, <a href="https://doi.org/10.1109/TSA.2002.800560">Musical genre classification of audio
 * signals</a>, 2002; Giannakopoulos, <a
 * href="https://doi.org/10.1371/journal.pone.0144610">pyAudioAnalysis</a>, 2015, table 2. Rises and
 * falls count alike: it is not the half-wave rectified flux that onset detectors take. One row,
 * from 0 to 2; 0 in the first frame and from silence to silence.
 *
 * <p>Immutable and thread-safe.
 */
public final class SpectralFlux extends SpectrumFeature {
  /** The flux over librosa's default transform. */
  public SpectralFlux() {
    this(Spectra.librosa());
  }

  /** The flux over any transform. */
  public SpectralFlux(Stft stft) {
    super(stft);
  }

  @Override
  public int rows() {
    return 1;
  }

  @Override
  public SpectrumPass begin(int frames) {
    return new Differences(frames, stft().bins());
  }

  /** Keeps the spectrum before. */
  private static final class Differences implements SpectrumPass {
    private final Matrix values;
    private final double[] before;

    Differences(int frames, int bins) {
      this.values = Matrix.zeros(1, frames);
      this.before = new double[bins];
    }

    @Override
    public void accept(SpectrumFrame frame) {
      double[] magnitude = frame.magnitude();
      double sum = Spectra.sum(magnitude);
      double flux = 0;
      for (int bin = 0; bin < before.length; bin++) {
        double share = sum > 0 ? magnitude[bin] / sum : 0;
        double difference = share - before[bin];
        flux += difference * difference;
        before[bin] = share;
      }
      values.data()[frame.index()] = frame.index() == 0 ? 0 : (float) flux;
    }

    @Override
    public Matrix result() {
      return values;
    }
  }
}
