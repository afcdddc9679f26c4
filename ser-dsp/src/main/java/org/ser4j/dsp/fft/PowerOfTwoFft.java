package org.ser4j.dsp.fft;

/**
 * A power of two: the even samples become the real and the odd ones the imaginary part of a complex
 * signal of half the length, which goes through radix-4 passes in place; the spectrum of the real
 * signal is then unfolded from it. The first pass reads the samples in digit-reversed order, so
 * that nothing has to be sorted, and needs no twiddle factors.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611970999">Van Loan 1992, Computational Frameworks
 *     for the Fast Fourier Transform, sections 1.7 and 2.4</a>
 */
final class PowerOfTwoFft implements RealFft {
  /** The shortest transform that has a radix-4 pass. */
  static final int SMALLEST = 8;

  private final int size;

  /** The length of the complex transform. */
  private final int half;

  /** Half the cos and sin of 2 pi k / size for k to size / 4, by turns. */
  private final double[] unfolding;

  /** Where the butterflies of the first pass begin among the complex samples. */
  private final int[] start;

  /** The twiddle factors of the other passes. */
  private final double[][] turns;

  PowerOfTwoFft(int size) {
    this.size = size;
    this.half = size / 2;
    this.unfolding = new double[half + 2];
    for (int k = 0; k <= half / 2; k++) {
      turn(unfolding, 2 * k, k, size);
      unfolding[2 * k] *= 0.5;
      unfolding[2 * k + 1] *= 0.5;
    }
    int twos = Integer.numberOfTrailingZeros(half);
    int passes = twos / 2;
    this.start = new int[half / 4];
    for (int i = 0; i < start.length; i++) {
      start[i] = reversed(i, passes - 1, twos % 2 == 1);
    }
    this.turns = new double[passes - 1 + twos % 2][];
    int length = 4;
    for (int pass = 0; pass < passes - 1; pass++, length *= 4) {
      turns[pass] = turns(length, 4);
    }
    if (twos % 2 == 1) {
      turns[passes - 1] = turns(length, 2);
    }
  }

  /**
   * The base-4 digits of a number in reverse; the digit above them, of base 2, becomes the last.
   */
  private static int reversed(int number, int digits, boolean two) {
    int rest = number;
    int reversed = 0;
    for (int digit = 0; digit < digits; digit++, rest /= 4) {
      reversed = 4 * reversed + rest % 4;
    }
    return two ? 2 * reversed + rest : reversed;
  }

  /** What turns the parts of a pass that joins so many transforms of a length into one. */
  private static double[] turns(int length, int parts) {
    double[] turns = new double[2 * (parts - 1) * length];
    int at = 0;
    for (int k = 0; k < length; k++) {
      for (int part = 1; part < parts; part++, at += 2) {
        turn(turns, at, (long) part * k, parts * length);
      }
    }
    return turns;
  }

