package org.ser4j.cli.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ser4j.training.report.EpochReport;

class LearningCurvesTest {
  @BeforeAll
  static void needNoScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  @Test
  void lossesOnTheLeftAndScoresOnTheRight() {
    BufferedImage both =
        LearningCurves.of(List.of(report(1, 2, 0.1), report(2, 1, Double.NaN), report(3, 1, 0.8)));
    assertTrue(has(both, 0.35, 0, 620) && has(both, 0.75, 0, 620));
    assertTrue(has(both, 0.35, 620, 1240) && has(both, 0.75, 620, 1240));
    BufferedImage alone = LearningCurves.of(List.of(report(1, 2, Double.NaN)));
    assertEquals(620, alone.getWidth());
    assertTrue(has(alone, 0.35, 0, 620));
    assertFalse(has(alone, 0.75, 0, 620));
    assertThrows(IllegalArgumentException.class, () -> LearningCurves.of(List.of()));
  }

  private static EpochReport report(int epoch, double loss, double uar) {
    return new EpochReport(epoch, 3, 0.1, loss, uar + 1, uar, uar / 2, 1, 0);
  }

  private static boolean has(BufferedImage image, double place, int from, int to) {
    int wanted = ColorMap.rgb(place) & 0xffffff;
    for (int x = from; x < to; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if ((image.getRGB(x, y) & 0xffffff) == wanted) {
          return true;
        }
      }
    }
    return false;
  }
}
