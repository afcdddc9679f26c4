package org.ser4j.notebooks.experiment;

import java.util.List;
import org.ser4j.training.metric.ClassificationReport;
import org.ser4j.training.metric.ConfusedPair;
import org.ser4j.training.metric.ConfusionMatrix;

/**
 * Writes a result class by class, in Markdown: scikit-learn's report, the confusion matrix, and
 * which classes are taken for each other most.
 */
public final class ReproductionDetails {
  private static final int MOST_CONFUSED = 5;

  private ReproductionDetails() {}

  /**
   * Writes it.
   *
   * @param result what came of an experiment
   * @return text that ends in a line feed; seeds and folds are taken together
   */
  public static String of(Result result) {
    StringBuilder text = new StringBuilder();
    add(text, result, "the notebook's protocol", result.notebook());
    add(text, result, "speaker-independent folds", result.folds());
    return text.toString();
  }

  private static void add(StringBuilder text, Result result, String under, List<Score> scores) {
    if (scores.isEmpty()) {
      return;
    }
    boolean leaky = scores.stream().anyMatch(Score::leaky);
    ConfusionMatrix confusion =
        scores.stream().map(Score::confusion).reduce(ConfusionMatrix::plus).orElseThrow();
    List<String> labels = confusion.labels();
    text.append("### %s, %s%s\n\n".formatted(result.id(), under, leaky ? ", leaky" : ""));
    text.append("```\n").append(ClassificationReport.of(confusion).toText()).append("```\n\n");
    text.append("Right labels in the rows, answers in the columns:\n\n");
    text.append("| | ").append(String.join(" | ", labels)).append(" |\n");
    text.append("|---".repeat(labels.size() + 1)).append("|\n");
    for (int truth = 0; truth < labels.size(); truth++) {
      text.append("| ").append(labels.get(truth));
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        text.append(" | ").append(confusion.count(truth, predicted));
      }
      text.append(" |\n");
    }
    List<ConfusedPair> ranked = ConfusedPair.ranked(confusion);
    if (!ranked.isEmpty()) {
      text.append("\nMost confused:");
      String separator = " ";
      for (ConfusedPair pair : ranked.subList(0, Math.min(MOST_CONFUSED, ranked.size()))) {
        text.append(separator)
            .append("%s for %s (%d)".formatted(pair.predicted(), pair.truth(), pair.count()));
        separator = ", ";
      }
      text.append(".\n");
    }
    text.append('\n');
  }
}
