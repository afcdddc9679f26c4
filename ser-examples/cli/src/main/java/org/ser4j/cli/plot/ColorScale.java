package org.ser4j.cli.plot;

/**
 * The values of colours.
 *
 * @param title quantity and unit
 * @param low the value of the darkest colour
 * @param high the value of the lightest colour, above low
 * @param step distance of ticks
 */
record ColorScale(String title, double low, double high, double step) {
  /** Levels below the loudest, in dB. */
  static final ColorScale LEVEL = new ColorScale("Level below the loudest (dB)", -80, 0, 20);

  /** Shares of a confusion matrix' row. */
  static final ColorScale ROW = new ColorScale("Share of the true label", 0, 1, 0.2);

  /** Shares of a frame's strongest pitch class. */
  static final ColorScale SHARE = new ColorScale("Strength, strongest = 1", 0, 1, 0.2);
}
