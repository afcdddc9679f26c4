package org.ser4j.dsp.spectral;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.Decibels;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.SpectrumPass;

/** Gathers what {@link SpectralContrast} compares, and compares it once all is there. */
final class ContrastPass implements SpectrumPass {
  private final OctaveBands bands;
  private final boolean linear;
  private final Matrix result;
  private final double[] peaks;
  private final double[] valleys;
  private final Extremes extremes;

  ContrastPass(OctaveBands bands, boolean linear, int frames) {
    this.bands = bands;
    this.linear = linear;
    this.result = Matrix.zeros(bands.size(), frames);
    this.peaks = new double[result.data().length];
    this.valleys = new double[result.data().length];
    this.extremes = new Extremes(bands.longest());
  }

  @Override
  public void accept(SpectrumFrame frame) {
    double[] power = frame.power();
    for (int band = 0; band < bands.size(); band++) {
      int first = bands.first(band);
      int end = bands.end(band);
      int count = bands.quantile(band);
      int at = band * result.columns() + frame.index();
      peaks[at] = extremes.highest(power, first, end, count);
      valleys[at] = extremes.lowest(power, first, end, count);
    }
  }

  @Override
  public Matrix result() {
    if (!linear) {
      toDecibels(peaks);
      toDecibels(valleys);
    }
    for (int i = 0; i < peaks.length; i++) {
      result.data()[i] = (float) (peaks[i] - valleys[i]);
    }
    return result;
  }

  /**
   * {@code librosa.power_to_db} with its defaults, which librosa applies to the magnitudes here.
   */
  private static void toDecibels(double[] values) {
    double loudest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      values[i] = 10 * Math.log10(Math.max(Decibels.POWER_AMIN, values[i]));
      loudest = Math.max(loudest, values[i]);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(values[i], loudest - Decibels.TOP_DB);
    }
  }
}
