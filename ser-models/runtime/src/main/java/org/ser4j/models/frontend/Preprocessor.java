package org.ser4j.models.frontend;

import java.util.Objects;
import org.ser4j.models.layer.Shape;

/**
 * Everything between a recording and the network, as data.
 *
 * @param preprocessing what was decided before training
 * @param transform what training fitted
 */
public record Preprocessor(Preprocessing preprocessing, TensorTransform transform) {
  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the scaler has another number of bands than the front end,
   *     or the projection another number of values
   */
  public Preprocessor {
    Objects.requireNonNull(preprocessing, "preprocessing");
    Objects.requireNonNull(transform, "transform");
    FrontEnd frontEnd = preprocessing.frontEnd();
    int bands = transform.scaler().bands();
    if (bands != frontEnd.bands()) {
      throw new IllegalArgumentException(
          "the scaler has " + bands + " bands, but the front end gives " + frontEnd.bands());
    }
    transform.output(frontEnd.output());
  }

  /**
   * Recordings as they are, cut where there is speech, and scaled.
   *
   * @param frontEnd how a window becomes a tensor
   * @param activity where speech is looked for
   * @param scaler what standardises the tensor's bands
   * @throws IllegalArgumentException if the scaler has another number of bands than the front end
   */
  public Preprocessor(FrontEnd frontEnd, ActivitySettings activity, Scaler scaler) {
    this(new Preprocessing(frontEnd, activity), TensorTransform.of(scaler));
  }

  /** How a window becomes a tensor. */
  public FrontEnd frontEnd() {
    return preprocessing.frontEnd();
  }

  /**
   * The shape of what the network is given, batch axis left out; the front end's, or {@code [1,
   * components]} after a projection.
   */
  public Shape output() {
    return transform.output(frontEnd().output());
  }

  /** Builds what computes it: plans, windows and filter banks. */
  public PreprocessorPipeline open() {
    return new PreprocessorPipeline(this);
  }
}
