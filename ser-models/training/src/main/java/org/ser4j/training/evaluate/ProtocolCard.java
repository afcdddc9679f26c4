package org.ser4j.training.evaluate;

import java.util.List;
import java.util.Locale;
import org.ser4j.models.json.Json;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.FrontMatter;
import org.ser4j.training.report.LibraryVersion;

/**
 * Writes the card of a model that was trained to see what a protocol gives, in Markdown. Holds no
 * date and no path.
 */
final class ProtocolCard {
  private final CorpusDescriptor corpus;
  private final TrainingConfig config;
  private final String engine;
  private final StringBuilder text = new StringBuilder();

  ProtocolCard(CorpusDescriptor corpus, TrainingConfig config, String engine) {
    this.corpus = corpus;
    this.config = config;
    this.engine = engine;
  }

  String write(ProtocolRun run) {
    text.setLength(0);
    FrontMatter.of(corpus).forEach(this::line);
    line("# %s, trained on %s", run.bundle().architecture().name(), corpus.name());
    line("");
    line(
        "Tells which of %d labels a voice sounds like: %s. Made to see what a protocol gives, not"
            + " to be used in an app.",
        run.bundle().labels().size(), String.join(", ", run.bundle().labels().names()));
    line("");
    line("## Protocol");
    line("");
    line("%s.", run.partition().describe());
    line("");
    for (String warning : OneClassParts.ofPartitions(List.of(run.partition()))) {
      line("Warning: " + warning + ".");
      line("");
    }
    scores(run);
    line("## Data and licence");
    line("");
    line(
        "%s: %s. The weights carry the corpus' licence, %s.",
        corpus.title(), corpus.speech(), corpus.licence());
    if (!corpus.citation().isEmpty()) {
      line("");
      line("> %s", corpus.citation());
    }
    line("");
    line("## How it was made");
    line("");
    line(
        "ser4j %s, engine %s, seed %d; %d %s run, weights of epoch %d.",
        LibraryVersion.get(),
        engine,
        run.seed(),
        run.history().size(),
        run.history().size() == 1 ? "epoch" : "epochs",
        run.epoch());
    line("");
    line("```json");
    text.append(Json.write(config.toJson()));
    line("```");
    return text.toString();
  }

  private void scores(ProtocolRun run) {
    Evaluation judged = run.evaluation();
    ConfusionMatrix majority = Baseline.majority(judged.confusion()).confusion();
    line("| | judged | UAR | accuracy | macro F1 |");
    line("|---|---|---|---|---|");
    line(
        "| %s | %d | %.3f | %.3f | %.3f |",
        run.partition().leaky() ? "this model (leaky)" : "this model",
        judged.n(),
        judged.uar(),
        judged.accuracy(),
        judged.macroF1());
    line(
        "| majority class | %d | %.3f | %.3f | %.3f |",
        judged.n(), majority.unweightedAverageRecall(), majority.accuracy(), majority.macroF1());
    line("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void line(String format, Object... values) {
    line(String.format(Locale.ROOT, format, values));
  }
}
