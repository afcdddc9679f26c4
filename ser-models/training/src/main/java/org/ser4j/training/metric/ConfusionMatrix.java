package org.ser4j.training.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A confusion matrix and the scores that follow from it, equal to scikit-learn's: unweighted
 * average recall is {@code balanced_accuracy_score}, F1 is {@code f1_score} with {@code
 * zero_division=0}. Immutable.
 */
public final class ConfusionMatrix {
  /**
   * Scores of one class.
   *
   * @param precision share of the predictions of this class that are right, in [0, 1]; 0 if there
   *     are none
   * @param recall share of the examples of this class that are found, in [0, 1]; 0 if there are
   *     none
   * @param f1 harmonic mean of the two, in [0, 1]
   * @param support number of examples of this class
   * @param predicted number of predictions of this class
   */
  public record ClassScore(
      String label, double precision, double recall, double f1, int support, int predicted) {
    private static ClassScore of(String label, int right, int support, int predicted) {
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

  /**
   * A class that was predicted for another.
   *
   * @param count number of examples, at least 1
   * @param share of the examples of the true class, in (0, 1]
   */
  public record ConfusedPair(String truth, String predicted, int count, double share) {}

  /**
   * A classifier that always predicts one label.
   *
   * @param confusion its confusion matrix on the same examples
   */
  public record Baseline(String label, ConfusionMatrix confusion) {}

  private final List<String> labels;
  private final int[][] counts;

  private ConfusionMatrix(List<String> labels, int[][] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  /**
   * Counts predictions.
   *
   * @param truth true class of each example, 0 to labels - 1
   * @param predicted predicted class of each example
   * @throws IllegalArgumentException if the lengths differ or a class is out of range
   */
  public static ConfusionMatrix of(List<String> labels, int[] truth, int[] predicted) {
    if (truth.length != predicted.length) {
      throw new IllegalArgumentException(
          truth.length + " true classes, but " + predicted.length + " predicted ones");
    }
    int classes = labels.size();
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] < 0 || truth[i] >= classes || predicted[i] < 0 || predicted[i] >= classes) {
        throw new IllegalArgumentException(
            "row " + i + ": class out of range 0 to " + (classes - 1));
      }
      counts[truth[i]][predicted[i]]++;
    }
    return new ConfusionMatrix(List.copyOf(labels), counts);
  }

  /**
   * From counts.
   *
   * @param counts {@code [truth][predicted]}, a row and a column for each label, each 0 or more
   * @throws IllegalArgumentException if the counts do not fit the labels, or one is negative
   */
  public static ConfusionMatrix ofCounts(List<String> labels, int[][] counts) {
    boolean fits =
        counts.length == labels.size()
            && Arrays.stream(counts)
                .allMatch(
                    row -> row.length == labels.size() && Arrays.stream(row).allMatch(n -> n >= 0));
    if (!fits) {
      throw new IllegalArgumentException(
          "counts must have a row and a column for each of the "
              + labels.size()
              + " labels, of 0 or more");
    }
    return new ConfusionMatrix(List.copyOf(labels), copy(counts));
  }

  /**
   * The sum of two matrices.
   *
   * @throws IllegalArgumentException if the labels differ
   */
  public ConfusionMatrix plus(ConfusionMatrix other) {
    if (!labels.equals(other.labels)) {
      throw new IllegalArgumentException("labels differ: " + labels + " and " + other.labels);
    }
    int[][] sum = toArray();
    for (int k = 0; k < sum.length; k++) {
      for (int j = 0; j < sum.length; j++) {
        sum[k][j] += other.counts[k][j];
      }
    }
    return new ConfusionMatrix(labels, sum);
  }

  /** The classes, in the order of rows and columns. */
  public List<String> labels() {
    return labels;
  }

  /** One cell: the number of examples of a class with a prediction. */
  public int count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** A copy of all cells, {@code [truth][predicted]}. */
  public int[][] toArray() {
    return copy(counts);
  }

