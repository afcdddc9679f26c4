package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.ser4j.training.metric.ClassificationReport;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.ConfusionMatrix.Baseline;
import org.ser4j.training.metric.ConfusionMatrix.ClassScore;
import org.ser4j.training.metric.ConfusionMatrix.ConfusedPair;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.Evaluation.SpeakerScore;

/** An evaluation as tables for a person. */
public final class EvaluationText {
  /** Confusions listed for each class. */
  private static final int SHOWN = 3;

  private final TextOutput out;

  public EvaluationText(PrintWriter out) {
    this.out = new TextOutput(out);
  }

  public void print(Evaluation evaluation) {
    out.line(
        "%s of %s, %d without speech, %d unreadable",
        TextOutput.counted(evaluation.n(), "recording"),
        TextOutput.counted(evaluation.perSpeaker().size(), "speaker"),
        evaluation.withoutSpeech().size(),
        evaluation.unreadable().size());
    out.line("%s, ECE %.3f", scores(evaluation.confusion()), evaluation.ece());
    Baseline baseline = evaluation.confusion().majorityBaseline();
    out.line("majority class, always '%s': %s", baseline.label(), scores(baseline.confusion()));
    out.line("");
    out.print(ClassificationReport.of(evaluation.confusion()).toText());
    out.line("");
    confusion(evaluation.confusion());
    out.line("");
    ranking(evaluation.confusion());
    out.line("");
    speakers(evaluation);
  }

  private static String scores(ConfusionMatrix confusion) {
    return TextOutput.format(
        "UAR %.3f, accuracy %.3f, macro F1 %.3f, weighted F1 %.3f",
        confusion.unweightedAverageRecall(),
        confusion.accuracy(),
        confusion.macroF1(),
        confusion.weightedF1());
  }

  /** Classes from the hardest on, and what they were taken for. */
  private void ranking(ConfusionMatrix confusion) {
    String name = TextOutput.column(12, confusion.labels());
    out.line(name + " %9s  %s", "hardest", "F1", "taken for");
    List<ConfusedPair> pairs = confusion.confusedPairs();
    for (ClassScore score : ClassificationReport.of(confusion).hardestFirst()) {
      if (score.support() == 0) {
        // No recording of it: predicted wrongly at times, but not a hard class.
        continue;
      }
      String taken =
          pairs.stream()
              .filter(pair -> pair.truth().equals(score.label()))
              .limit(SHOWN)
              .map(
                  p ->
                      TextOutput.format(
                          "%s %d (%.0f %%)", p.predicted(), p.count(), 100 * p.share()))
              .collect(Collectors.joining(", "));
      out.line(name + " %9.3f  %s", score.label(), score.f1(), taken.isEmpty() ? "none" : taken);
    }
  }

  private void confusion(ConfusionMatrix confusion) {
    String name = TextOutput.column(12, confusion.labels());
    String cell = " %" + Math.max(9, TextOutput.longest(confusion.labels())) + "s";
    StringBuilder head = new StringBuilder(TextOutput.format(name, "as \u2192"));
    confusion.labels().forEach(label -> head.append(TextOutput.format(cell, label)));
    out.line("%s", head);
    int[][] counts = confusion.toArray();
    for (int truth = 0; truth < counts.length; truth++) {
      StringBuilder row = new StringBuilder(TextOutput.format(name, confusion.labels().get(truth)));
      for (int count : counts[truth]) {
        row.append(TextOutput.format(cell, count));
      }
      out.line("%s", row);
    }
  }

  private void speakers(Evaluation evaluation) {
    String name =
        TextOutput.column(12, evaluation.perSpeaker().stream().map(SpeakerScore::speaker).toList());
    out.line(name + " %9s %9s %9s", "speaker", "n", "UAR", "accuracy");
    for (SpeakerScore score : evaluation.perSpeaker()) {
      out.line(
          name + " %9d %9.3f %9.3f", score.speaker(), score.n(), score.uar(), score.accuracy());
    }
  }
}
