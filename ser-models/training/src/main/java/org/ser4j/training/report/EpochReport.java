package org.ser4j.training.report;

import org.ser4j.training.config.Monitor;

/**
 * The result of one epoch. Validation values are NaN if the epoch was not validated.
 *
 * @param epoch from 1
 * @param epochs the largest number of epochs
 * @param learningRate of the last step
 * @param trainingLoss mean over the steps, in nats, against smoothed and mixed targets
 * @param validationLoss mean negative log-likelihood of the validation clips under the averaged
 *     weights, in nats
 * @param validationUar unweighted average recall, in [0, 1]
 * @param validationAccuracy in [0, 1]
 * @param seconds wall-clock time, validation included
 * @param waited share of that time, in [0, 1], in which the engine waited for batches
 */
public record EpochReport(
    int epoch,
    int epochs,
    double learningRate,
    double trainingLoss,
    double validationLoss,
    double validationUar,
    double validationAccuracy,
    double seconds,
    double waited) {

  /** Whether this epoch was validated. */
  public boolean validated() {
    return !Double.isNaN(validationUar);
  }

  /**
   * How good the epoch was by what is monitored: larger is better. NaN if that needs a validation
   * and there was none; for {@link Monitor#NONE} the last epoch is the best.
   */
  public double score(Monitor monitor) {
    return switch (monitor) {
      case NONE -> epoch;
      case TRAINING_LOSS -> -trainingLoss;
      case VALIDATION_LOSS -> -validationLoss;
      case VALIDATION_UAR -> validationUar;
      case VALIDATION_ACCURACY -> validationAccuracy;
    };
  }
}
