package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ser4j.dsp.feature.NamedFeature;

/**
 * The values of a row in the form of the cache: one array for each feature, null if it is missing.
 * A matrix is reduced to the means of its rows over time, without NaN (no pitch); a whole number
 * takes two floats, which are exact up to 2^44.
 */
final class RowValues {
  private static final int LOW_BITS = 20;
  private static final int LOW_MASK = (1 << LOW_BITS) - 1;

  private RowValues() {}

  static List<float[]> of(List<NamedFeature> features, Map<String, NpyArray> arrays) {
    List<float[]> values = new ArrayList<>(features.size());
    for (NamedFeature feature : features) {
      NpyArray array = arrays.get(feature.name());
      if (array == null) {
        values.add(null);
      } else {
        values.add(feature.isInteger() ? halves(array) : means(array, feature));
      }
    }
    return values;
  }

  private static float[] means(NpyArray array, NamedFeature feature) {
    float[] means = new float[feature.columns().size()];
    int length = array.size() / means.length;
    for (int row = 0; row < means.length; row++) {
      double sum = 0;
      int count = 0;
      for (int i = row * length; i < (row + 1) * length; i++) {
        double value = array.get(i);
        if (!Double.isNaN(value)) {
          sum += value;
          count++;
        }
      }
      means[row] = (float) (sum / count);
    }
    return means;
  }

  private static float[] halves(NpyArray array) {
    float[] halves = new float[2 * array.size()];
    for (int i = 0; i < array.size(); i++) {
      long value = (long) array.get(i);
      halves[2 * i] = value >> LOW_BITS;
      halves[2 * i + 1] = value & LOW_MASK;
    }
    return halves;
  }

  /** A value as text; floats read back as the same float. */
  static String cell(NamedFeature feature, float[] values, int column) {
    if (values == null) {
      return "";
    }
    if (feature.isInteger()) {
      return Long.toString(((long) values[2 * column] << LOW_BITS) + (long) values[2 * column + 1]);
    }
    return Float.toString(values[column]);
  }
}
