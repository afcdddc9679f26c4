package org.ser4j.dsp.spectrum;

import org.ser4j.dsp.Matrix;

/** A {@link SpectrumFeature} at work on one signal. Not thread-safe. */
public interface SpectrumPass {
  /**
   * Takes the next frame.
   *
   * @param frame valid during the call only
   */
  void accept(SpectrumFrame frame);

  /**
   * Whether all frames have to be shown once more, as for a feature that first has to learn
   * something of the whole signal and did not keep its spectra. Asked once after each sweep.
   *
   * @return false by default
   */
  default boolean again() {
    return false;
  }

  /** The feature, once all frames have been taken: [features][frames]. */
  Matrix result();
}
