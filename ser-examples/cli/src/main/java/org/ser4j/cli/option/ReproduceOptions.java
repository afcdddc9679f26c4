package org.ser4j.cli.option;

import java.util.List;
import org.ser4j.notebooks.experiment.Protocols;
import org.ser4j.notebooks.experiment.RunSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the experiments of notebooks are run. */
public final class ReproduceOptions {
  @Option(
      names = "--seeds",
      paramLabel = "N",
      split = ",",
      defaultValue = "0",
      description =
          "Train with each of these seeds, such as 0,1,2; the split stays the same. Default:"
              + " ${DEFAULT-VALUE}.")
  private List<Long> seeds;

  @Option(
      names = "--splits",
      paramLabel = "N",
      split = ",",
      description =
          "Split the examples of the notebook's protocol with each of these seeds, such as 0,1,2, to"
              + " see how much depends on the split. Default: the seed of the notebook, which gives"
              + " another split here than in Python.")
  private List<Long> splits = List.of();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description =
          "Stop every training after this many epochs, for a quick look; the table says so. Default:"
              + " as in the notebook.")
  private int epochs = Integer.MAX_VALUE;

  @Option(
      names = "--folds",
      paramLabel = "K",
      split = ",",
      description = "Run only these speaker-independent folds, counted from 1. Default: all.")
  private List<Integer> folds = List.of();

  @Option(names = "--skip-folds", description = "Run only the notebook's own protocol.")
  private boolean skipFolds;

  @Option(names = "--only-folds", description = "Run only speaker-independent folds.")
  private boolean onlyFolds;

  @Mixin private CacheOptions cache;

  /** The settings of all runs. */
  public RunSettings read(EngineOptions engine) {
    if (skipFolds && (onlyFolds || !folds.isEmpty())) {
      throw new UsageException("--skip-folds excludes " + (onlyFolds ? "--only-folds" : "--folds"));
    }
    if (onlyFolds && !splits.isEmpty()) {
      throw new UsageException("--splits is for the notebook's protocol; --only-folds excludes it");
    }
    if (epochs < 1) {
      throw new UsageException("--epochs must be at least 1; got " + epochs);
    }
    return RunSettings.builder(engine.trainer())
        .device(engine.device())
        .seeds(seeds)
        .splits(splits)
        .epochs(epochs)
        .protocols(skipFolds ? Protocols.NOTEBOOK : onlyFolds ? Protocols.FOLDS : Protocols.BOTH)
        .folds(folds)
        .cache(cache.open())
        .build();
  }
}
