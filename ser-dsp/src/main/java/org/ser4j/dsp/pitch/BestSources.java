package org.ser4j.dsp.pitch;

/**
 * The most probable way into each bin: max over i of value[i] + kernel[j - i]. Since the kernel is
 * concave, the best source never falls while the bin rises; so the best one of the middle bin
 * halves the sources for all others, and n bins take n log n steps however wide the kernel is.
 * Immutable.
 */
final class BestSources {
  private final double[] kernel;
  private final int down;
  private final int up;

  BestSources(Transitions transitions) {
    this.kernel = transitions.kernel();
    this.down = transitions.down();
    this.up = transitions.up();
  }

  /** Fills in the best sum of each bin. */
  void fill(double[] values, double[] best) {
    fill(values, best, 0, values.length - 1, 0, values.length - 1);
  }

  private void fill(double[] values, double[] best, int low, int high, int first, int last) {
    if (low > high) {
      return;
    }
    int bin = (low + high) >>> 1;
    int from = Math.max(first, bin - up);
    int to = Math.min(last, bin + down);
    int source = from;
    double sum = values[from] + kernel[bin - from + down];
    for (int i = from + 1; i <= to; i++) {
      double candidate = values[i] + kernel[bin - i + down];
      if (candidate > sum) {
        sum = candidate;
        source = i;
      }
    }
    best[bin] = sum;
    fill(values, best, low, bin - 1, first, source);
    fill(values, best, bin + 1, high, source, last);
  }
}
