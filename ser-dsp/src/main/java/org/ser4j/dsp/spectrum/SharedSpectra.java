package org.ser4j.dsp.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * Computes several features of one signal from spectra that are computed once: features whose
 * transforms are equal share them. The results are those of each feature alone, bit for bit.
 */
public final class SharedSpectra {
  private SharedSpectra() {}

  /**
   * The features of a signal.
   *
   * @param features what to compute, at least one
   * @return one matrix a feature, in their order
   */
  public static List<Matrix> of(float[] y, List<? extends SpectrumFeature> features) {
    Checks.signal(y);
    Objects.requireNonNull(features, "features must not be null");
    if (features.isEmpty()) {
      throw new IllegalArgumentException("no features to compute");
    }
    Matrix[] results = new Matrix[features.size()];
    for (int i = 0; i < results.length; i++) {
      if (results[i] == null) {
        computeGroup(y, features, i, results);
      }
    }
    return List.of(results);
  }

  /** Computes the features that share the transform of the first one. */
  private static void computeGroup(
      float[] y, List<? extends SpectrumFeature> features, int first, Matrix[] results) {
    Stft stft = features.get(first).stft();
    int frames = stft.frames(y.length);
    List<Integer> members = new ArrayList<>();
    List<SpectrumPass> passes = new ArrayList<>();
    for (int i = first; i < results.length; i++) {
      if (features.get(i).stft().equals(stft)) {
        members.add(i);
        passes.add(features.get(i).begin(frames));
      }
    }
    FrameFeeder feeder = new FrameFeeder(stft.bins(), passes.toArray(new SpectrumPass[0]));
    do {
      stft.show(y, 0, y.length, frames, feeder);
    } while (feeder.again());
    for (int i = 0; i < members.size(); i++) {
      results[members.get(i)] = feeder.result(i);
    }
  }
}
