package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.ser4j.models.layer.PoolKind;

/**
 * Maximum or average pooling along one or two axes. Padded places are written out, as minus
 * infinity or as zeros; averages are then corrected by how many places of each window lie inside.
 */
final class PoolOperation implements Operation {
  private final PoolKind kind;
  private final Window window;
  private final NDArray correction;
  private final Shape sizes;
  private final Shape strides;
  private final Shape none;

  /**
   * Makes the operation.
   *
   * @param correction window size over places inside, for each window; null if nothing is padded or
   *     for a maximum
   */
  PoolOperation(PoolKind kind, Window window, NDArray correction) {
    this.kind = kind;
    this.window = window;
    this.correction = correction;
    sizes = window.sizes();
    strides = window.strides();
    none = window.none();
  }

  @Override
  public NDArray apply(NDArray x, boolean training) {
    if (!window.padded()) {
      return pool(x);
    }
    double outside = kind == PoolKind.MAX ? Double.NEGATIVE_INFINITY : 0;
    try (NDArray padded = window.pad(x, outside)) {
      NDArray pooled = pool(padded);
      if (correction == null) {
        return pooled;
      }
      try (pooled) {
        return pooled.mul(correction);
      }
    }
  }

  private NDArray pool(NDArray x) {
    return kind == PoolKind.MAX
        ? x.getNDArrayInternal().maxPool(sizes, strides, none, false)
        : x.getNDArrayInternal().avgPool(sizes, strides, none, false, false);
  }

  /** For each window, row-major, its size over the number of its places that lie inside. */
  static float[] corrections(
      Window window, org.ser4j.models.layer.Shape input, org.ser4j.models.layer.Shape output) {
    float[] result = {1};
    for (int axis = 0; axis < window.size().length; axis++) {
      int extent = output.get(axis + 1);
      float[] wider = new float[result.length * extent];
      for (int place = 0; place < extent; place++) {
        int start = place * window.stride()[axis] - window.before()[axis];
        int end = Math.min(start + window.size()[axis], input.get(axis + 1));
        float factor = (float) window.size()[axis] / (end - Math.max(start, 0));
        for (int outer = 0; outer < result.length; outer++) {
          wider[outer * extent + place] = result[outer] * factor;
        }
      }
      result = wider;
    }
    return result;
  }
}
