package org.ser4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.RecognizerBuilder;
import org.ser4j.api.SerException;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.ModelOption;
import org.ser4j.cli.progress.Progress;
import org.ser4j.cli.progress.Terminal;
import org.ser4j.cli.report.JsonReport;
import org.ser4j.cli.report.RecognizeReport;
import org.ser4j.cli.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ser recognize}: one answer a file; a file that fails does not stop the others. */
@Command(
    name = "recognize",
    description = "Tells the emotion in audio files, or whatever else the model tells.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RecognizeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private EngineOptions engine;

  @Mixin private ModelOption model;

  @Option(
      names = "--abstain-below",
      paramLabel = "P",
      defaultValue = "0",
      description = "Say UNCERTAIN below this confidence, 0 to 1. Default: 0.")
  private double abstainBelow;

  @Option(names = "--json", description = "Print one JSON object a file, one per line.")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "WAV or FLAC files.")
  private List<Path> files;

  RecognizeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean failed = false;
    try (EmotionRecognizer recognizer = builder().build();
        Progress progress = progress(err)) {
      RecognizeReport report =
          json ? new JsonReport(out, recognizer.model().task()) : new TextReport(out, err);
      for (Path file : files) {
        try {
          EmotionResult result = recognizer.recognize(file);
          report.result(file, result);
        } catch (SerException e) {
          failed = true;
          report.failure(file, e);
        }
        if (out.checkError()) {
          // Nobody reads any more, as in "ser recognize ... | head".
          return ExitCode.SOFTWARE;
        }
        progress.step("");
      }
    }
    return failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private Progress progress(PrintWriter err) {
    // Where the results themselves appear on the terminal, they are the progress.
    return terminal.out() ? Progress.SILENT : Progress.of("files", files.size(), terminal, err);
  }

  private RecognizerBuilder builder() {
    RecognizerBuilder builder = EmotionRecognizer.builder();
    try {
      builder.abstainBelow(abstainBelow);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--abstain-below must be in [0, 1], not " + abstainBelow);
    }
    model.path().ifPresent(builder::model);
    engine.engine().ifPresent(builder::engine);
    return builder.device(engine.device());
  }
}
