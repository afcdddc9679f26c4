package org.ser4j.cli.option;

import java.util.List;
import org.ser4j.notebooks.experiment.Protocols;
import org.ser4j.notebooks.experiment.RunSettings;
import org.ser4j.training.engine.TrainingEngines;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How experiments are run. */
public final class ReproduceOptions {
  @Option(
      names = "--seeds",
      paramLabel = "N",
      split = ",",
      defaultValue = "0",
      description =
          "Train with each of these, such as 0,1,2; what is drawn for the test stays. Default:"
              + " ${DEFAULT-VALUE}.")
  private List<Long> seeds;

  @Option(
      names = "--draws",
      paramLabel = "N",
      split = ",",
      description =
          "Draw the rows of the notebook's protocol with each of these seeds, such as 0,1,2, to see"
              + " how much hangs on the draw. Default: the notebook's own, which draws other rows"
              + " than it does there.")
  private List<Long> draws = List.of();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description =
          "Cut every training short after so many epochs, for a look; the table says so. Default: as"
              + " the notebook.")
  private Integer epochs;

  @Option(
      names = "--folds",
      paramLabel = "K",
      split = ",",
      description = "Only these speaker-independent folds, counted from 1. Default: all.")
  private List<Integer> folds = List.of();

  @Option(names = "--skip-folds", description = "Only the notebook's own protocol.")
  private boolean skipFolds;

  @Option(names = "--only-folds", description = "Only speaker-independent folds.")
  private boolean onlyFolds;

  @Mixin private CacheOptions cache;

  /**
   * Puts them together.
   *
   * @throws ParameterException if they do not fit each other
   */
  public RunSettings read(EngineOptions engine, CommandLine command) {
    if (skipFolds && (onlyFolds || !folds.isEmpty())) {
      throw new ParameterException(
          command, "--skip-folds does not go with " + (onlyFolds ? "--only-folds" : "--folds"));
    }
    if (onlyFolds && !draws.isEmpty()) {
      throw new ParameterException(
          command, "--draws is for the notebook's protocol, and does not go with --only-folds");
    }
    if (epochs != null && epochs < 1) {
      throw new ParameterException(command, "--epochs must be 1 or more, not " + epochs);
    }
    return new RunSettings(
        TrainingEngines.named(engine.engine("pytorch")),
        engine.device(),
        seeds,
        draws,
        epochs == null ? Integer.MAX_VALUE : epochs,
        skipFolds ? Protocols.NOTEBOOK : onlyFolds ? Protocols.FOLDS : Protocols.BOTH,
        folds,
        cache.open());
  }
}
