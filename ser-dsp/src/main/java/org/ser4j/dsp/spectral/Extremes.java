package org.ser4j.dsp.spectral;

import java.util.Arrays;

/**
 * The mean of the lowest and of the highest few of some values. Few are kept in order while all
 * others are only compared with the last of them; many are sorted. Belongs to one thread; nothing
 * is allocated after construction.
 */
final class Extremes {
  /** Above this, sorting is faster than inserting. */
  private static final int FEW = 32;

  private final double[] kept;

  /** For stretches of up to so many values. */
  Extremes(int longest) {
    this.kept = new double[longest];
  }

  /** The mean of the count lowest values from one place to before another. */
  double lowest(double[] values, int from, int to, int count) {
    if (count > FEW) {
      sort(values, from, to);
      return mean(0, count);
    }
    // Spectra fall with frequency: from the top down the low ones come first, few are moved.
    int size = 0;
    for (int i = to - 1; i >= from; i--) {
      double value = values[i];
      if (size == count && value >= kept[count - 1]) {
        continue;
      }
      int at = size < count ? size++ : count - 1;
      for (; at > 0 && kept[at - 1] > value; at--) {
        kept[at] = kept[at - 1];
      }
      kept[at] = value;
    }
    return mean(0, count);
  }

  /** The mean of the count highest values from one place to before another. */
  double highest(double[] values, int from, int to, int count) {
    if (count > FEW) {
      sort(values, from, to);
      return mean(to - from - count, to - from);
    }
    int size = 0;
    for (int i = from; i < to; i++) {
      double value = values[i];
      if (size == count && value <= kept[count - 1]) {
        continue;
      }
      int at = size < count ? size++ : count - 1;
      for (; at > 0 && kept[at - 1] < value; at--) {
        kept[at] = kept[at - 1];
      }
      kept[at] = value;
    }
    return mean(0, count);
  }

  private void sort(double[] values, int from, int to) {
    System.arraycopy(values, from, kept, 0, to - from);
    Arrays.sort(kept, 0, to - from);
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += kept[i];
    }
    return sum / (to - from);
  }
}
