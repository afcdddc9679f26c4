package org.ser4j.training.metric;

/**
 * What somebody gets who always names the class that occurs most often: the number that every score
 * has to be seen beside. As scikit-learn's {@code DummyClassifier("most_frequent")}, fitted on the
 * very rows that are judged, which is the best that it can do.
 *
 * @param label the class always named; the first of several
 * @param confusion what comes of it
 */
public record Baseline(String label, ConfusionMatrix confusion) {
  /**
   * Works it out for the rows of a confusion matrix.
   *
   * @param judged which class was taken for which, over one class at least
   * @return the baseline
   * @throws IllegalArgumentException if there is no class
   */
  public static Baseline majority(ConfusionMatrix judged) {
    int[][] counts = judged.toArray();
    if (counts.length == 0) {
      throw new IllegalArgumentException("judged must have one class at least");
    }
    int[] support = judged.classScores().stream().mapToInt(ClassScore::support).toArray();
    int most = 0;
    for (int k = 1; k < support.length; k++) {
      most = support[k] > support[most] ? k : most;
    }
    int[][] always = new int[support.length][support.length];
    for (int k = 0; k < support.length; k++) {
      always[k][most] = support[k];
    }
    return new Baseline(
        judged.labels().get(most), ConfusionMatrix.ofCounts(judged.labels(), always));
  }
}
