package org.ser4j.training.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.metric.ConfusionMatrix.ClassScore;

/**
 * Precision, recall, F1 and support of each class and on average, in the layout of scikit-learn's
 * {@code classification_report}, character by character. Classes that neither occur nor were
 * predicted are left out.
 *
 * @param classes in the order of the confusion matrix
 * @param accuracy share of the examples that are right, in [0, 1]; NaN without examples
 * @param total number of examples
 */
public record ClassificationReport(List<ClassScore> classes, double accuracy, int total) {
  private static final int DIGITS = 2;
  private static final String WEIGHTED = "weighted avg";

  /** Copies the list. */
  public ClassificationReport {
    classes = List.copyOf(classes);
  }

  /** The scores of a confusion matrix. */
  public static ClassificationReport of(ConfusionMatrix confusion) {
    return new ClassificationReport(
        confusion.classScores().stream().filter(c -> c.support() + c.predicted() > 0).toList(),
        confusion.accuracy(),
        confusion.total());
  }

  /** The unweighted mean of a score over the classes; NaN without classes. */
  public double macro(ToDoubleFunction<ClassScore> score) {
    return classes.stream().mapToDouble(score).average().orElse(Double.NaN);
  }

  /** The mean of a score over the classes, weighted by support; NaN without examples. */
  public double weighted(ToDoubleFunction<ClassScore> score) {
    return classes.stream().mapToDouble(c -> score.applyAsDouble(c) * c.support()).sum() / total;
  }

  /** The classes by F1, lowest first. */
  public List<ClassScore> hardestFirst() {
    return classes.stream().sorted(Comparator.comparingDouble(ClassScore::f1)).toList();
  }

  /** The report with two digits after the point, scikit-learn's default. */
  public String toText() {
    return toText(DIGITS);
  }

  /**
   * The report; every line ends in a line feed.
   *
   * @param digits after the point, 1 to 10
   * @throws IllegalArgumentException if digits is out of range
   */
  public String toText(int digits) {
    if (digits < 1 || digits > 10) {
      throw new IllegalArgumentException("digits must be 1 to 10, not " + digits);
    }
    int longest = classes.stream().mapToInt(c -> c.label().length()).max().orElse(0);
    int width = Math.max(Math.max(longest, WEIGHTED.length()), digits);
    StringBuilder text = new StringBuilder();
    row(text, width, "", "precision", "recall", "f1-score", "support");
    text.append('\n');
    for (ClassScore c : classes) {
      row(
          text,
          width,
          c.label(),
          fixed(c.precision(), digits),
          fixed(c.recall(), digits),
          fixed(c.f1(), digits),
          Integer.toString(c.support()));
    }
    text.append('\n');
    String rows = Integer.toString(total);
    row(text, width, "accuracy", "", "", fixed(accuracy, digits), rows);
    row(
        text,
        width,
        "macro avg",
        fixed(macro(ClassScore::precision), digits),
        fixed(macro(ClassScore::recall), digits),
        fixed(macro(ClassScore::f1), digits),
        rows);
    row(
        text,
        width,
        WEIGHTED,
        fixed(weighted(ClassScore::precision), digits),
        fixed(weighted(ClassScore::recall), digits),
        fixed(weighted(ClassScore::f1), digits),
        rows);
    return text.toString();
  }

  private static void row(StringBuilder text, int width, String label, String... cells) {
    text.append(" ".repeat(width - label.length())).append(label).append(' ');
    for (String cell : cells) {
      text.append(" ".repeat(Math.max(1, 10 - cell.length()))).append(cell);
    }
    text.append('\n');
  }

  /** Rounds as Python does: the exact value, ties to even; Java's format rounds ties up. */
  private static String fixed(double value, int digits) {
    return Double.isFinite(value)
        ? new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
        : "nan";
  }
}
