package org.ser4j.dsp.contract;

import java.util.List;
import org.ser4j.dsp.Matrix;

/** Whether a result holds numbers only. */
final class Sanity {
  private Sanity() {}

  static boolean isSane(Object result) {
    if (result instanceof Matrix matrix) {
      return isSane(matrix.data());
    }
    if (result instanceof float[] values) {
      for (float value : values) {
        if (!Float.isFinite(value)) {
          return false;
        }
      }
    }
    if (result instanceof double[] values) {
      for (double value : values) {
        if (!Double.isFinite(value)) {
          return false;
        }
      }
    }
    if (result instanceof List<?> list) {
      return list.stream().allMatch(Sanity::isSane);
    }
    return !(result instanceof Double number) || Double.isFinite(number);
  }
}
