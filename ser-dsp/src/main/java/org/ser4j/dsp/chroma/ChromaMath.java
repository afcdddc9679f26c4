package org.ser4j.dsp.chroma;

/** Norms of columns, octaves of frequencies and medians. */
final class ChromaMath {
  /** Divides by the largest value, none of which is negative; leaves zeros alone. */
  static void maxNorm(double[] column) {
    double max = 0;
    for (double value : column) {
      max = value > max ? value : max;
    }
    if (max >= Double.MIN_NORMAL) {
      for (int i = 0; i < column.length; i++) {
        column[i] /= max;
      }
    }
  }

  /** Writes a column of a row-major array. */
  static void write(double[] column, float[] data, int columns, int at) {
    for (int row = 0; row < column.length; row++) {
      data[row * columns + at] = (float) column[row];
    }
  }

  /** Concert pitch in Hz. */
  static final double A4 = 440;

  /** The note C1 in Hz, 45 semitones below. */
  static final double C1 = A4 * Math.pow(2, -45 / 12.0);

  private static final double LN2 = Math.log(2);

  /** The bits of a double's fraction, and those of 1. */
  private static final long FRACTION = (1L << 52) - 1;

  private static final long ONE = Double.doubleToRawLongBits(1);

  /** The logarithm to base 2; exact for powers of two, so that A4 lies on its note, not below. */
  static double log2(double x) {
    int exponent = Math.getExponent(x);
    if (exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT) {
      return Math.log(x) / LN2;
    }
    long fraction = Double.doubleToRawLongBits(x) & FRACTION;
    return exponent + Math.log(Double.longBitsToDouble(fraction | ONE)) / LN2;
  }

  /** How many octaves above the A four octaves below A4. */
  static double of(double hz) {
    return log2(hz / (A4 / 16));
  }

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

  private ChromaMath() {}
}
