package org.ser4j.models.frontend;

import java.util.function.IntToDoubleFunction;

/**
 * Resizing along one axis: a new cell is the mean of the stretch of old cells that it covers, those
 * at its ends weighted by the part of them that it covers.
 *
 * @param in number of old cells
 * @param out number of new ones
 */
record AreaResize(int in, int out) {

  /** The value of one new cell, given those of the old ones. */
  double mean(int cell, IntToDoubleFunction values) {
    // In units of 1 / out of an old cell, so that the borders are whole numbers.
    long from = (long) cell * in;
    long to = from + in;
    double sum = 0;
    for (long old = from / out; old * out < to; old++) {
      long covered = Math.min(to, (old + 1) * out) - Math.max(from, old * out);
      sum += covered * values.applyAsDouble((int) old);
    }
    return sum / in;
  }
}
