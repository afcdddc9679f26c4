package org.ser4j.training.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.metric.Evaluation.Coverage;

/** Against numpy on fixed logits. */
class ConfidenceTest {
  private final double[][] probabilities =
      Arrays.stream(FixedLogits.LOGITS)
          .map(row -> Calibration.NONE.probabilities(row))
          .toArray(double[][]::new);

  @Test
  void calibrationErrorAsNumpy() {
    assertEquals(
        0.16200591020423946,
        Confidence.expectedCalibrationError(probabilities, FixedLogits.TRUTH),
        1e-12);
  }

  @Test
  void certainAndRightIsPerfect() {
    double[][] certain = {{1, 0}, {0, 1}};
    assertEquals(0, Confidence.expectedCalibrationError(certain, new int[] {0, 1}));
    assertEquals(1, Confidence.expectedCalibrationError(certain, new int[] {1, 0}));
  }

  @Test
  void coverageCountsTheAnswers() {
    Coverage coverage = Confidence.coverage(probabilities, FixedLogits.TRUTH, 0.7);
    assertEquals(5 / 12.0, coverage.coverage(), 1e-12);
    assertEquals(1.0, coverage.accuracy(), 1e-12);
    Coverage none = Confidence.coverage(new double[][] {{0.5, 0.5}}, new int[] {0}, 0.9);
    assertEquals(0, none.coverage());
    assertTrue(Double.isNaN(none.accuracy()));
  }

  @Test
  void spreadIsThatOfASample() {
    MeanStd spread = MeanStd.of(0.6, 0.7, 0.65);
    assertEquals(0.65, spread.mean(), 1e-12);
    assertEquals(0.05, spread.std(), 1e-12);
    assertEquals("0.650 ± 0.050", spread.toString());
    assertEquals(0, MeanStd.of(0.5).std());
  }
}
