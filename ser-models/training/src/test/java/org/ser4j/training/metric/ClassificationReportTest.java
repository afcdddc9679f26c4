package org.ser4j.training.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.training.metric.ConfusionMatrix.Baseline;
import org.ser4j.training.metric.ConfusionMatrix.ClassScore;
import org.ser4j.training.metric.ConfusionMatrix.ConfusedPair;

/** Texts and numbers of scikit-learn 1.2.1's classification_report and its like. */
class ClassificationReportTest {
  private static final double TOLERANCE = 1e-12;

  private static final ConfusionMatrix ABCD =
      matrix(
          List.of("a", "b", "c", "d"),
          new int[] {12, 1, 0, 0},
          new int[] {0, 5, 0, 0},
          new int[] {3, 1, 6, 12},
          new int[] {0, 0, 0, 0});

  /** Precisions and recalls in eighths, of which Python rounds some down. */
  private static final ConfusionMatrix TIES =
      matrix(
          List.of("neutral", "pleasant surprise, long", "x"),
          new int[] {1, 7, 0},
          new int[] {4, 3, 1},
          new int[] {3, 0, 5});

  private static final ConfusionMatrix BIG =
      matrix(
          List.of("happy", "never", "sad"),
          new int[] {40_000, 2345, 1},
          new int[] {0, 0, 0},
          new int[] {12, 0, 1_234_567});

  private static ConfusionMatrix matrix(List<String> labels, int[]... counts) {
    return ConfusionMatrix.ofCounts(labels, counts);
  }

  private static String text(ConfusionMatrix matrix) {
    return ClassificationReport.of(matrix).toText();
  }

  @Test
  void layoutOfScikitLearn() {
    assertEquals(
        """
                      precision    recall  f1-score   support

                   a       0.80      0.92      0.86        13
                   b       0.71      1.00      0.83         5
                   c       1.00      0.27      0.43        22
                   d       0.00      0.00      0.00         0

            accuracy                           0.57        40
           macro avg       0.63      0.55      0.53        40
        weighted avg       0.90      0.57      0.62        40
        """,
        text(ABCD));
  }

  @Test
  void layoutWithFourDigits() {
    assertEquals(
        """
                      precision    recall  f1-score   support

                   a     0.8000    0.9231    0.8571        13
                   b     0.7143    1.0000    0.8333         5
                   c     1.0000    0.2727    0.4286        22
                   d     0.0000    0.0000    0.0000         0

            accuracy                         0.5750        40
           macro avg     0.6286    0.5490    0.5298        40
        weighted avg     0.8993    0.5750    0.6185        40
        """,
        ClassificationReport.of(ABCD).toText(4));
    ClassificationReport report = ClassificationReport.of(ABCD);
    assertThrows(IllegalArgumentException.class, () -> report.toText(0));
  }

  @Test
  void longNamesAndTies() {
    assertEquals(
        """
                                 precision    recall  f1-score   support

                        neutral       0.12      0.12      0.12         8
        pleasant surprise, long       0.30      0.38      0.33         8
                              x       0.83      0.62      0.71         8

                       accuracy                           0.38        24
                      macro avg       0.42      0.38      0.39        24
                   weighted avg       0.42      0.38      0.39        24
        """,
        text(TIES));
  }

  @Test
  void manyRowsAndAClassThatOnlyWasChosen() {
    assertEquals(
        """
                      precision    recall  f1-score   support

               happy       1.00      0.94      0.97     42346
               never       0.00      0.00      0.00         0
                 sad       1.00      1.00      1.00   1234579

            accuracy                           1.00   1276925
           macro avg       0.67      0.65      0.66   1276925
        weighted avg       1.00      1.00      1.00   1276925
        """,
        text(BIG));
  }

