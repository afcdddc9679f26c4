package org.ser4j.dsp.fft;

import org.jspecify.annotations.Nullable;

/**
 * The complex transform of one row of {@value #LENGTH} values: four transforms of eight. What comes
 * out goes where it belongs in the spectrum of a real signal that has many such rows.
 */
final class ShortFft {
  /** Values a row. */
  static final int LENGTH = 32;

  private static final double ROOT_HALF = Math.sqrt(0.5);

  /** The cos and sin of 2 pi j part / 32 for parts 1 to 3, for each j to 7. */
  private static final double[] TURNS = turns();

  private ShortFft() {}

  private static double[] turns() {
    double[] turns = new double[48];
    int at = 0;
    for (int j = 0; j < 8; j++) {
      for (int part = 1; part < 4; part++, at += 2) {
        double angle = 2 * Math.PI * j * part / LENGTH;
        turns[at] = Math.cos(angle);
        turns[at + 1] = Math.sin(angle);
      }
    }
    return turns;
  }

  /** Splits a row into four of eight values each, in place. */
  static void split(double[] re, double[] im) {
    double[] turns = TURNS;
    for (int a = 0; a < 8; a++) {
      double sumAcR = re[a] + re[a + 16];
      double sumAcI = im[a] + im[a + 16];
      double difAcR = re[a] - re[a + 16];
      double difAcI = im[a] - im[a + 16];
      double sumBdR = re[a + 8] + re[a + 24];
      double sumBdI = im[a + 8] + im[a + 24];
      double difBdR = re[a + 8] - re[a + 24];
      double difBdI = im[a + 8] - im[a + 24];
      int turn = 6 * a;
      re[a] = sumAcR + sumBdR;
      im[a] = sumAcI + sumBdI;
      double r = difAcR + difBdI;
      double i = difAcI - difBdR;
      re[a + 8] = r * turns[turn] + i * turns[turn + 1];
      im[a + 8] = i * turns[turn] - r * turns[turn + 1];
      r = sumAcR - sumBdR;
      i = sumAcI - sumBdI;
      re[a + 16] = r * turns[turn + 2] + i * turns[turn + 3];
      im[a + 16] = i * turns[turn + 2] - r * turns[turn + 3];
      r = difAcR - difBdI;
      i = difAcI + difBdR;
      re[a + 24] = r * turns[turn + 4] + i * turns[turn + 5];
      im[a + 24] = i * turns[turn + 4] - r * turns[turn + 5];
    }
  }

  /**
   * Transforms the four rows of eight. Value k of the whole row's transform is bin frequency + k *
   * stride; those beyond the middle of the spectrum are the conjugates of bins below it.
   *
   * @param outRe receives the real parts; the power, if there is no outIm
   * @param outIm receives the imaginary parts; or null
   */
  static void finish(
      double[] re,
      double[] im,
      double[] outRe,
      double @Nullable [] outIm,
      int frequency,
      int stride) {
    for (int part = 0; part < 4; part++) {
      int x = 8 * part;
      int up = frequency + part * stride;
      int down = LENGTH * stride - up;
      int step = 4 * stride;
      double sum0R = re[x] + re[x + 4];
      double sum0I = im[x] + im[x + 4];
      double dif0R = re[x] - re[x + 4];
      double dif0I = im[x] - im[x + 4];
      double sum1R = re[x + 1] + re[x + 5];
      double sum1I = im[x + 1] + im[x + 5];
      double dif1R = re[x + 1] - re[x + 5];
      double dif1I = im[x + 1] - im[x + 5];
      double sum2R = re[x + 2] + re[x + 6];
      double sum2I = im[x + 2] + im[x + 6];
      double dif2R = re[x + 2] - re[x + 6];
      double dif2I = im[x + 2] - im[x + 6];
      double sum3R = re[x + 3] + re[x + 7];
      double sum3I = im[x + 3] + im[x + 7];
      double dif3R = re[x + 3] - re[x + 7];
      double dif3I = im[x + 3] - im[x + 7];

      double aR = sum0R + sum2R;
      double aI = sum0I + sum2I;
      double bR = sum1R + sum3R;
      double bI = sum1I + sum3I;
      put(outRe, outIm, up, aR + bR, aI + bI);
      put(outRe, outIm, down - 4 * step, aR - bR, bI - aI);
      aR = sum0R - sum2R;
      aI = sum0I - sum2I;
      bR = sum1R - sum3R;
      bI = sum1I - sum3I;
      put(outRe, outIm, up + 2 * step, aR + bI, aI - bR);
      put(outRe, outIm, down - 6 * step, aR - bI, -aI - bR);

      double turned1R = ROOT_HALF * (dif1R + dif1I);
      double turned1I = ROOT_HALF * (dif1I - dif1R);
      double turned3R = ROOT_HALF * (dif3I - dif3R);
      double turned3I = -ROOT_HALF * (dif3R + dif3I);
      aR = dif0R + dif2I;
      aI = dif0I - dif2R;
      bR = turned1R + turned3R;
      bI = turned1I + turned3I;
      put(outRe, outIm, up + step, aR + bR, aI + bI);
      put(outRe, outIm, down - 5 * step, aR - bR, bI - aI);
      aR = dif0R - dif2I;
      aI = dif0I + dif2R;
      bR = turned1R - turned3R;
      bI = turned1I - turned3I;
      put(outRe, outIm, up + 3 * step, aR + bI, aI - bR);
      put(outRe, outIm, down - 7 * step, aR - bI, -aI - bR);
    }
  }

  private static void put(
      double[] outRe, double @Nullable [] outIm, int bin, double re, double im) {
    if (outIm == null) {
      outRe[bin] = re * re + im * im;
    } else {
      outRe[bin] = re;
      outIm[bin] = im;
    }
  }
}
