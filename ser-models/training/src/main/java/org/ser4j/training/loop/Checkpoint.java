package org.ser4j.training.loop;

import java.util.List;
import java.util.Map;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.TrainingState;
import org.ser4j.training.report.EpochReport;

/**
 * All that a training is after an epoch. Batches, their order and their augmentation are not in it:
 * they hang on the seed and the epoch only.
 *
 * @param identity what the training is: another one cannot go on from here
 * @param history one report an epoch so far
 * @param state of the engine
 * @param average the moving average of the weights
 * @param best what would be kept if training ended now; its weights are empty before the first look
 * @param rates what a schedule has seen
 */
record Checkpoint(
    Map<String, String> identity,
    List<EpochReport> history,
    TrainingState state,
    ExponentialMovingAverage.State average,
    BestWeights.State best,
    LearningRateScheduler.State rates) {

  /** No weights. */
  static final Weights EMPTY = new Weights(Map.of());
}
