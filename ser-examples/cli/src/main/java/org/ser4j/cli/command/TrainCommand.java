package org.ser4j.cli.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ser4j.cli.option.CacheOptions;
import org.ser4j.cli.option.CheckpointOptions;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.HistoryOptions;
import org.ser4j.cli.option.MissingSpeakers;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.option.RecipeOptions;
import org.ser4j.cli.progress.Terminal;
import org.ser4j.cli.progress.TrainingProgress;
import org.ser4j.cli.report.Counted;
import org.ser4j.cli.report.EvaluationJson;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.training.ModelTrainer;
import org.ser4j.training.TrainingResult;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.Checkpoints;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ser train}: labelled recordings in, a bundle out. */
@Command(
    name = "train",
    description = "Trains a model on labelled recordings.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private CorpusOptions corpus;

  @Mixin private RecipeOptions recipe;

  @Mixin private EngineOptions engine;

  @Mixin private CacheOptions cache;

  @Mixin private CheckpointOptions checkpoints;

  @Mixin private HistoryOptions history;

  @Option(
      names = "--out",
      paramLabel = "BUNDLE",
      required = true,
      description = "Where to write the model: a zip file if the name ends in .zip, else a folder.")
  private Path out;

  @Option(
      names = "--test-actors",
      paramLabel = "A",
      split = ",",
      description = "Keep these out of the training, such as 6,13. Default: nobody.")
  private List<String> testActors = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of everything random. Default: as the configuration says.")
  private Long seed;

  @Option(
      names = "--card-section",
      paramLabel = "FILE",
      description = "Markdown to add to the model card, such as what cross-validate wrote.")
  private Path cardSection;

  @Option(names = "--json", description = "Print the outcome as one JSON object.")
  private boolean json;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    List<String> test = corpus.speakers(testActors, spec.commandLine());
    TrainingConfig config = recipe.read(spec.commandLine());
    String section = cardSection == null ? "" : Files.readString(cardSection);
    Optional<Checkpoints> stops = checkpoints.read(spec.commandLine());
    history.check(spec.commandLine());
    OutputFile.requireWritable(out, "--out", spec.commandLine());
    TensorCache tensors = cache.open();
    Corpus read = corpus.read(spec.commandLine());
    MissingSpeakers.check(test, read, "--test-actors", err);
    TrainingResult result;
    try (TrainingProgress progress = new TrainingProgress(terminal, err)) {
      ModelTrainer trainer =
          ModelTrainer.of(read, TrainingEngines.named(engine.engine("pytorch")))
              .config(seed == null ? config : config.withSeed(seed))
              .testSpeakers(test)
              .device(engine.device())
              .cache(tensors)
              .command(asTyped())
              .cardSection(section)
              .listener(progress);
      stops.ifPresent(trainer::checkpoints);
      result = trainer.train();
    }
    Bundles.write(result.bundle(), out);
    history.write(result.history());
    print(result);
    return ExitCode.OK;
  }

  private String asTyped() {
    return "ser train"
        + corpus.asTyped()
        + " --out BUNDLE"
        + recipe.asTyped()
        + (testActors.isEmpty() ? "" : " --test-actors " + String.join(",", testActors))
        + (seed == null ? "" : " --seed " + seed)
        + engine.asTyped()
        + (cardSection == null ? "" : " --card-section " + cardSection.getFileName());
  }

  private void print(TrainingResult result) {
    PrintWriter writer = spec.commandLine().getOut();
    if (json) {
      JsonObject line = new JsonObject();
      line.addProperty("out", out.toString());
      line.addProperty("epochs", result.history().size());
      line.addProperty("epoch", result.epoch());
      line.addProperty("temperature", result.bundle().calibration().temperature());
      result.validation().ifPresent(v -> line.add("validation", EvaluationJson.of(v)));
      writer.println(line);
      return;
    }
    String scores =
        result
            .validation()
            .map(
                v ->
                    String.format(
                        Locale.ROOT,
                        "validation UAR %.3f, accuracy %.3f, ECE %.3f (%s); %s",
                        v.uar(),
                        v.accuracy(),
                        v.ece(),
                        Counted.of(v.n(), "recording"),
                        majority(v)))
            .orElse("validated on nobody");
    writer.printf("%s: epoch %d of %d, %s%n", out, result.epoch(), result.history().size(), scores);
  }

  private static String majority(Evaluation validation) {
    Baseline baseline = Baseline.majority(validation.confusion());
    return String.format(
        Locale.ROOT,
        "always '%s' UAR %.3f, accuracy %.3f",
        baseline.label(),
        baseline.confusion().unweightedAverageRecall(),
        baseline.confusion().accuracy());
  }
}
