package org.ser4j.training.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.training.metric.ConfusionMatrix.ClassScore;

/** Against scikit-learn 1.2.1 on fixed arrays; class d is predicted but never right. */
class ConfusionMatrixTest {
  private static final double TOLERANCE = 1e-12;
  private static final List<String> LABELS = List.of("a", "b", "c", "d");
  private static final int[] TRUTH = {
    2, 0, 1, 2, 2, 2, 2, 2, 0, 1, 2, 2, 0, 1, 2, 2, 2, 0, 2, 2, 0, 0, 2, 2, 0, 0, 2, 2, 2, 2, 2, 0,
    0, 2, 1, 0, 0, 2, 1, 0
  };
  private static final int[] PREDICTED = {
    0, 0, 1, 2, 3, 3, 3, 0, 0, 1, 2, 3, 0, 1, 2, 3, 3, 0, 3, 2, 0, 0, 0, 3, 0, 1, 3, 2, 2, 1, 3, 0,
    0, 3, 1, 0, 0, 3, 1, 0
  };

  private final ConfusionMatrix matrix = ConfusionMatrix.of(LABELS, TRUTH, PREDICTED);

  @Test
  void countsAsScikitLearn() {
    assertArrayEquals(
        new int[][] {{12, 1, 0, 0}, {0, 5, 0, 0}, {3, 1, 6, 12}, {0, 0, 0, 0}}, matrix.toArray());
    assertEquals(12, matrix.count(2, 3));
    assertEquals(40, matrix.total());
  }

  @Test
  void scoresAsScikitLearn() {
    assertEquals(0.575, matrix.accuracy(), TOLERANCE);
    assertEquals(0.7319347319347319, matrix.unweightedAverageRecall(), TOLERANCE);
    assertEquals(0.5297619047619047, matrix.macroF1(), TOLERANCE);
    assertEquals(0.618452380952381, matrix.weightedF1(), TOLERANCE);
  }

  @Test
  void reportsEachClassAsScikitLearn() {
    double[][] expected = {
      {0.8, 0.9230769230769231, 0.8571428571428571, 13},
      {0.7142857142857143, 1.0, 0.8333333333333333, 5},
      {1.0, 0.2727272727272727, 0.42857142857142855, 22},
      {0, 0, 0, 0}
    };
    List<ClassScore> report = matrix.classScores();
    for (int k = 0; k < expected.length; k++) {
      ClassScore score = report.get(k);
      assertEquals(LABELS.get(k), score.label());
      assertArrayEquals(
          expected[k],
          new double[] {score.precision(), score.recall(), score.f1(), score.support()},
          TOLERANCE);
    }
  }

  @Test
  void aClassThatNeitherOccursNorIsChosenCountsNowhere() {
    ConfusionMatrix two = ConfusionMatrix.of(LABELS, new int[] {0, 1}, new int[] {0, 0});
    assertEquals(0.5, two.unweightedAverageRecall(), TOLERANCE);
    assertEquals((2 / 3.0 + 0) / 2, two.macroF1(), TOLERANCE);
  }

  @Test
  void withoutRowsThereIsNoScore() {
    ConfusionMatrix none = ConfusionMatrix.of(LABELS, new int[0], new int[0]);
    assertTrue(Double.isNaN(none.accuracy()));
    assertTrue(Double.isNaN(none.unweightedAverageRecall()));
    assertTrue(Double.isNaN(none.macroF1()));
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfusionMatrix.of(LABELS, new int[] {0}, new int[] {0, 1}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfusionMatrix.of(LABELS, new int[] {4}, new int[] {0}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfusionMatrix.of(LABELS, new int[] {0}, new int[] {-1}));
  }
}
