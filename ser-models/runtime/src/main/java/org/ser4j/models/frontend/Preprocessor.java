package org.ser4j.models.frontend;

import java.util.Objects;
import org.ser4j.models.layer.Shape;

/**
 * Everything between a recording and the network, as data.
 *
 * @param preprocessing decided before training
 * @param transform fitted on the training examples
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

  /** Without steps or projection, windows over the stretch with speech. */
  public Preprocessor(FrontEnd frontEnd, ActivitySettings activity, Scaler scaler) {
    this(new Preprocessing(frontEnd, activity), TensorTransform.of(scaler));
  }

  /** How a window becomes a tensor. */
  public FrontEnd frontEnd() {
    return preprocessing.frontEnd();
  }

  /**
   * The network's input shape without the batch axis: the front end's, or {@code [1, components]}
   * after a projection.
   */
  public Shape output() {
    return transform.output(frontEnd().output());
  }

  /** Builds what computes it: plans, windows and filter banks. */
  public PreprocessorPipeline open() {
    return new PreprocessorPipeline(this);
  }
}