  /** Number of examples. */
  public int total() {
    return Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).sum();
  }

  /** Share of the examples that are right, in [0, 1]; NaN without examples. */
  public double accuracy() {
    int right = 0;
    for (int k = 0; k < counts.length; k++) {
      right += counts[k][k];
    }
    return right / (double) total();
  }

  /**
   * Unweighted average recall (UAR), also called balanced accuracy: the mean recall of the classes
   * that occur, in [0, 1]; NaN without examples.
   */
  public double unweightedAverageRecall() {
    return classScores().stream()
        .filter(score -> score.support() > 0)
        .mapToDouble(ClassScore::recall)
        .average()
        .orElse(Double.NaN);
  }

  /**
   * The unweighted mean F1 of the classes that occur or were predicted, in [0, 1]; NaN without
   * examples.
   */
  public double macroF1() {
    return classScores().stream()
        .filter(score -> score.support() + score.predicted() > 0)
        .mapToDouble(ClassScore::f1)
        .average()
        .orElse(Double.NaN);
  }

  /** The mean F1, weighted by support, in [0, 1]; NaN without examples. */
  public double weightedF1() {
    return classScores().stream().mapToDouble(s -> s.f1() * s.support()).sum() / total();
  }

  /** Scores of each class, in the order of the labels. */
  public List<ClassScore> classScores() {
    List<ClassScore> scores = new ArrayList<>(counts.length);
    for (int k = 0; k < counts.length; k++) {
      int column = k;
      int predicted = Arrays.stream(counts).mapToInt(row -> row[column]).sum();
      scores.add(
          ClassScore.of(labels.get(k), counts[k][k], Arrays.stream(counts[k]).sum(), predicted));
    }
    return List.copyOf(scores);
  }

  /**
   * The classes that occur. With only one, scores mean little: UAR is the recall of that class, and
   * always predicting it is never wrong.
   */
  public List<String> occurring() {
    return classScores().stream().filter(s -> s.support() > 0).map(ClassScore::label).toList();
  }

  /** Every pair of classes that was confused, the worst first: by share, then by count. */
  public List<ConfusedPair> confusedPairs() {
    List<ConfusedPair> pairs = new ArrayList<>();
    for (int truth = 0; truth < counts.length; truth++) {
      double support = Arrays.stream(counts[truth]).sum();
      for (int predicted = 0; predicted < counts.length; predicted++) {
        int count = counts[truth][predicted];
        if (truth != predicted && count > 0) {
          pairs.add(
              new ConfusedPair(labels.get(truth), labels.get(predicted), count, count / support));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(ConfusedPair::share)
            .thenComparingInt(ConfusedPair::count)
            .reversed());
    return List.copyOf(pairs);
  }

  /**
   * The majority-class baseline that every score has to be compared with: scikit-learn's {@code
   * DummyClassifier("most_frequent")}, fitted on the evaluated examples themselves, which is the
   * best that it can do. Of several most frequent classes, the first.
   *
   * @throws IllegalStateException if there is no class
   */
  public Baseline majorityBaseline() {
    int[] support = Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    int most =
        IntStream.range(0, support.length)
            .reduce((a, b) -> support[b] > support[a] ? b : a)
            .orElseThrow(() -> new IllegalStateException("there are no classes"));
    int[][] always = new int[support.length][support.length];
    for (int k = 0; k < support.length; k++) {
      always[k][most] = support[k];
    }
    return new Baseline(labels.get(most), new ConfusionMatrix(labels, always));
  }

  /**
   * A table for spreadsheets: a row for each true class, a column for each prediction.
   *
   * @return RFC 4180 with line feeds; labels with commas or quotes are quoted
   */
  public String toCsv() {
    StringBuilder csv = new StringBuilder("truth");
    labels.forEach(label -> csv.append(',').append(cell(label)));
    csv.append('\n');
    for (int k = 0; k < counts.length; k++) {
      csv.append(cell(labels.get(k)));
      for (int count : counts[k]) {
        csv.append(',').append(count);
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static int[][] copy(int[][] counts) {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }
}
