package org.ser4j.training.config;

/** What is watched from epoch to epoch; in JSON its name in lower case. */
public enum Monitor {
  /** Nothing. */
  NONE,
  /** The lowest mean loss of the training steps, in every epoch. */
  TRAINING_LOSS,
  /** The lowest mean negative log-likelihood of the validation clips. */
  VALIDATION_LOSS,
  /** The highest unweighted average recall of the validation clips. */
  VALIDATION_UAR,
  /** The highest share of the validation clips that are right. */
  VALIDATION_ACCURACY;

  /**
   * Whether it needs somebody to validate on.
   *
   * @return false for {@link #NONE} and {@link #TRAINING_LOSS}
   */
  public boolean validates() {
    return this == VALIDATION_LOSS || this == VALIDATION_UAR || this == VALIDATION_ACCURACY;
  }
}
