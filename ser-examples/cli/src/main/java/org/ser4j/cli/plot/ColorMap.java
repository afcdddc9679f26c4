package org.ser4j.cli.plot;

/**
 * Colours from dark to light whose lightness grows evenly, so that equal steps of the value look
 * equal, and a grey print stays true: violet over red to yellow, made in the colour space Oklab.
 *
 * @see <a href="https://bottosson.github.io/posts/oklab/">Ottosson, A perceptual color space for
 *     image processing (2020)</a>
 */
final class ColorMap {
  private static final int STEPS = 256;
  private static final double DARKEST = 0.12;
  private static final double LIGHTEST = 0.96;
  private static final double FIRST_HUE = 290;
  private static final double LAST_HUE = 465;

  private static final int[] COLORS = colors();

  private ColorMap() {}

  /**
   * The colour of a value.
   *
   * @param value 0 is the darkest, 1 the lightest; beyond them, theirs
   * @return 0xRRGGBB
   */
  static int rgb(double value) {
    return COLORS[(int) Math.round(Math.max(0, Math.min(1, value)) * (STEPS - 1))];
  }

  private static int[] colors() {
    int[] colors = new int[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double share = i / (STEPS - 1.0);
      double lightness = DARKEST + share * (LIGHTEST - DARKEST);
      double hue = Math.toRadians(FIRST_HUE + share * (LAST_HUE - FIRST_HUE));
      // As vivid as a screen can show at this lightness and hue, up to a common limit.
      double chroma = 0.2;
      while (chroma > 0 && !isShown(linear(lightness, chroma, hue))) {
        chroma -= 0.001;
      }
      colors[i] = packed(linear(lightness, Math.max(0, chroma), hue));
    }
    return colors;
  }

  /** Linear red, green and blue of a colour given by lightness, chroma and hue. */
  private static double[] linear(double lightness, double chroma, double hue) {
    double a = chroma * Math.cos(hue);
    double b = chroma * Math.sin(hue);
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static boolean isShown(double[] rgb) {
    for (double value : rgb) {
      if (value < 0 || value > 1) {
        return false;
      }
    }
    return true;
  }

  private static int packed(double[] rgb) {
    int packed = 0;
    for (double value : rgb) {
      double clipped = Math.max(0, Math.min(1, value));
      double gamma =
          clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
      packed = packed << 8 | (int) Math.round(255 * gamma);
    }
    return packed;
  }
}
