package org.ser4j.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.ser4j.models.evaluate.Evaluation;
import org.ser4j.models.evaluate.SpeakerScore;
import org.ser4j.models.metric.ClassScore;
import org.ser4j.models.metric.ConfusionMatrix;

/** An evaluation as tables for a person. */
final class EvaluationText {
  private final PrintWriter out;

  EvaluationText(PrintWriter out) {
    this.out = out;
  }

  void print(Evaluation evaluation) {
    line(
        "%d recordings of %d speakers, %d without speech, %d unreadable",
        evaluation.n(),
        evaluation.perSpeaker().size(),
        evaluation.withoutSpeech().size(),
        evaluation.unreadable().size());
    line(
        "UAR %.3f, accuracy %.3f, macro F1 %.3f, ECE %.3f",
        evaluation.uar(), evaluation.accuracy(), evaluation.macroF1(), evaluation.ece());
    line("");
    classes(evaluation.confusion());
    line("");
    confusion(evaluation.confusion());
    line("");
    speakers(evaluation);
  }

  private void classes(ConfusionMatrix confusion) {
    line("%-12s %9s %9s %9s %9s", "class", "n", "recall", "precision", "F1");
    for (ClassScore score : confusion.report()) {
      line(
          "%-12s %9d %9.3f %9.3f %9.3f",
          score.label(), score.support(), score.recall(), score.precision(), score.f1());
    }
  }

  private void confusion(ConfusionMatrix confusion) {
    StringBuilder head = new StringBuilder(format("%-12s", "as \u2192"));
    confusion.labels().forEach(label -> head.append(format(" %9.9s", label)));
    line("%s", head);
    int[][] counts = confusion.toArray();
    for (int truth = 0; truth < counts.length; truth++) {
      StringBuilder row = new StringBuilder(format("%-12s", confusion.labels().get(truth)));
      for (int count : counts[truth]) {
        row.append(format(" %9d", count));
      }
      line("%s", row);
    }
  }

  private void speakers(Evaluation evaluation) {
    line("%-12s %9s %9s %9s", "speaker", "n", "UAR", "accuracy");
    for (SpeakerScore score : evaluation.perSpeaker()) {
      line("%-12s %9d %9.3f %9.3f", score.speaker(), score.n(), score.uar(), score.accuracy());
    }
  }

  private void line(String pattern, Object... values) {
    out.println(format(pattern, values));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