  private static void turn(double[] turns, int at, long numerator, int denominator) {
    double angle = 2 * Math.PI * numerator / denominator;
    turns[at] = Math.cos(angle);
    turns[at + 1] = Math.sin(angle);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void transform(double[] frame, double[] re, double[] im) {
    passes(frame, re, im);
    unfold(re, im);
  }

  @Override
  public void inverse(double[] re, double[] im, double[] frame) {
    fold(re, im, frame);
    passes(frame, re, im);
    // The real and imaginary parts were swapped, so that forward passes compute the inverse.
    double scale = 1.0 / half;
    for (int k = 0; k < half; k++) {
      frame[2 * k] = scale * im[k];
      frame[2 * k + 1] = scale * re[k];
    }
  }

  /** The complex transform of half the size, of samples whose parts lie by turns. */
  private void passes(double[] samples, double[] re, double[] im) {
    first(samples, re, im);
    int length = 4;
    for (double[] pass : turns) {
      if (2 * length == half) {
        radix2(re, im, length, pass);
      } else if (4 * length * length >= half) {
        // Few long transforms: along each of them.
        for (int from = 0; from < half; from += 4 * length) {
          radix4(re, im, length, pass, from);
        }
      } else {
        // Many short ones: across all of them, bin by bin.
        radix4(re, im, length, pass);
      }
      length *= 4;
    }
  }

  private void first(double[] samples, double[] re, double[] im) {
    int toB = half / 2;
    int toC = half;
    int toD = toB + toC;
    for (int i = 0; i < start.length; i++) {
      int a = 2 * start[i];
      double sumAcR = samples[a] + samples[a + toC];
      double sumAcI = samples[a + 1] + samples[a + toC + 1];
      double difAcR = samples[a] - samples[a + toC];
      double difAcI = samples[a + 1] - samples[a + toC + 1];
      double sumBdR = samples[a + toB] + samples[a + toD];
      double sumBdI = samples[a + toB + 1] + samples[a + toD + 1];
      double difBdR = samples[a + toB] - samples[a + toD];
      double difBdI = samples[a + toB + 1] - samples[a + toD + 1];
      int out = 4 * i;
      re[out] = sumAcR + sumBdR;
      im[out] = sumAcI + sumBdI;
      re[out + 1] = difAcR + difBdI;
      im[out + 1] = difAcI - difBdR;
      re[out + 2] = sumAcR - sumBdR;
      im[out + 2] = sumAcI - sumBdI;
      re[out + 3] = difAcR - difBdI;
      im[out + 3] = difAcI + difBdR;
    }
  }

  /** Joins four neighbouring transforms of a length, the first of which begins at from. */
  private static void radix4(double[] re, double[] im, int length, double[] turns, int from) {
    int toC = 2 * length;
    int toD = 3 * length;
    for (int k = 0; k < length; k++) {
      int a = from + k;
      int turn = 6 * k;
      double c1 = turns[turn];
      double s1 = turns[turn + 1];
      double c2 = turns[turn + 2];
      double s2 = turns[turn + 3];
      double c3 = turns[turn + 4];
      double s3 = turns[turn + 5];
      double bR = re[a + length] * c1 + im[a + length] * s1;
      double bI = im[a + length] * c1 - re[a + length] * s1;
      double cR = re[a + toC] * c2 + im[a + toC] * s2;
      double cI = im[a + toC] * c2 - re[a + toC] * s2;
      double dR = re[a + toD] * c3 + im[a + toD] * s3;
      double dI = im[a + toD] * c3 - re[a + toD] * s3;
      double sumAcR = re[a] + cR;
      double sumAcI = im[a] + cI;
      double difAcR = re[a] - cR;
      double difAcI = im[a] - cI;
      double sumBdR = bR + dR;
      double sumBdI = bI + dI;
      double difBdR = bR - dR;
      double difBdI = bI - dI;
      re[a] = sumAcR + sumBdR;
      im[a] = sumAcI + sumBdI;
      re[a + length] = difAcR + difBdI;
      im[a + length] = difAcI - difBdR;
      re[a + toC] = sumAcR - sumBdR;
      im[a + toC] = sumAcI - sumBdI;
      re[a + toD] = difAcR - difBdI;
      im[a + toD] = difAcI + difBdR;
    }
  }

  /** Joins all transforms of a length by fours; the same sums in another order. */
  private void radix4(double[] re, double[] im, int length, double[] turns) {
    int toC = 2 * length;
    int toD = 3 * length;
    int end = half;
    for (int k = 0; k < length; k++) {
      int turn = 6 * k;
      double c1 = turns[turn];
      double s1 = turns[turn + 1];
      double c2 = turns[turn + 2];
      double s2 = turns[turn + 3];
      double c3 = turns[turn + 4];
      double s3 = turns[turn + 5];
      for (int a = k; a < end; a += 4 * length) {
        double bR = re[a + length] * c1 + im[a + length] * s1;
        double bI = im[a + length] * c1 - re[a + length] * s1;
        double cR = re[a + toC] * c2 + im[a + toC] * s2;
        double cI = im[a + toC] * c2 - re[a + toC] * s2;
        double dR = re[a + toD] * c3 + im[a + toD] * s3;
        double dI = im[a + toD] * c3 - re[a + toD] * s3;
        double sumAcR = re[a] + cR;
        double sumAcI = im[a] + cI;
        double difAcR = re[a] - cR;
        double difAcI = im[a] - cI;
        double sumBdR = bR + dR;
        double sumBdI = bI + dI;
        double difBdR = bR - dR;
        double difBdI = bI - dI;
        re[a] = sumAcR + sumBdR;
        im[a] = sumAcI + sumBdI;
        re[a + length] = difAcR + difBdI;
        im[a + length] = difAcI - difBdR;
        re[a + toC] = sumAcR - sumBdR;
        im[a + toC] = sumAcI - sumBdI;
        re[a + toD] = difAcR - difBdI;
        im[a + toD] = difAcI + difBdR;
      }
    }
  }

  /** The last pass when the number of factors of two is odd: joins the two halves. */
  private static void radix2(double[] re, double[] im, int length, double[] turns) {
    for (int k = 0; k < length; k++) {
      double c = turns[2 * k];
      double s = turns[2 * k + 1];
      double bR = re[k + length] * c + im[k + length] * s;
      double bI = im[k + length] * c - re[k + length] * s;
      re[k + length] = re[k] - bR;
      im[k + length] = im[k] - bI;
      re[k] += bR;
      im[k] += bI;
    }
  }

  /** From the spectrum of even + i odd to that of the real signal. */
  private void unfold(double[] re, double[] im) {
    double r0 = re[0];
    double i0 = im[0];
    re[0] = r0 + i0;
    im[0] = 0;
    re[half] = r0 - i0;
    im[half] = 0;
    for (int k = 1; k <= half - k; k++) {
      int m = half - k;
      double evenR = 0.5 * (re[k] + re[m]);
      double evenI = 0.5 * (im[k] - im[m]);
      double oddR = im[k] + im[m];
      double oddI = re[m] - re[k];
      double turnedR = oddR * unfolding[2 * k] + oddI * unfolding[2 * k + 1];
      double turnedI = oddI * unfolding[2 * k] - oddR * unfolding[2 * k + 1];
      re[k] = evenR + turnedR;
      im[k] = evenI + turnedI;
      re[m] = evenR - turnedR;
      im[m] = turnedI - evenI;
    }
  }

  /** From the spectrum of a real signal to that of even + i odd, imaginary parts first. */
  private void fold(double[] re, double[] im, double[] folded) {
    folded[0] = 0.5 * (re[0] - re[half]);
    folded[1] = 0.5 * (re[0] + re[half]);
    for (int k = 1; k <= half - k; k++) {
      int m = half - k;
      double evenR = 0.5 * (re[k] + re[m]);
      double evenI = 0.5 * (im[k] - im[m]);
      double turnedR = re[k] - re[m];
      double turnedI = im[k] + im[m];
      double oddR = turnedR * unfolding[2 * k] - turnedI * unfolding[2 * k + 1];
      double oddI = turnedI * unfolding[2 * k] + turnedR * unfolding[2 * k + 1];
      folded[2 * k] = evenI + oddR;
      folded[2 * k + 1] = evenR - oddI;
      folded[2 * m] = oddR - evenI;
      folded[2 * m + 1] = evenR + oddI;
    }
  }
}
