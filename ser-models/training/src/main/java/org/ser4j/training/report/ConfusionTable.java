package org.ser4j.training.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ser4j.training.metric.ClassScore;
import org.ser4j.training.metric.ConfusionMatrix;

/** A confusion matrix with precision, recall and F1 as a Markdown table. */
public final class ConfusionTable {
  private ConfusionTable() {}

  /** Right labels in the rows, what was answered in the columns. */
  public static List<String> of(ConfusionMatrix confusion) {
    List<String> labels = confusion.labels();
    int[][] counts = confusion.toArray();
    List<String> lines = new ArrayList<>();
    lines.add("| | " + String.join(" | ", labels) + " | precision | recall | F1 |");
    lines.add("|---" + "|---".repeat(labels.size()) + "|---|---|---|");
    for (ClassScore score : confusion.classScores()) {
      StringBuilder row = new StringBuilder("| " + score.label());
      for (int count : counts[labels.indexOf(score.label())]) {
        row.append(" | ").append(count);
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "%s | %.3f | %.3f | %.3f |",
              row,
              score.precision(),
              score.recall(),
              score.f1()));
    }
    return lines;
  }
}
