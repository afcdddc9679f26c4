package org.ser4j.dsp.decompose;

/** How much of a bin belongs to one part, {@code librosa.util.softmask}. Immutable. */
final class SoftMask {
  private final double power;
  private final double margin;

  /** The mask where neither part has anything. */
  private final double nothing;

  SoftMask(double power, double margin, double nothing) {
    this.power = power;
    this.margin = margin;
    this.nothing = nothing;
  }

  /** The mask of each bin, 0 to 1, from the part's and the other part's magnitudes as bits. */
  void fill(int[] part, int[] other, double[] mask) {
    for (int i = 0; i < mask.length; i++) {
      double x = Float.intBitsToFloat(part[i]);
      double r = Float.intBitsToFloat(other[i]) * margin;
      double larger = Math.max(x, r);
      if (larger == 0) {
        mask[i] = nothing;
      } else if (power == 2) {
        mask[i] = x * x / (x * x + r * r);
      } else {
        double a = Math.pow(x / larger, power);
        mask[i] = a / (a + Math.pow(r / larger, power));
      }
    }
  }
}
