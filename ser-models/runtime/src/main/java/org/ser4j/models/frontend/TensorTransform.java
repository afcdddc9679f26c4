package org.ser4j.models.frontend;

import java.util.Objects;
import java.util.Optional;
import org.ser4j.models.layer.Shape;

/**
 * Fitted on the training examples and applied to every tensor before the network: scaling, then,
 * for vectors, an optional linear map to fewer values.
 *
 * @param scaler of the tensor's bands
 * @param projection of the scaled values, if any
 */
public record TensorTransform(Scaler scaler, Optional<Projection> projection) {
  /** Checks that all is there. */
  public TensorTransform {
    Objects.requireNonNull(scaler, "scaler");
    Objects.requireNonNull(projection, "projection");
  }

  /**
   * Scaling alone.
   *
   * @param scaler of the tensor's bands
   * @return the transform
   */
  public static TensorTransform of(Scaler scaler) {
    return new TensorTransform(scaler, Optional.empty());
  }

  /**
   * Transforms a tensor.
   *
   * @param tensor unscaled; may be changed
   * @return the same array, or a shorter one
   */
  public float[] apply(float[] tensor) {
    scaler.apply(tensor);
    return projection.isEmpty() ? tensor : projection.get().apply(tensor);
  }

  /**
   * The shape that comes out.
   *
   * @param input of the front end
   * @return the same, or {@code [1, components]}
   * @throws IllegalArgumentException if a projection does not take such tensors: it takes vectors,
   *     {@code [1, values]}, of its own size
   */
  public Shape output(Shape input) {
    if (projection.isEmpty()) {
      return input;
    }
    requireVector(input);
    Projection map = projection.get();
    if (map.inputs() != input.size()) {
      throw new IllegalArgumentException(
          "the projection takes "
              + map.inputs()
              + " values, but the front end gives "
              + input.size());
    }
    return Shape.of(1, map.components());
  }

  /**
   * Checks that a tensor can be projected.
   *
   * @param input of the front end
   * @throws IllegalArgumentException if it is not a vector
   */
  public static void requireVector(Shape input) {
    if (input.rank() != 2 || input.get(0) != 1) {
      throw new IllegalArgumentException(
          "a projection takes vectors of features, [1, values], not " + input);
    }
  }
}
