package org.ser4j.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.ModelOption;
import org.ser4j.cli.option.ReportOptions;
import org.ser4j.cli.progress.Progress;
import org.ser4j.cli.report.EvaluationReport;
import org.ser4j.cli.report.JsonReport;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.NetworkLoader;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.evaluate.Evaluator;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.Evaluation.SpeakerScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ser evaluate}: the scores of a model on labelled recordings. */
@Command(
    name = "evaluate",
    description = "Evaluates a model on labelled recordings.",
    footer = "  ser evaluate --corpus ravdess --data RAVDESS --speakers 6,13,17,22")
final class EvaluateCommand extends SerCommand {
  @Mixin private ModelOption model;

  @Mixin private CorpusOptions corpus;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--speakers",
      paramLabel = "S",
      split = ",",
      description = "Evaluate only these speakers, such as 6,13,17,22. Default: all.")
  private List<String> speakers = List.of();

  @Mixin private ReportOptions report;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    report.check();
    List<String> chosen = corpus.speakers(speakers, "--speakers");
    Optional<Engine> named = engine.engine().map(Engines::named);
    Bundle bundle = model.read();
    Engine loader = named.orElseGet(() -> NetworkLoader.engineFor(bundle.network()));
    Corpus read = corpus.readFor(bundle.labels(), err());
    CorpusOptions.requireRecordings(chosen, read, "--speakers", err());
    List<Utterance> recordings = chosen.isEmpty() ? read.utterances() : read.of(chosen);
    Evaluation evaluation;
    try (Progress progress = Progress.of("recordings", recordings.size(), terminal(), err())) {
      evaluation =
          Evaluator.of(bundle, loader)
              .device(engine.device())
              .listener((done, total) -> progress.step(""))
              .evaluate(recordings);
    }
    List<String> leaky = trainedOn(bundle, read, evaluation);
    report.write(evaluation.confusion(), !leaky.isEmpty());
    if (json) {
      out()
          .println(
              JsonReport.of(
                  new EvaluationReport.OfModel(
                      EvaluationReport.of(evaluation),
                      bundle.labels().task(),
                      !leaky.isEmpty(),
                      leaky)));
      return ExitCode.OK;
    }
    if (!leaky.isEmpty()) {
      out()
          .println(
              "leaky: the model was trained on speakers "
                  + leaky
                  + "; these scores do not hold for unseen speakers");
    }
    report.print(evaluation, out());
    printSkipped(evaluation.unreadable());
    printSkipped(evaluation.withoutSpeech());
    return ExitCode.OK;
  }

  private void printSkipped(List<SkippedFile> files) {
    files.forEach(file -> err().println("left out: " + file.file() + ": " + file.reason()));
  }

  private static List<String> trainedOn(Bundle bundle, Corpus corpus, Evaluation evaluation) {
    Set<String> heard = bundle.provenance().heard(corpus.descriptor().name());
    return evaluation.perSpeaker().stream()
        .map(SpeakerScore::speaker)
        .filter(heard::contains)
        .toList();
  }
}
