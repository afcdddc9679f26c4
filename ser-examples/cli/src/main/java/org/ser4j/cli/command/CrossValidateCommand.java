package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.ser4j.cli.option.CacheOptions;
import org.ser4j.cli.option.ConfigOptions;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.FoldOptions;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.option.ProtocolOptions;
import org.ser4j.cli.option.UsageException;
import org.ser4j.cli.progress.TrainingProgress;
import org.ser4j.cli.report.CrossValidationReport;
import org.ser4j.cli.report.JsonReport;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.evaluate.CrossValidation;
import org.ser4j.training.evaluate.CrossValidationResult;
import org.ser4j.training.split.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ser cross-validate}: the scores of a training configuration on unseen speakers. */
@Command(
    name = "cross-validate",
    description = {
      "Evaluates a training configuration on unseen speakers.",
      "Trains once for each development fold and seed, and tests on the fold. Speakers of the corpus'"
          + " final test are never used. Other protocols are available, leaky ones too; the table says"
          + " which are."
    },
    footer = "  ser cross-validate --corpus ravdess --data RAVDESS --seeds 1,2")
final class CrossValidateCommand extends SerCommand {
  @Mixin private CorpusOptions corpus;

  @Mixin private ConfigOptions config;

  @Mixin private EngineOptions engine;

  @Mixin private ProtocolOptions protocol;

  @Mixin private FoldOptions folds;

  @Mixin private CacheOptions cache;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also write the table to this file, Markdown.")
  private Path out;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    TrainingConfig read = config.read();
    if (out != null) {
      OutputFile.requireWritable(out, "--out");
    }
    Optional<Protocol> other = protocol.read(read.validation().rule(), read.seed());
    if (other.isPresent() && folds.given()) {
      throw new UsageException("--folds and --n-folds need --protocol speaker-folds");
    }
    TensorCache tensors = cache.open();
    Corpus recordings = corpus.read(err());
    try (TrainingProgress progress = new TrainingProgress(terminal(), err())) {
      CrossValidation validation =
          CrossValidation.of(recordings, engine.trainer())
              .config(read)
              .device(engine.device())
              .cache(tensors)
              .listener(progress);
      if (other.isPresent()) {
        validation.protocol(other.get());
      } else {
        validation.folds(folds.of(recordings, read.seed()));
      }
      if (!folds.seeds().isEmpty()) {
        validation.seeds(folds.seeds());
      }
      CrossValidationResult result = validation.run();
      if (!result.warnings().isEmpty()) {
        err().println("--n-folds 5 makes folds with both sexes in each");
      }
      print(
          result.toMarkdown(),
          () ->
              other.isPresent()
                  ? CrossValidationReport.ofProtocol(result)
                  : CrossValidationReport.ofFolds(result));
    }
    return ExitCode.OK;
  }

  private void print(String markdown, Supplier<Record> report) throws IOException {
    if (out != null) {
      Files.writeString(out, markdown);
    }
    out().print(json ? JsonReport.of(report.get()) + "\n" : markdown);
  }
}
