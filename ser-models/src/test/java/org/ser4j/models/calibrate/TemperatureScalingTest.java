package org.ser4j.models.calibrate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Against scipy's bounded minimiser and scikit-learn's log loss on fixed logits. */
class TemperatureScalingTest {
  @Test
  void logLikelihoodAsScikitLearn() {
    assertEquals(
        0.483251173412614,
        TemperatureScaling.negativeLogLikelihood(FixedLogits.LOGITS, FixedLogits.TRUTH, 1),
        1e-12);
  }

  @Test
  void findsTheMinimum() {
    double temperature = TemperatureScaling.fit(FixedLogits.LOGITS, FixedLogits.TRUTH);
    assertEquals(0.26057304284548705, temperature, 1e-6);
    assertEquals(
        0.3470046270849629,
        TemperatureScaling.negativeLogLikelihood(
            FixedLogits.LOGITS, FixedLogits.TRUTH, temperature),
        1e-9);
  }

  @Test
  void staysInBoundsWhenThereIsNoMinimum() {
    double[][] logits = {{2, 1}, {1, 2}};
    assertEquals(TemperatureScaling.MIN, TemperatureScaling.fit(logits, new int[] {0, 1}), 1e-9);
    assertEquals(TemperatureScaling.MAX, TemperatureScaling.fit(logits, new int[] {1, 0}), 1e-9);
  }

  @Test
  void probabilitiesSurviveLargeLogits() {
    assertArrayEquals(
        new double[] {1, 0}, TemperatureScaling.probabilities(new double[] {1e4, -1e4}, 1));
    assertArrayEquals(
        new double[] {0.5, 0.5}, TemperatureScaling.probabilities(new double[] {7, 7}, 3));
  }

  @Test
  void refusesNoRows() {
    assertThrows(
        IllegalArgumentException.class, () -> TemperatureScaling.fit(new double[0][], new int[0]));
  }
}
