package org.ser4j.dsp.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ser4j.dsp.Matrix;

/** What may be wrong with an argument of a type. */
final class BadValues {
  /**
   * A value to try.
   *
   * @param value the argument
   * @param words one of these must be in the message of a refusal
   * @param wrongAnywhere whether no public call may take it
   */
  record Bad(Object value, List<String> words, boolean wrongAnywhere) {
    @Override
    public String toString() {
      return value instanceof float[] || value instanceof double[] || value instanceof Matrix
          ? words.toString()
          : String.valueOf(value);
    }
  }

  private BadValues() {}

  static List<Bad> of(Class<?> type, Object good) {
    List<Bad> bad = new ArrayList<>();
    if (type == int.class) {
      for (int value : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
        String[] words = {String.valueOf(value), value == 0 ? "empty" : String.valueOf(value)};
        bad.add(new Bad(value, List.of(words), false));
      }
    } else if (type == double.class) {
      for (double value : new double[] {0, -1, -1e300, 1e300, 1e-300}) {
        bad.add(number(value, false));
      }
      bad.add(number(Double.POSITIVE_INFINITY, false));
      bad.add(number(Double.NEGATIVE_INFINITY, false));
      bad.add(number(Double.NaN, true));
    } else if (type == float[].class) {
      bad.add(new Bad(new float[0], List.of("empty", "of 0", "0 "), false));
      bad.add(new Bad(with((float[]) good, Float.NaN), List.of("NaN"), true));
      bad.add(new Bad(with((float[]) good, Float.POSITIVE_INFINITY), List.of("Infinity"), true));
      bad.add(new Bad(Arrays.copyOf((float[]) good, 1), List.of("1"), false));
    } else if (type == double[].class) {
      bad.add(new Bad(new double[0], List.of("0", "empty"), false));
    } else if (type == Matrix.class) {
      Matrix matrix = (Matrix) good;
      bad.add(new Bad(with(matrix, Float.NaN), List.of("NaN"), true));
      bad.add(new Bad(with(matrix, Float.POSITIVE_INFINITY), List.of("Infinity"), true));
      bad.add(new Bad(Matrix.zeros(matrix.rows() + 1, matrix.columns()), List.of("1"), false));
      bad.add(new Bad(Matrix.zeros(matrix.rows(), 1), List.of("1"), false));
    } else if (type == List.class) {
      bad.add(new Bad(List.of(), List.of("empty", "0", "no ", "one"), false));
    }
    if (!type.isPrimitive()) {
      bad.add(new Bad(null, List.of("null"), true));
    }
    return bad;
  }

  private static Bad number(double value, boolean wrongAnywhere) {
    List<String> words = new ArrayList<>(List.of(String.valueOf(value)));
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      words.add(String.valueOf((long) value));
    }
    return new Bad(value, words, wrongAnywhere);
  }

  private static float[] with(float[] good, float value) {
    // All of it, since a call may look at a stretch only.
    float[] bad = new float[good.length];
    Arrays.fill(bad, value);
    return bad;
  }

  private static Matrix with(Matrix good, float value) {
    return new Matrix(with(good.data(), value), good.rows(), good.columns());
  }
}
