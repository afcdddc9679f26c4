package org.ser4j.training.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often each class was taken for each, and the scores that follow from it. Immutable. The
 * scores are those of scikit-learn: unweighted average recall is {@code balanced_accuracy_score},
 * F1 is {@code f1_score} with {@code zero_division=0}.
 */
public final class ConfusionMatrix {
  private final List<String> labels;
  private final int[][] counts;

  private ConfusionMatrix(List<String> labels, int[][] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  /**
   * Counts.
   *
   * @param labels the classes, in order
   * @param truth right class of each row, 0 to labels - 1
   * @param predicted chosen class of each row, as many
   * @return the matrix
   * @throws IllegalArgumentException if the lengths differ or a class is out of range
   */
  public static ConfusionMatrix of(List<String> labels, int[] truth, int[] predicted) {
    if (truth.length != predicted.length) {
      throw new IllegalArgumentException(
          truth.length + " right classes, but " + predicted.length + " predicted ones");
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
   * Takes counts that are there already.
   *
   * @param labels the classes, in order
   * @param counts {@code [truth][predicted]}, as many rows and columns as classes, each 0 or more
   * @return the matrix
   * @throws IllegalArgumentException if the counts do not fit the classes, or one is negative
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
              + " classes, of 0 or more");
    }
    return new ConfusionMatrix(
        List.copyOf(labels), Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new));
  }

  /**
   * Counts of both together.
   *
   * @param other over the same classes
   * @return the sum, a new matrix
   * @throws IllegalArgumentException if the classes differ
   */
  public ConfusionMatrix plus(ConfusionMatrix other) {
    if (!labels.equals(other.labels)) {
      throw new IllegalArgumentException("classes differ: " + labels + " and " + other.labels);
    }
    int[][] sum = toArray();
    for (int k = 0; k < sum.length; k++) {
      for (int j = 0; j < sum.length; j++) {
        sum[k][j] += other.counts[k][j];
      }
    }
    return new ConfusionMatrix(labels, sum);
  }

  /**
   * The classes.
   *
   * @return in the order of rows and columns
   */
  public List<String> labels() {
    return labels;
  }

  /**
   * One cell.
   *
   * @param truth the right class
   * @param predicted the chosen class
   * @return number of rows
   */
  public int count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /**
   * All cells.
   *
   * @return a copy, {@code [truth][predicted]}
   */
  public int[][] toArray() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /**
   * The number of rows counted.
   *
   * @return 0 or more
   */
  public int total() {
    return Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).sum();
  }

  /**
   * The share of rows that are right; also called weighted accuracy.
   *
   * @return in [0, 1]; NaN without rows
   */
  public double accuracy() {
    int right = 0;
    for (int k = 0; k < counts.length; k++) {
      right += counts[k][k];
    }
    return right / (double) total();
  }

  /**
   * Unweighted average recall (UAR), also called balanced accuracy: the mean recall of the classes
   * that occur.
   *
   * @return in [0, 1]; NaN without rows
   */
  public double unweightedAverageRecall() {
    return classScores().stream()
        .filter(score -> score.support() > 0)
        .mapToDouble(ClassScore::recall)
        .average()
        .orElse(Double.NaN);
  }

  /**
   * The mean F1 of the classes that occur or were chosen, each counting alike.
   *
   * @return in [0, 1]; NaN without rows
   */
  public double macroF1() {
    return classScores().stream()
        .filter(score -> score.support() + score.predicted() > 0)
        .mapToDouble(ClassScore::f1)
        .average()
        .orElse(Double.NaN);
  }

  /**
   * The mean F1, each class counting as often as it occurs.
   *
   * @return in [0, 1]; NaN without rows
   */
  public double weightedF1() {
    return classScores().stream().mapToDouble(score -> score.f1() * score.support()).sum()
        / total();
  }

  /**
   * Scores of each class.
   *
   * @return one a class, in the order of the labels
   */
  public List<ClassScore> classScores() {
    List<ClassScore> report = new ArrayList<>(counts.length);
    for (int k = 0; k < counts.length; k++) {
      int chosen = 0;
      for (int[] row : counts) {
        chosen += row[k];
      }
      report.add(
          ClassScore.of(labels.get(k), counts[k][k], Arrays.stream(counts[k]).sum(), chosen));
    }
    return List.copyOf(report);
  }

  /**
   * The classes that occur. Where it is one only, scores say little: UAR is that class' recall, and
   * always naming it is never wrong.
   *
   * @return those that are right in one row at least, in the order of the labels
   */
  public List<String> occurring() {
    return classScores().stream()
        .filter(score -> score.support() > 0)
        .map(ClassScore::label)
        .toList();
  }

  /**
   * The matrix as a table for a spreadsheet: a row for each right class, a column for each chosen
   * one.
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
}
