package org.ser4j.models.sound;

import java.util.List;
import java.util.Random;

/** One of every kind, and something to try them on. */
final class Sounds {
  static final int RATE = 16_000;

  private Sounds() {}

  static List<Preparation> preparations() {
    return List.of(
        new Excerpt(0.25, 1.5),
        new TrimSilence(30),
        new DropSilence(20),
        new DropQuiet(0.5, -50),
        new PeakNormalize(),
        new ReduceNoise(),
        new FixLength(1.75));
  }

  static List<Distortion> distortions() {
    return List.of(
        new AddNoise(0.035),
        new GaussianNoise(0.005),
        new Stretch(0.9, 1.1),
        new ShiftPitch(-1.5, 0.5),
        new Roll(0.125, false),
        new Roll(0.125, true),
        new ChangeGain(-6, 3),
        new ChangeSpeed(0.9, 1.1),
        new ToPeak(),
        new OneOf(List.of(new AddNoise(0.5), new Roll(0.5, true))),
        new InTurn(List.of(new Stretch(0.8, 0.8), new ShiftPitch(0.7, 0.7))),
        new Sometimes(0.5, new Sometimes(0.25, new ChangeGain(2, 2))));
  }

  /** Two words of 0.5 s with 0.75 s of silence before, between and after them. */
  static float[] words() {
    float[] y = new float[(int) (3.25 * RATE)];
    Random random = new Random(5);
    for (double start : new double[] {0.75, 2}) {
      int from = (int) (start * RATE);
      for (int i = 0; i < RATE / 2; i++) {
        y[from + i] =
            (float) (0.3 * Math.sin(2 * Math.PI * 200 * i / RATE) + 0.02 * random.nextGaussian());
      }
    }
    return y;
  }
}
