package org.ser4j.dsp.spectral;

import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.SpectrumFrame;
import org.ser4j.dsp.spectrum.SpectrumPass;
import org.ser4j.dsp.spectrum.Stft;

/** A feature with one value for each spectrum, independent of its neighbours. */
abstract class ValuePerFrame extends SpectrumFeature {
  ValuePerFrame(Stft stft) {
    super(stft);
  }

  abstract double value(SpectrumFrame frame);

  @Override
  public final int rows() {
    return 1;
  }

  @Override
  public final SpectrumPass begin(int frames) {
    Matrix values = Matrix.zeros(1, frames);
    return new SpectrumPass() {
      @Override
      public void accept(SpectrumFrame frame) {
        values.data()[frame.index()] = (float) value(frame);
      }

      @Override
      public Matrix result() {
        return values;
      }
    };
  }
}
