package org.ser4j.models.frontend;

import java.util.Objects;

/**
 * Everything between a recording and the network, as data.
 *
 * @param frontEnd how a window becomes a tensor
 * @param activity where speech is looked for
 * @param scaler what standardises the tensor's bands
 */
public record Preprocessor(FrontEnd frontEnd, ActivitySettings activity, Scaler scaler) {
  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the scaler has another number of bands than the front end
   */
  public Preprocessor {
    Objects.requireNonNull(frontEnd, "frontEnd");
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(scaler, "scaler");
    if (scaler.bands() != frontEnd.bands()) {
      throw new IllegalArgumentException(
          "the scaler has "
              + scaler.bands()
              + " bands, but the front end gives "
              + frontEnd.bands());
    }
  }

  /**
   * Builds what computes it: plans, windows and filter banks.
   *
   * @return to be kept and shared
   */
  public PreprocessorPipeline open() {
    return new PreprocessorPipeline(this);
  }

  /**
   * The same with another scaler, as training has it once it has fitted one.
   *
   * @param fitted as many bands as the front end
   * @return the preprocessor
   */
  public Preprocessor withScaler(Scaler fitted) {
    return new Preprocessor(frontEnd, activity, fitted);
  }
}
