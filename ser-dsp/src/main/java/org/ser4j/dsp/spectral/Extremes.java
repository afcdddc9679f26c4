package org.ser4j.dsp.spectral;

import java.util.Arrays;

/**
 * The lowest and the highest few of some powers, as the mean of their roots. Few are kept in order
 * while all others are only compared with the last of them; many are sorted. Belongs to one thread;
 * nothing is allocated after construction.
 */
final class Extremes {
  /** Above this, sorting is faster than inserting. */
  private static final int FEW = 32;

  private final double[] kept;

  /** For stretches of up to so many values. */
  Extremes(int longest) {
    this.kept = new double[longest];
  }

  /** The mean root of the count lowest powers from one place to before another. */
  double lowest(double[] power, int from, int to, int count) {
    if (count > FEW) {
      sort(power, from, to);
      return meanRoot(0, count);
    }
    // Spectra fall with frequency: from the top down the low ones come first, few are moved.
    keep(power, to - count, to, 1);
    double limit = kept[count - 1];
    for (int i = to - count - 1; i >= from; i--) {
      if (power[i] < limit) {
        insert(power[i], count - 1);
        limit = kept[count - 1];
      }
    }
    return meanRoot(0, count);
  }

  /** The mean root of the count highest powers from one place to before another. */
  double highest(double[] power, int from, int to, int count) {
    if (count > FEW) {
      sort(power, from, to);
      return meanRoot(to - from - count, to - from);
    }
    keep(power, from, from + count, -1);
    double limit = -kept[count - 1];
    for (int i = from + count; i < to; i++) {
      if (power[i] > limit) {
        insert(-power[i], count - 1);
        limit = -kept[count - 1];
      }
    }
    return meanRoot(0, count);
  }

  /**
   * Keeps all values of a stretch in rising order, with a sign that lets the highest come first.
   */
  private void keep(double[] power, int from, int to, int sign) {
    for (int i = from; i < to; i++) {
      insert(sign * power[i], i - from);
    }
  }

  /** Puts a value among those before a place, whose own value is lost. */
  private void insert(double value, int place) {
    int at = place;
    for (; at > 0 && kept[at - 1] > value; at--) {
      kept[at] = kept[at - 1];
    }
    kept[at] = value;
  }

  private void sort(double[] power, int from, int to) {
    System.arraycopy(power, from, kept, 0, to - from);
    Arrays.sort(kept, 0, to - from);
  }

  private double meanRoot(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Math.sqrt(Math.abs(kept[i]));
    }
    return sum / (to - from);
  }
}
