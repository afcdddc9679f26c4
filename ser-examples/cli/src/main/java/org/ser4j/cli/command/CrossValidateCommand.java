package org.ser4j.cli.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.ser4j.cli.option.CacheOptions;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.MissingFolds;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.option.ProtocolOptions;
import org.ser4j.cli.option.RecipeOptions;
import org.ser4j.cli.progress.Terminal;
import org.ser4j.cli.progress.TrainingProgress;
import org.ser4j.cli.report.CrossValidationJson;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.evaluate.CrossValidation;
import org.ser4j.training.evaluate.CrossValidationResult;
import org.ser4j.training.split.Folds;
import org.ser4j.training.split.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ser cross-validate}: how good a recipe is on speakers that it has not heard. */
@Command(
    name = "cross-validate",
    description = {
      "Tells how good a recipe is on unseen speakers: trains once for each development fold and"
          + " seed, and tests on the fold. The speakers of the final test are left out altogether."
          + " Other protocols, leaky ones included, can be asked for; the table says which are."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CrossValidateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private CorpusOptions corpus;

  @Mixin private RecipeOptions recipe;

  @Mixin private EngineOptions engine;

  @Mixin private ProtocolOptions protocol;

  @Mixin private CacheOptions cache;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      split = ",",
      description = "Train every fold with each of these, such as 1,2,3. Default: one seed.")
  private List<Long> seeds = List.of();

  @Option(
      names = "--folds",
      paramLabel = "K",
      split = ",",
      description = "Only these development folds, counted from 1. Default: all.")
  private List<Integer> only = List.of();

  @Option(
      names = "--groups",
      paramLabel = "K",
      description =
          "Make K folds of the speakers at random instead, of nearly the same size and with both"
              + " sexes in each, by the configuration's seed. Default: the corpus' published folds,"
              + " else each speaker alone.")
  private Integer groups;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also write the table to this file, Markdown.")
  private Path out;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CrossValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    TrainingConfig config = recipe.read(spec.commandLine());
    if (out != null) {
      OutputFile.requireWritable(out, "--out", spec.commandLine());
    }
    Optional<Protocol> other =
        protocol.read(config.validation().rule(), config.seed(), spec.commandLine());
    if (other.isPresent() && (groups != null || !only.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "--groups and --folds are for the protocol speaker-folds");
    }
    TensorCache tensors = cache.open();
    Corpus read = corpus.read(spec.commandLine());
    TrainingEngine trainer = TrainingEngines.named(engine.engine("pytorch"));
    try (TrainingProgress progress = new TrainingProgress(terminal, spec.commandLine().getErr())) {
      CrossValidation validation =
          CrossValidation.of(read, trainer)
              .config(config)
              .device(engine.device())
              .cache(tensors)
              .listener(progress);
      if (other.isPresent()) {
        validation.protocol(other.get());
      } else {
        validation.folds(folds(read, all(read, config.seed())));
      }
      if (!seeds.isEmpty()) {
        validation.seeds(seeds.stream().distinct().toList());
      }
      CrossValidationResult result = validation.run();
      if (!result.warnings().isEmpty()) {
        spec.commandLine().getErr().println("--groups 5 makes folds with both sexes in each");
      }
      print(
          result.toMarkdown(),
          () ->
              other.isPresent()
                  ? CrossValidationJson.ofProtocol(result)
                  : CrossValidationJson.ofFolds(result));
    }
    return ExitCode.OK;
  }

  private void print(String markdown, Supplier<JsonObject> object) throws IOException {
    if (out != null) {
      Files.writeString(out, markdown);
    }
    spec.commandLine().getOut().print(json ? object.get() + "\n" : markdown);
  }

  private Folds all(Corpus read, long seed) {
    if (groups != null && groups < 2) {
      throw new ParameterException(spec.commandLine(), "--groups must be 2 or more, not " + groups);
    }
    return groups == null ? Folds.of(read) : Folds.grouped(read, groups, seed);
  }

  private Folds folds(Corpus read, Folds all) {
    Folds chosen = only.isEmpty() ? all : only(all);
    MissingFolds.check(chosen.development(), all, read);
    return chosen;
  }

  private Folds only(Folds all) {
    int count = all.development().size();
    for (int fold : only) {
      if (fold < 1 || fold > count) {
        throw new ParameterException(
            spec.commandLine(), "--folds: there are 1 to " + count + ", not " + fold);
      }
    }
    return new Folds(
        only.stream().distinct().map(fold -> all.development().get(fold - 1)).toList(),
        all.finalTest());
  }
}
