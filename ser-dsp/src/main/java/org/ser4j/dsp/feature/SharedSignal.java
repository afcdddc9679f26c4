package org.ser4j.dsp.feature;

import java.util.List;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.decompose.Hpss;

/** One signal, with what several features of it stand on. Belongs to one thread. */
final class SharedSignal {
  private final float[] y;
  private final List<Matrix> spectral;
  private float[] harmonic;

  /**
   * Takes a signal.
   *
   * @param y mono samples
   * @param spectral what a {@link Plan} asked to be computed, in its order
   */
  SharedSignal(float[] y, List<Matrix> spectral) {
    this.y = y;
    this.spectral = spectral;
  }

  float[] y() {
    return y;
  }

  Matrix spectral(int index) {
    return spectral.get(index);
  }

  /** The part of the signal that sounds, computed when first asked for. */
  float[] harmonic() {
    if (harmonic == null) {
      harmonic = Hpss.builder().build().harmonic(y);
    }
    return harmonic;
  }
}
