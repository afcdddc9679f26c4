package org.ser4j.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.MissingSpeakers;
import org.ser4j.cli.option.ModelOption;
import org.ser4j.cli.option.ReportOptions;
import org.ser4j.cli.progress.Progress;
import org.ser4j.cli.progress.Terminal;
import org.ser4j.cli.report.EvaluationJson;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.NetworkLoader;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.evaluate.Evaluator;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.SpeakerScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ser evaluate}: how good a model is on labelled recordings. */
@Command(
    name = "evaluate",
    description = "Tells how good a model is on labelled recordings.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private ModelOption model;

  @Mixin private CorpusOptions corpus;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--actors",
      paramLabel = "A",
      split = ",",
      description = "Only these, such as 6,13,17,22. Default: all.")
  private List<String> actors = List.of();

  @Mixin private ReportOptions report;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    report.check(spec.commandLine());
    List<String> speakers = corpus.speakers(actors, spec.commandLine());
    Optional<Engine> asked = engine.engine().map(Engines::named);
    Bundle bundle = model.read();
    Engine chosen = asked.orElseGet(() -> NetworkLoader.engineFor(bundle.network()));
    Corpus read = corpus.readFor(bundle.labels(), spec.commandLine());
    MissingSpeakers.check(speakers, read, "--actors", err);
    List<Utterance> chosenOnes = speakers.isEmpty() ? read.utterances() : read.of(speakers);
    Evaluation evaluation;
    try (Progress progress = Progress.of("recordings", chosenOnes.size(), terminal, err)) {
      evaluation =
          Evaluator.of(bundle, chosen)
              .device(engine.device())
              .listener((done, total) -> progress.step(""))
              .evaluate(chosenOnes);
    }
    List<String> leaky = leaky(bundle, read, evaluation);
    report.write(evaluation.confusion(), !leaky.isEmpty());
    if (json) {
      JsonObject line = EvaluationJson.of(evaluation);
      line.addProperty("task", bundle.labels().task());
      line.addProperty("leaky", !leaky.isEmpty());
      JsonArray names = new JsonArray();
      leaky.forEach(names::add);
      line.add("leaky_actors", names);
      out.println(line);
    } else {
      if (!leaky.isEmpty()) {
        out.println(
            "leaky: the model has heard "
                + (leaky.size() == 1 ? "speaker " : "the speakers ")
                + leaky
                + "; these numbers say nothing of unseen voices");
      }
      report.print(evaluation, out);
      leftOut(evaluation.unreadable(), err);
      leftOut(evaluation.withoutSpeech(), err);
    }
    return ExitCode.OK;
  }

  private static void leftOut(List<SkippedFile> files, PrintWriter err) {
    files.forEach(file -> err.println("left out: " + file.file() + ": " + file.reason()));
  }

  /** Who was evaluated on, but had been heard in training. */
  private static List<String> leaky(Bundle bundle, Corpus corpus, Evaluation evaluation) {
    Set<String> heard = bundle.provenance().heard(corpus.descriptor().name());
    return evaluation.perSpeaker().stream()
        .map(SpeakerScore::speaker)
        .filter(heard::contains)
        .toList();
  }
}
