package org.ser4j.notebooks.experiment;

import java.util.List;
import java.util.stream.Collectors;
import org.ser4j.training.internal.report.Markdown;
import org.ser4j.training.metric.ClassificationReport;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.ConfusionMatrix.ConfusedPair;

/** Writes a result class by class: report, confusion matrix, most confused classes. */
public final class ResultDetails {
  private static final int MOST_CONFUSED = 5;

  private ResultDetails() {}

  /** Writes a result as Markdown, seeds and folds together; the report is scikit-learn's. */
  public static String of(ExperimentResult result) {
    Markdown text = new Markdown();
    String id = result.experiment().id();
    add(text, id + ", the notebook's protocol", result.notebook());
    add(text, id + ", speaker-independent folds", result.folds());
    return text.toString();
  }

  private static void add(Markdown text, String title, List<RunResult> runs) {
    if (runs.isEmpty()) {
      return;
    }
    boolean leaky = runs.stream().anyMatch(RunResult::leaky);
    ConfusionMatrix confusion =
        runs.stream().map(RunResult::confusion).reduce(ConfusionMatrix::plus).orElseThrow();
    text.line("### " + title + (leaky ? ", leaky" : "")).gap();
    text.line("```").block(ClassificationReport.of(confusion).toText()).line("```").gap();
    text.line("True labels in the rows, predicted labels in the columns:").gap();
    text.confusion(confusion);
    List<ConfusedPair> ranked = confusion.confusedPairs();
    if (!ranked.isEmpty()) {
      String pairs =
          ranked.stream()
              .limit(MOST_CONFUSED)
              .map(p -> "%s for %s (%d)".formatted(p.predicted(), p.truth(), p.count()))
              .collect(Collectors.joining(", "));
      text.gap().line("Most confused: " + pairs + ".");
    }
    text.gap();
  }
}
