package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ser4j.cli.option.CacheOptions;
import org.ser4j.cli.option.CheckpointOptions;
import org.ser4j.cli.option.ConfigOptions;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.HistoryOptions;
import org.ser4j.cli.option.InputFile;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.progress.TrainingProgress;
import org.ser4j.cli.report.JsonReport;
import org.ser4j.cli.report.TrainingReport;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.training.ModelTrainer;
import org.ser4j.training.TrainingResult;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.Checkpoints;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ser train}: labelled recordings in, a model bundle out. */
@Command(
    name = "train",
    description = "Trains a model on labelled recordings.",
    footer = "  ser train --corpus ravdess --data RAVDESS --out model.zip")
final class TrainCommand extends SerCommand {
  @Mixin private CorpusOptions corpus;

  @Mixin private ConfigOptions config;

  @Mixin private EngineOptions engine;

  @Mixin private CacheOptions cache;

  @Mixin private CheckpointOptions checkpoints;

  @Mixin private HistoryOptions history;

  @Option(
      names = "--out",
      paramLabel = "BUNDLE",
      required = true,
      description = "Model to write: a zip file if the name ends in .zip, otherwise a folder.")
  private Path out;

  @Option(
      names = "--test-speakers",
      paramLabel = "S",
      split = ",",
      description = "Hold these speakers out of the training, such as 6,13. Default: none.")
  private List<String> testSpeakers = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of all random numbers. Default: as the configuration says.")
  private Long seed;

  @Option(
      names = "--card-section",
      paramLabel = "FILE",
      description = "Markdown to add to the model card, such as the table of cross-validate.")
  private Path cardSection;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<String> test = corpus.speakers(testSpeakers, "--test-speakers");
    TrainingConfig read = config.read();
    String section = InputFile.text(cardSection, "--card-section", "a Markdown file");
    Optional<Checkpoints> resumable = checkpoints.read();
    history.check();
    OutputFile.requireWritable(out, "--out");
    TensorCache tensors = cache.open();
    Corpus recordings = corpus.read(err());
    CorpusOptions.requireRecordings(test, recordings, "--test-speakers", err());
    TrainingResult result;
    try (TrainingProgress progress = new TrainingProgress(terminal(), err())) {
      ModelTrainer trainer =
          ModelTrainer.of(recordings, engine.trainer())
              .config(seed == null ? read : read.withSeed(seed))
              .testSpeakers(test)
              .device(engine.device())
              .cache(tensors)
              .command(asTyped())
              .cardSection(section)
              .listener(progress);
      resumable.ifPresent(trainer::checkpoints);
      result = trainer.train();
    }
    Bundles.write(result.bundle(), out);
    history.write(result.history());
    TrainingReport report = TrainingReport.of(out.toString(), result);
    if (json) {
      out().println(JsonReport.of(report));
    } else {
      report.print(out());
    }
    return ExitCode.OK;
  }

  /** For the model card, without folders of this machine. */
  private String asTyped() {
    return "ser train"
        + corpus.asTyped()
        + " --out BUNDLE"
        + config.asTyped()
        + (testSpeakers.isEmpty() ? "" : " --test-speakers " + String.join(",", testSpeakers))
        + (seed == null ? "" : " --seed " + seed)
        + engine.asTyped()
        + (cardSection == null ? "" : " --card-section " + cardSection.getFileName());
  }
}
