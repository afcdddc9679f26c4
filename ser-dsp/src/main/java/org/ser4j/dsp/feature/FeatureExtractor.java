package org.ser4j.dsp.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.internal.Checks;

/**
 * Computes a {@link FeatureSet} with one transform for all spectral features.
 *
 * <p>Immutable and thread-safe; build one for a set and share it.
 */
public final class FeatureExtractor {
  private final FeatureSet set;
  private final Plan plan;
  private final Plan.Part<Matrix> features;

  private FeatureExtractor(FeatureSet set) {
    this.set = Objects.requireNonNull(set, "set must not be null");
    this.plan = new Plan(set.sampleRate(), set.nFft(), set.hopLength());
    this.features = compile(set, plan);
  }

  /**
   * Builds windows, plans and filter banks.
   *
   * @throws IllegalArgumentException if a feature is not possible at the set's rate
   */
  public static FeatureExtractor of(FeatureSet set) {
    return new FeatureExtractor(set);
  }

  /** The features of a set, whatever its normalisation, over the transform of a plan. */
  static Plan.Part<Matrix> compile(FeatureSet set, Plan plan) {
    List<Plan.Part<Matrix>> parts = new ArrayList<>();
    set.features().forEach(feature -> parts.add(feature.kind().compile(feature, plan)));
    return signal -> {
      List<Matrix> matrices = new ArrayList<>(parts.size());
      parts.forEach(part -> matrices.add(part.of(signal)));
      return switch (set.arrangement()) {
        case MEANS -> FeatureRows.means(matrices);
        case FRAMES -> FeatureRows.stacked(matrices);
        case ROWS -> vector(FeatureRows.stacked(matrices));
      };
    };
  }

  public FeatureSet set() {
    return set;
  }

  /**
   * One name for each row, {@link FeatureSet#names}; under {@link Arrangement#ROWS} a name stands
   * for all frames of its row.
   */
  public List<String> names() {
    return set.names();
  }

  /**
   * The features of a signal.
   *
   * @param y mono samples at the set's rate, at least 1, finite
   * @return arranged by the set's {@link Arrangement}
   * @throws IllegalArgumentException if the signal is empty, holds NaN or infinity, or is too short
   *     for one of the features
   */
  public Matrix extract(float[] y) {
    // Every feature checks the signal that it is given.
    return features.of(plan.signal(set.normalized() ? normalized(y) : y));
  }

  /**
   * The features of a stretch of a signal; nothing outside the stretch is read.
   *
   * @param y mono samples at the set's rate
   * @param offset the first sample
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
