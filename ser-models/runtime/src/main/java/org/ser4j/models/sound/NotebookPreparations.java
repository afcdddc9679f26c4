package org.ser4j.models.sound;

import java.util.List;

/** What each notebook does before its features; a switch, so that recognising builds none of it. */
final class NotebookPreparations {
  static final List<String> NAMES =
      List.of(
          "000",
          "001",
          "002",
          "003/silence",
          "003/raw",
          "003/noise_reduction",
          "003/features",
          "003/hybrid");

  private NotebookPreparations() {}

  static List<Preparation> named(String name) {
    switch (name) {
      case "000":
        return List.of(new TrimSilence(30));
      case "001":
      case "003/features":
        return List.of(new Excerpt(0.6, 2.5));
      case "002":
        return List.of(new FixLength(80_080 / 16_000.0));
      case "003/silence":
        return List.of(new DropSilence(20), new PeakNormalize());
      case "003/raw":
        return List.of(new DropQuiet(0.5, -50), new FixLength(3), new PeakNormalize());
      case "003/noise_reduction":
        return List.of(new PeakNormalize(), new ReduceNoise());
      case "003/hybrid":
        return List.of(new DropSilence(30), new PeakNormalize());
      default:
        throw new IllegalArgumentException(
            "no preparation is named '" + name + "'; there are " + NAMES);
    }
  }
}
