package org.ser4j.training.internal.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.ConfusionMatrix.ClassScore;

/** Writes Markdown: lines, and the tables that model cards and evaluation reports share. */
public final class Markdown {
  private final StringBuilder text = new StringBuilder();

  /** Adds a line as it is. */
  public Markdown line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** Adds a line, formatted as {@link String#format} does in {@link Locale#ROOT}. */
  public Markdown line(String format, Object... values) {
    return line(String.format(Locale.ROOT, format, values));
  }

  /** Adds an empty line. */
  public Markdown gap() {
    return line("");
  }

  /** Adds a text of several lines that ends in a line feed. */
  public Markdown block(String block) {
    text.append(block);
    return this;
  }

  /** Adds the head of a table. */
  public Markdown columns(String... names) {
    return line("| " + String.join(" | ", names) + " |").line("|---".repeat(names.length) + "|");
  }

  /** Adds a paragraph for each warning. */
  public Markdown warnings(Collection<String> warnings) {
    warnings.forEach(warning -> line("Warning: " + warning + ".").gap());
    return this;
  }

  /** Adds a confusion matrix, true labels in the rows, with precision, recall and F1. */
  public Markdown confusion(ConfusionMatrix confusion) {
    line("| | " + String.join(" | ", confusion.labels()) + " | precision | recall | F1 |");
    line("|---" + "|---".repeat(confusion.labels().size()) + "|---|---|---|");
    List<ClassScore> scores = confusion.classScores();
    int[][] counts = confusion.toArray();
    for (int k = 0; k < counts.length; k++) {
      ClassScore score = scores.get(k);
      String row =
          IntStream.of(counts[k]).mapToObj(Integer::toString).collect(Collectors.joining(" | "));
      line(
          "| %s | %s | %.3f | %.3f | %.3f |",
          score.label(), row, score.precision(), score.recall(), score.f1());
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
