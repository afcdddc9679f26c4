package org.ser4j.training.evaluate;

import java.util.List;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.FrontMatter;
import org.ser4j.training.report.LibraryVersion;
import org.ser4j.training.report.Markdown;

/** The card of a model of one cross-validation run, in Markdown. Holds no date and no path. */
final class ProtocolCard {
  private ProtocolCard() {}

  static String write(
      CrossValidationRun run, CorpusDescriptor corpus, TrainingConfig config, String engine) {
    Markdown text = new Markdown();
    FrontMatter.of(corpus).forEach(text::line);
    text.line("# %s, trained on %s", run.bundle().architecture().name(), corpus.name())
        .gap()
        .line(
            "Classifies speech into %d labels: %s. Made to measure a protocol, not for use in an"
                + " app.",
            run.bundle().labels().size(), String.join(", ", run.bundle().labels().names()))
        .gap()
        .line("## Protocol")
        .gap()
        .line("%s.", run.partition().describe())
        .gap()
        .warnings(OneClassWarnings.of(List.of(run.partition())));
    scores(run, text);
    text.line("## Data and licence")
        .gap()
        .line(
            "%s: %s. The weights carry the corpus' licence, %s.",
            corpus.title(), corpus.speech(), corpus.licence());
    if (!corpus.citation().isEmpty()) {
      text.gap().line("> %s", corpus.citation());
    }
    text.gap()
        .line("## How it was made")
        .gap()
        .line(
            "ser4j %s, engine %s, seed %d; %d %s run, weights of epoch %d.",
            LibraryVersion.get(),
            engine,
            run.seed(),
            run.history().size(),
            run.history().size() == 1 ? "epoch" : "epochs",
            run.epoch())
        .gap()
        .line("```json")
        .block(config.toJson())
        .line("```");
    return text.toString();
  }

  private static void scores(CrossValidationRun run, Markdown text) {
    Evaluation evaluation = run.evaluation();
    ConfusionMatrix majority = Baseline.majority(evaluation.confusion()).confusion();
    text.columns("", "evaluated", "UAR", "accuracy", "macro F1");
    row(
        text,
        run.partition().leaky() ? "this model (leaky)" : "this model",
        evaluation.confusion());
    row(text, "majority class", majority);
    text.gap();
  }

  private static void row(Markdown text, String name, ConfusionMatrix confusion) {
    text.line(
        "| %s | %d | %.3f | %.3f | %.3f |",
        name,
        confusion.total(),
        confusion.unweightedAverageRecall(),
        confusion.accuracy(),
        confusion.macroF1());
  }
}
