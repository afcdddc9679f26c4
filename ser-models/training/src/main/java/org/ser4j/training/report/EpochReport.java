package org.ser4j.training.report;

import org.ser4j.training.config.Monitor;

/**
 * What one epoch gave.
 *
 * @param epoch from 1
 * @param epochs how many there are at most
 * @param learningRate of the last step
 * @param trainingLoss mean over the steps, in nats, against smoothed and mixed targets
 * @param validationLoss mean negative log-likelihood of the validation clips under the averaged
 *     weights, in nats; NaN when this epoch was not validated
 * @param validationUar unweighted average recall of the same, in [0, 1]; NaN when not validated
 * @param validationAccuracy share of the same that are right, in [0, 1]; NaN when not validated
 * @param seconds wall-clock time of the epoch, validation included
 * @param waited share of that time, in [0, 1], in which the engine waited for the next batch to be
 *     augmented and scaled
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

  /**
   * Whether this epoch was validated.
   *
   * @return true if the validation values are there
   */
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
