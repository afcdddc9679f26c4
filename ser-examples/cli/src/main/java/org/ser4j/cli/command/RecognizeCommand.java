package org.ser4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.RecognizerBuilder;
import org.ser4j.api.SerException;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.ModelOption;
import org.ser4j.cli.option.UsageException;
import org.ser4j.cli.progress.Progress;
import org.ser4j.cli.report.RecognitionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ser recognize}: one result a file; a file that fails does not stop the others. */
@Command(
    name = "recognize",
    description = "Recognises the emotion in audio files, or the labels of another model.",
    footer = "  ser recognize --json *.wav")
final class RecognizeCommand extends SerCommand {
  @Mixin private EngineOptions engine;

  @Mixin private ModelOption model;

  @Option(
      names = "--abstain-below",
      paramLabel = "P",
      defaultValue = "0",
      description = "Report UNCERTAIN below this confidence, 0 to 1. Default: 0.")
  private double abstainBelow;

  @Option(names = "--json", description = "Print one JSON object a file, each on its own line.")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "WAV or FLAC files.")
  private List<Path> files;

  @Override
  public Integer call() {
    boolean failed = false;
    try (EmotionRecognizer recognizer = builder().build();
        Progress progress = progress()) {
      RecognitionReport report =
          json
              ? RecognitionReport.json(out(), recognizer.model().task())
              : RecognitionReport.text(out(), err());
      for (Path file : files) {
        try {
          report.result(file, recognizer.recognize(file));
        } catch (SerException e) {
          failed = true;
          report.failure(file, e);
        }
        if (out().checkError()) {
          // The reader has closed the pipe, as in "ser recognize ... | head".
          return ExitCode.SOFTWARE;
        }
        progress.step("");
      }
    }
    return failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private Progress progress() {
    // On a terminal the results themselves are the progress.
    return terminal().out()
        ? Progress.SILENT
        : Progress.of("files", files.size(), terminal(), err());
  }

  private RecognizerBuilder builder() {
    RecognizerBuilder builder = EmotionRecognizer.builder();
    try {
      builder.abstainBelow(abstainBelow);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--abstain-below must be between 0 and 1; got " + abstainBelow);
    }
    model.path().ifPresent(builder::model);
    engine.engine().ifPresent(builder::engine);
    return builder.device(engine.device());
  }
}
