package org.ser4j.dsp.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.dsp.spectrum.SharedSpectra;
import org.ser4j.dsp.spectrum.SpectrumFeature;

/**
 * Computes a {@link FeatureSet}: one transform for all features that stand on spectra, one mel
 * spectrogram for all that stand on mel bands.
 *
 * <p>Immutable and thread-safe; build one for a set and share it.
 */
public final class FeatureExtractor {
  private final FeatureSet set;
  private final List<Part> parts;
  private final List<SpectrumFeature> spectral;

  private FeatureExtractor(FeatureSet set) {
    this.set = Objects.requireNonNull(set, "set must not be null");
    Plan plan = new Plan(set.sampleRate(), set.nFft(), set.hopLength());
    List<Part> compiled = new ArrayList<>();
    for (Feature feature : set.features()) {
      compiled.add(feature.kind().compile(feature, plan));
    }
    this.parts = List.copyOf(compiled);
    this.spectral = plan.spectral();
  }

  /**
   * Builds what computes a set: windows, plans and filter banks.
   *
   * @param set what to compute
   * @return an extractor
   * @throws IllegalArgumentException if a feature is not possible at the set's rate
   */
  public static FeatureExtractor of(FeatureSet set) {
    return new FeatureExtractor(set);
  }

  /**
   * What is computed.
   *
   * @return as it was given
   */
  public FeatureSet set() {
    return set;
  }

  /**
   * What the rows are, {@link FeatureSet#names}.
   *
   * @return one name a row; under {@link Arrangement#ROWS} each stands for all frames of its row
   */
  public List<String> names() {
    return set.names();
  }

  /**
   * The features of a signal.
   *
   * @param y mono samples at the set's rate, at least 1, finite
   * @return as the set's {@link Arrangement} says
   * @throws IllegalArgumentException if the signal is empty, holds NaN or infinity, or is too short
   *     for one of the features
   */
  public Matrix extract(float[] y) {
    // All that computes a feature checks the signal that it is given.
    float[] samples = set.normalized() ? normalized(y) : y;
    List<Matrix> shared = spectral.isEmpty() ? List.of() : SharedSpectra.of(samples, spectral);
    SharedSignal signal = new SharedSignal(samples, shared);
    List<Matrix> features = new ArrayList<>(parts.size());
    for (Part part : parts) {
      features.add(part.of(signal));
    }
    return switch (set.arrangement()) {
      case MEANS -> Rows.means(features);
      case FRAMES -> Rows.stacked(features);
      case ROWS -> vector(Rows.stacked(features));
    };
  }

  /**
   * The features of a stretch of a signal; nothing outside the stretch is read.
   *
   * @param y mono samples at the set's rate
   * @param offset the first sample
   * @param length samples, at least 1
   * @return as {@link #extract(float[])}
   * @throws IllegalArgumentException if the stretch is empty or lies outside the signal, holds NaN
   *     or infinity, or is too short for one of the features
   */
  public Matrix extract(float[] y, int offset, int length) {
    Checks.signal(y, offset, length);
    return extract(Arrays.copyOfRange(y, offset, offset + length));
  }

  private static Matrix vector(Matrix stacked) {
    return new Matrix(stacked.data(), stacked.data().length, 1);
  }

  /** Peak 1; silence stays as it is. */
  private static float[] normalized(float[] y) {
    Checks.signal(y);
    double peak = 0;
    for (float value : y) {
      peak = Math.max(peak, Math.abs(value));
    }
    if (peak < Float.MIN_NORMAL) {
      return y;
    }
    float[] scaled = new float[y.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (y[i] / peak);
    }
    return scaled;
  }
}
