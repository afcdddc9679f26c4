package org.ser4j.training.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.MeanStd;
import org.ser4j.training.report.ConfusionTable;

/** Writes what the trainings under a protocol gave, in Markdown. */
final class ProtocolTable {
  private final ProtocolResult result;
  private final StringBuilder text = new StringBuilder();

  ProtocolTable(ProtocolResult result) {
    this.result = result;
  }

  String write() {
    line("## %s", result.leaky() ? "Scores, leaky" : "Scores");
    line("");
    long first = result.runs().get(0).seed();
    result.runs().stream()
        .filter(run -> run.seed() == first)
        .forEach(run -> line("- %s", run.partition().describe()));
    line("");
    for (String warning : result.warnings()) {
      line("Warning: " + warning + ".");
      line("");
    }
    line("| run | seed | judged | UAR | accuracy | macro F1 |");
    line("|---|---|---|---|---|---|");
    List<ProtocolRun> runs = result.runs();
    for (int i = 0; i < runs.size(); i++) {
      Evaluation judged = runs.get(i).evaluation();
      line(
          "| %d | %d | %d | %.3f | %.3f | %.3f |",
          i + 1, runs.get(i).seed(), judged.n(), judged.uar(), judged.accuracy(), judged.macroF1());
    }
    line(
        "| mean |  |  | %.3f | %.3f | %.3f |",
        spread(Evaluation::uar).mean(),
        spread(Evaluation::accuracy).mean(),
        spread(Evaluation::macroF1).mean());
    if (runs.size() > 1) {
      line(
          "| deviation |  |  | %.3f | %.3f | %.3f |",
          spread(Evaluation::uar).std(),
          spread(Evaluation::accuracy).std(),
          spread(Evaluation::macroF1).std());
    }
    line(
        "| majority class |  |  | %.3f | %.3f | %.3f |",
        spread(e -> majority(e).unweightedAverageRecall()).mean(),
        spread(e -> majority(e).accuracy()).mean(),
        spread(e -> majority(e).macroF1()).mean());
    line("");
    line("All runs together; right labels in the rows, what was answered in the columns:");
    line("");
    ConfusionTable.of(result.confusion()).forEach(this::line);
    return text.toString();
  }

  private MeanStd spread(ToDoubleFunction<Evaluation> score) {
    return result.spread(score);
  }

  private static ConfusionMatrix majority(Evaluation evaluation) {
    return Baseline.majority(evaluation.confusion()).confusion();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void line(String format, Object... values) {
    line(String.format(Locale.ROOT, format, values));
  }
}
