package org.ser4j.training.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A class that was taken for another.
 *
 * @param truth the right class
 * @param predicted the chosen class, another one
 * @param count number of rows, at least 1
 * @param share of the rows of the right class, in (0, 1]
 */
public record ConfusedPair(String truth, String predicted, int count, double share) {
  /**
   * Every pair of classes that was confused, the worst first.
   *
   * @param matrix which class was taken for which
   * @return by share downwards, then by count, then in the order of the matrix
   */
  public static List<ConfusedPair> ranked(ConfusionMatrix matrix) {
    List<ConfusedPair> pairs = new ArrayList<>();
    List<ClassScore> classes = matrix.classScores();
    for (int truth = 0; truth < classes.size(); truth++) {
      for (int predicted = 0; predicted < classes.size(); predicted++) {
        int count = matrix.count(truth, predicted);
        if (truth != predicted && count > 0) {
          double share = count / (double) classes.get(truth).support();
          pairs.add(
              new ConfusedPair(
                  classes.get(truth).label(), classes.get(predicted).label(), count, share));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(ConfusedPair::share)
            .thenComparingInt(ConfusedPair::count)
            .reversed());
    return List.copyOf(pairs);
  }
}
