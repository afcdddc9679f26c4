package org.ser4j.dsp.chroma;

/** The middle of unsorted values, found in linear time. */
final class Selection {
  private Selection() {}

  /**
   * The median, {@code numpy.median}: of an even count, the mean of the middle two.
   *
   * @param values finite; put into another order
   * @param count how many of them count, at least 1
   */
  static double median(double[] values, int count) {
    int middle = count / 2;
    double upper = select(values, count, middle);
    if (count % 2 == 1) {
      return upper;
    }
    // All that is left of the middle is no higher than it.
    double lower = values[0];
    for (int i = 1; i < middle; i++) {
      lower = Math.max(lower, values[i]);
    }
    return (lower + upper) / 2;
  }

  /** Hoare's selection with the median of three as pivot. */
  private static double select(double[] a, int count, int k) {
    int left = 0;
    int right = count - 1;
    while (left < right) {
      double pivot = middleOfThree(a[left], a[(left + right) >>> 1], a[right]);
      int i = left;
      int j = right;
      while (i <= j) {
        while (a[i] < pivot) {
          i++;
        }
        while (a[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swap = a[i];
          a[i++] = a[j];
          a[j--] = swap;
        }
      }
      if (k <= j) {
        right = j;
      } else if (k >= i) {
        left = i;
      } else {
        break;
      }
    }
    return a[k];
  }

  private static double middleOfThree(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
