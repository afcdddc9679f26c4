package org.ser4j.training.config;

/** What is compared between epochs. */
public enum Monitor {
  /** Nothing. */
  NONE,
  /** The mean loss of the training steps, in every epoch; lower is better. */
  TRAINING_LOSS,
  /** The mean negative log-likelihood of the validation clips; lower is better. */
  VALIDATION_LOSS,
  /** The unweighted average recall of the validation clips; higher is better. */
  VALIDATION_UAR,
  /** The accuracy on the validation clips; higher is better. */
  VALIDATION_ACCURACY;

  /** Whether validation speakers are needed. */
  public boolean validates() {
    return this == VALIDATION_LOSS || this == VALIDATION_UAR || this == VALIDATION_ACCURACY;
  }
}
