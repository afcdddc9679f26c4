package org.ser4j.training.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ser4j.models.bundle.Calibration;

/** Against scipy's bounded minimiser and scikit-learn's log loss on fixed logits. */
class TemperatureScalingTest {
  @Test
  void logLikelihoodAsScikitLearn() {
    assertEquals(
        0.483251173412614,
        TemperatureScaling.negativeLogLikelihood(
            FixedLogits.LOGITS, FixedLogits.TRUTH, Calibration.NONE),
        1e-12);
  }

  @Test
  void findsTheMinimum() {
    Calibration calibration = TemperatureScaling.fit(FixedLogits.LOGITS, FixedLogits.TRUTH);
    assertEquals(0.26057304284548705, calibration.temperature(), 1e-6);
    assertEquals(
        0.3470046270849629,
        TemperatureScaling.negativeLogLikelihood(
            FixedLogits.LOGITS, FixedLogits.TRUTH, calibration),
        1e-9);
  }

  @Test
  void staysInBoundsWhenThereIsNoMinimum() {
    double[][] logits = {{2, 1}, {1, 2}};
    assertEquals(
        TemperatureScaling.MIN,
        TemperatureScaling.fit(logits, new int[] {0, 1}).temperature(),
        1e-9);
    assertEquals(
        TemperatureScaling.MAX,
        TemperatureScaling.fit(logits, new int[] {1, 0}).temperature(),
        1e-9);
  }

  @Test
  void refusesNoRows() {
    assertThrows(
        IllegalArgumentException.class, () -> TemperatureScaling.fit(new double[0][], new int[0]));
  }
}
