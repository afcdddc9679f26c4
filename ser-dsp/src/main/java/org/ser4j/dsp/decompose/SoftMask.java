package org.ser4j.dsp.decompose;

/** How much of a bin belongs to one part, {@code librosa.util.softmask}. Immutable. */
final class SoftMask {
  /** Added to squares, all of which are 0 or above 1e-90: only 0 / 0 notices. */
  private static final double NOTHING = 1e-300;

  private final double power;
  private final double margin;

  /** The mask where neither part has anything. */
  private final double nothing;

  /**
   * Makes a mask.
   *
   * @param split whether each part gets half of a bin in which neither has anything, or none
   */
  SoftMask(double power, double margin, boolean split) {
    this.power = power;
    this.margin = margin;
    this.nothing = split ? 0.5 : 0;
  }

  /** The mask of each bin, 0 to 1, from the part's and the other part's magnitudes. */
  void fill(double[] part, double[] other, double[] mask) {
    if (power == 2) {
      squares(part, other, mask);
    } else {
      powers(part, other, mask);
    }
  }

  /** Without branches, so that C2 vectorises it. */
  private void squares(double[] part, double[] other, double[] mask) {
    double little = nothing * NOTHING;
    double weight = margin;
    for (int i = 0; i < mask.length; i++) {
      double square = part[i] * part[i];
      double rest = other[i] * weight;
      mask[i] = (square + little) / (square + rest * rest + NOTHING);
    }
  }

  private void powers(double[] part, double[] other, double[] mask) {
    for (int i = 0; i < mask.length; i++) {
      double rest = other[i] * margin;
      double larger = Math.max(part[i], rest);
      double own = Math.pow(part[i] / larger, power);
      mask[i] = larger == 0 ? nothing : own / (own + Math.pow(rest / larger, power));
    }
  }
}
