package org.ser4j.models.frontend;

import org.ser4j.dsp.internal.Checks;

/**
 * Speech detection by level.
 *
 * @param topDb how far below the loudest frame still counts as speech, in dB, over 0 to 200
 * @param floorDbfs level that speech has to reach at all, in dB relative to full scale, -200 to 0
 * @param marginSeconds sound kept before the first and after the last speech, 0 to 10 s
 */
public record ActivitySettings(double topDb, double floorDbfs, double marginSeconds) {
  /** 40 dB below the loudest frame, -60 dBFS at least, 0.1 s of margin. */
  public static final ActivitySettings STANDARD = new ActivitySettings(40, -60, 0.1);

  /** Checks the values. */
  public ActivitySettings {
    Checks.aboveZero(topDb, 200, "topDb");
    Checks.within(floorDbfs, -200, 0, "floorDbfs");
    Checks.within(marginSeconds, 0, 10, "marginSeconds");
  }
}
