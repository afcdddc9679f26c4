package org.ser4j.training.metric;

/**
 * How well one class was told.
 *
 * @param label the class
 * @param precision share of the rows given this class that are right, in [0, 1]; 0 when none was
 * @param recall share of the rows of this class that were found, in [0, 1]; 0 when there are none
 * @param f1 harmonic mean of the two, in [0, 1]
 * @param support number of rows of this class
 * @param predicted number of rows given this class
 */
public record ClassScore(
    String label, double precision, double recall, double f1, int support, int predicted) {

  static ClassScore of(String label, int right, int support, int predicted) {
    return new ClassScore(
        label,
        share(right, predicted),
        share(right, support),
        share(2 * right, support + predicted),
        support,
        predicted);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
