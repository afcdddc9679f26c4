package org.ser4j.models.sound;

import java.util.List;

/** What each notebook does to make further rows of a recording. */
final class NotebookDistortions {
  static final List<String> NAMES =
      List.of(
          "000",
          "001",
          "001/tried",
          "002/planned",
          "003/features",
          "003/tried",
          "003/one_of_four",
          "003/hybrid",
          "004");

  /** 5,000 samples at the rate that librosa loads with. */
  private static final Distortion ROLL = new Roll(5_000 / 22_050.0, false);

  /** In notebooks 001 and 003. */
  private static final Distortion NOISE = new AddNoise(0.035);

  private NotebookDistortions() {}

  static List<List<Distortion>> named(String name) {
    switch (name) {
      case "000":
        return List.of(
            List.of(new AddNoise(0.015), new Stretch(0.9, 1.1), new ShiftPitch(0.85, 1.15)));
      case "001":
        return List.of(List.of(NOISE), List.of(slower(), higher(0.7)));
      case "001/tried":
        return List.of(List.of(higher(0.7)), List.of(NOISE), List.of(ROLL), List.of(slower()));
      case "002/planned":
        return List.of(planned());
      case "003/features":
        return List.of(List.of(NOISE), List.of(slower(), higher(8)));
      case "003/tried":
        return List.of(
            List.of(NOISE), List.of(ROLL), List.of(higher(8)), List.of(new Stretch(1.2, 1.2)));
      case "003/one_of_four":
        return List.of(List.of(oneOfFour(), new ToPeak()));
      case "003/hybrid":
        return List.of(
            List.of(higher(0.5), new GaussianNoise(0.005), new Roll(0.1, false), new ToPeak()));
      case "004":
        return List.of(List.of(NOISE), List.of(slower()), List.of(higher(0.7)));
      default:
        throw new IllegalArgumentException(
            "no distortions are named '" + name + "'; there are " + NAMES);
    }
  }

  private static Distortion slower() {
    return new Stretch(0.8, 0.8);
  }

  private static Distortion higher(double semitones) {
    return new ShiftPitch(semitones, semitones);
  }

  private static List<Distortion> planned() {
    return List.of(
        new Sometimes(0.5, new AddNoise(0.015)),
        new Sometimes(0.5, new Stretch(0.8, 1.25)),
        new Sometimes(0.5, new ShiftPitch(-4, 4)),
        new Sometimes(0.5, new Roll(1, false)),
        new Sometimes(0.5, new ChangeGain(-12, 12)));
  }

  private static Distortion oneOfFour() {
    return new OneOf(List.of(higher(0.5), slower(), new GaussianNoise(0.005), new Roll(0.1, true)));
  }
}