  @Test
  void classesThatNeitherOccurNorWereChosenAreLeftOut() {
    assertEquals(
        """
                      precision    recall  f1-score   support

                   a       0.67      1.00      0.80         2
                   b       0.00      0.00      0.00         1

            accuracy                           0.67         3
           macro avg       0.33      0.50      0.40         3
        weighted avg       0.44      0.67      0.53         3
        """,
        text(ConfusionMatrix.of(ABCD.labels(), new int[] {0, 0, 1}, new int[] {0, 0, 0})));
  }

  @Test
  void withoutRowsThereIsNothingToSay() {
    String text = text(ConfusionMatrix.of(ABCD.labels(), new int[0], new int[0]));
    assertTrue(text.contains("    accuracy                            nan         0\n"), text);
  }

  @Test
  void averagesAreThoseOfTheMatrix() {
    for (ConfusionMatrix matrix : List.of(ABCD, TIES, BIG)) {
      ClassificationReport report = ClassificationReport.of(matrix);
      assertEquals(matrix.macroF1(), report.macro(ClassScore::f1), TOLERANCE);
      assertEquals(matrix.weightedF1(), report.weighted(ClassScore::f1), TOLERANCE);
    }
    assertEquals(0.9722947669269857, BIG.unweightedAverageRecall(), TOLERANCE);
    assertEquals(0.6571212122161637, BIG.macroF1(), TOLERANCE);
    assertEquals(0.9990454313912239, BIG.weightedF1(), TOLERANCE);
    assertEquals(0.3908730158730158, TIES.macroF1(), TOLERANCE);
  }

  @Test
  void baselineOfTheMajorityClass() {
    assertBaseline("c", 0.55, 1 / 3.0, 0.23655913978494625, 0.3903225806451613, ABCD);
    assertBaseline("neutral", 1 / 3.0, 1 / 3.0, 1 / 6.0, 1 / 6.0, TIES);
    assertBaseline("sad", 0.9668375198230124, 0.5, 0.4915695933591983, 0.950535852927628, BIG);
    ConfusionMatrix none = ConfusionMatrix.of(List.of(), new int[0], new int[0]);
    assertThrows(IllegalStateException.class, () -> none.majorityBaseline());
  }

  private static void assertBaseline(
      String label,
      double accuracy,
      double balanced,
      double macro,
      double weighted,
      ConfusionMatrix evaluated) {
    Baseline baseline = evaluated.majorityBaseline();
    assertEquals(label, baseline.label());
    assertEquals(evaluated.total(), baseline.confusion().total());
    assertEquals(accuracy, baseline.confusion().accuracy(), TOLERANCE);
    assertEquals(balanced, baseline.confusion().unweightedAverageRecall(), TOLERANCE);
    assertEquals(macro, baseline.confusion().macroF1(), TOLERANCE);
    assertEquals(weighted, baseline.confusion().weightedF1(), TOLERANCE);
  }

  @Test
  void confusionsFromTheWorst() {
    assertEquals(
        List.of(
            new ConfusedPair("neutral", "pleasant surprise, long", 7, 0.875),
            new ConfusedPair("pleasant surprise, long", "neutral", 4, 0.5),
            new ConfusedPair("x", "neutral", 3, 0.375),
            new ConfusedPair("pleasant surprise, long", "x", 1, 0.125)),
        TIES.confusedPairs());
    assertEquals(
        List.of("d", "c", "b", "a"),
        ClassificationReport.of(ABCD).hardestFirst().stream().map(ClassScore::label).toList());
  }

  @Test
  void aTableForSpreadsheets() {
    assertEquals(
        """
        truth,neutral,"pleasant surprise, long",x
        neutral,1,7,0
        "pleasant surprise, long",4,3,1
        x,3,0,5
        """,
        TIES.toCsv());
  }

  @Test
  void countsMustFitTheClasses() {
    List<String> two = List.of("a", "b");
    for (int[][] wrong :
        List.of(new int[][] {{1, 2}}, new int[][] {{1, 2}, {3}}, new int[][] {{1, 2}, {3, -1}})) {
      assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.ofCounts(two, wrong));
    }
  }
}
