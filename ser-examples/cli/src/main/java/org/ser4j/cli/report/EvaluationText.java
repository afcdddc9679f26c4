package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ClassScore;
import org.ser4j.training.metric.ClassificationReport;
import org.ser4j.training.metric.ConfusedPair;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.SpeakerScore;

/** An evaluation as tables for a person. */
public final class EvaluationText {
  /** Confusions named of each class. */
  private static final int SHOWN = 3;

  private final PrintWriter out;

  public EvaluationText(PrintWriter out) {
    this.out = out;
  }

  public void print(Evaluation evaluation) {
    line(
        "%s of %s, %d without speech, %d unreadable",
        Counted.of(evaluation.n(), "recording"),
        Counted.of(evaluation.perSpeaker().size(), "speaker"),
        evaluation.withoutSpeech().size(),
        evaluation.unreadable().size());
    line("%s, ECE %.3f", scores(evaluation.confusion()), evaluation.ece());
    Baseline baseline = Baseline.majority(evaluation.confusion());
    line("majority class, always '%s': %s", baseline.label(), scores(baseline.confusion()));
    line("");
    out.print(ClassificationReport.of(evaluation.confusion()).toText());
    line("");
    confusion(evaluation.confusion());
    line("");
    ranking(evaluation.confusion());
    line("");
    speakers(evaluation);
  }

  private static String scores(ConfusionMatrix confusion) {
    return format(
        "UAR %.3f, accuracy %.3f, macro F1 %.3f, weighted F1 %.3f",
        confusion.unweightedAverageRecall(),
        confusion.accuracy(),
        confusion.macroF1(),
        confusion.weightedF1());
  }

  /** Classes from the hardest, and what they were taken for. */
  private void ranking(ConfusionMatrix confusion) {
    String name = names(confusion.labels());
    line(name + " %9s  %s", "hardest", "F1", "taken for");
    List<ConfusedPair> pairs = ConfusedPair.ranked(confusion);
    for (ClassScore score : ClassificationReport.of(confusion).hardestFirst()) {
      if (score.support() == 0) {
        // Chosen, but never right or wrong to be: in the report, though nothing was hard about it.
        continue;
      }
      String taken =
          pairs.stream()
              .filter(pair -> pair.truth().equals(score.label()))
              .limit(SHOWN)
              .map(p -> format("%s %d (%.0f %%)", p.predicted(), p.count(), 100 * p.share()))
              .collect(Collectors.joining(", "));
      line(name + " %9.3f  %s", score.label(), score.f1(), taken.isEmpty() ? "none" : taken);
    }
  }

  private void confusion(ConfusionMatrix confusion) {
    String name = names(confusion.labels());
    String cell = " %" + Math.max(9, longest(confusion.labels())) + "s";
    StringBuilder head = new StringBuilder(format(name, "as \u2192"));
    confusion.labels().forEach(label -> head.append(format(cell, label)));
    line("%s", head);
    int[][] counts = confusion.toArray();
    for (int truth = 0; truth < counts.length; truth++) {
      StringBuilder row = new StringBuilder(format(name, confusion.labels().get(truth)));
      for (int count : counts[truth]) {
        row.append(format(cell, count));
      }
      line("%s", row);
    }
  }

  private void speakers(Evaluation evaluation) {
    String name = names(evaluation.perSpeaker().stream().map(SpeakerScore::speaker).toList());
    line(name + " %9s %9s %9s", "speaker", "n", "UAR", "accuracy");
    for (SpeakerScore score : evaluation.perSpeaker()) {
      line(name + " %9d %9.3f %9.3f", score.speaker(), score.n(), score.uar(), score.accuracy());
    }
  }

  /** A first column that cuts no name off. */
  private static String names(List<String> names) {
    return "%-" + Math.max(12, longest(names)) + "s";
  }

  private static int longest(List<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  private void line(String pattern, Object... values) {
    out.println(format(pattern, values));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
