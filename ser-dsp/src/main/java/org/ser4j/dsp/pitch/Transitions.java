package org.ser4j.dsp.pitch;

/**
 * How probable it is that the pitch moves by so many bins from one frame to the next, {@code
 * librosa.sequence.transition_local} with a triangle, as logarithms. Immutable.
 */
final class Transitions {
  /** The logarithm of the smallest normal number, which stands for that of 0. */
  static final double LOG_OF_NOTHING = Math.log(Double.MIN_NORMAL);

  private final int down;
  private final int up;
  private final double[] kernel;
  private final double[] logSum;

  /**
   * Makes the triangle.
   *
   * @param bins how many there are
   * @param width how many bins the triangle spans
   */
  Transitions(int bins, long width) {
    // An even triangle cannot be centred; librosa puts it to the left for an odd number of bins.
    long left = width % 2 == 1 || bins % 2 == 1 ? width / 2 : width / 2 - 1;
    this.down = (int) Math.min(bins - 1, left);
    this.up = (int) Math.min(bins - 1, width - 1 - left);
    double[] weights = new double[down + 1 + up];
    for (int i = 0; i < weights.length; i++) {
      long from = i + left - down;
      long rank = Math.min(from + 1, width - from);
      weights[i] = width % 2 == 1 ? 2.0 * rank / (width + 1) : (2.0 * rank - 1) / width;
    }
    this.kernel = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      kernel[i] = Math.log(weights[i]);
    }
    this.logSum = new double[bins];
    for (int bin = 0; bin < bins; bin++) {
      double sum = 0;
      for (int i = Math.max(-down, -bin); i <= Math.min(up, bins - 1 - bin); i++) {
        sum += weights[i + down];
      }
      logSum[bin] = Math.log(sum);
    }
  }

  int bins() {
    return logSum.length;
  }

  /** How many bins the pitch can fall. */
  int down() {
    return down;
  }

  /** How many bins the pitch can rise. */
  int up() {
    return up;
  }

  /** The triangle, from -down to up; concave, so that the best sources of two bins never cross. */
  double[] kernel() {
    return kernel;
  }

  /** What to take off the kernel, so that the ways out of a bin have probability 1 together. */
  double logSum(int bin) {
    return logSum[bin];
  }
}
