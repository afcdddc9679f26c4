package org.ser4j.dsp.resample;

/**
 * The least-squares fit of a sine of known frequency to the middle of a signal.
 *
 * @param gainDb the sine's level against amplitude 1, in dB
 * @param restDb the root mean square of what the sine leaves over, against a sine of amplitude 1
 * @param delay by how much it comes late against sin(2 pi f t), in seconds
 */
record ToneFit(double gainDb, double restDb, double delay) {
  static float[] tone(double hz, int sampleRate, int length) {
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = (float) Math.sin(2 * Math.PI * hz * i / sampleRate);
    }
    return y;
  }

  static ToneFit of(float[] y, double hz, double sampleRate) {
    double step = 2 * Math.PI * hz / sampleRate;
    int start = y.length / 4;
    int end = y.length - start;
    double ss = 0;
    double sc = 0;
    double cc = 0;
    double ys = 0;
    double yc = 0;
    for (int i = start; i < end; i++) {
      double s = Math.sin(step * i);
      double c = Math.cos(step * i);
      ss += s * s;
      sc += s * c;
      cc += c * c;
      ys += y[i] * s;
      yc += y[i] * c;
    }
    double determinant = ss * cc - sc * sc;
    double a = (ys * cc - yc * sc) / determinant;
    double b = (yc * ss - ys * sc) / determinant;
    double rest = 0;
    for (int i = start; i < end; i++) {
      double e = y[i] - a * Math.sin(step * i) - b * Math.cos(step * i);
      rest += e * e;
    }
    return new ToneFit(
        20 * Math.log10(Math.hypot(a, b)),
        10 * Math.log10(2 * rest / (end - start)),
        -Math.atan2(b, a) / (2 * Math.PI * hz));
  }

  /** The root mean square of the middle of a signal against a sine of amplitude 1, in dB. */
  static double level(float[] y) {
    double sum = 0;
    int start = y.length / 4;
    for (int i = start; i < y.length - start; i++) {
      sum += (double) y[i] * y[i];
    }
    return 10 * Math.log10(2 * sum / (y.length - 2 * start));
  }
}
