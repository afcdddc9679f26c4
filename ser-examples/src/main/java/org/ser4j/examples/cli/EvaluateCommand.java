package org.ser4j.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.corpus.Corpus;
import org.ser4j.models.corpus.SkippedFile;
import org.ser4j.models.corpus.Utterance;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.evaluate.Evaluation;
import org.ser4j.models.evaluate.Evaluator;
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

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> speakers = corpus.speakers(actors, spec.commandLine());
    Engine chosen = Engines.named(engine.engine("jvm"));
    Bundle bundle = model.read();
    Corpus read = corpus.read(spec.commandLine());
    List<Utterance> chosenOnes = speakers.isEmpty() ? read.utterances() : read.of(speakers);
    Evaluation evaluation;
    try (Progress progress = Progress.of("recordings", chosenOnes.size(), terminal, err)) {
      evaluation =
          Evaluator.of(bundle, chosen)
              .device(engine.device())
              .listener((done, total) -> progress.step(""))
              .evaluate(chosenOnes);
    }
    if (json) {
      out.println(EvaluationJson.of(evaluation));
    } else {
      new EvaluationText(out).print(evaluation);
      for (SkippedFile file : evaluation.unreadable()) {
        err.println("left out: " + file.file() + ": " + file.reason());
      }
    }
    return ExitCode.OK;
  }
}
