package org.ser4j.training.decomposition;

import java.util.List;
import java.util.Optional;
import org.ser4j.models.frontend.Projection;
import org.ser4j.models.layer.Shape;

/** What to fit to the scaled training rows, as data. */
public sealed interface Decomposition {
  /** Most components that can be asked for. */
  int MAX_COMPONENTS = 1 << 24;

  /**
   * Fits the projection.
   *
   * @param scaledRows training rows, scaled, finite, all of one length
   * @param labels the class of each row, 0 to classes - 1
   * @param classes number of classes
   * @return empty if everything stays as it is
   * @throws IllegalArgumentException if the rows do not give so many components
   */
  Optional<Projection> fit(List<float[]> scaledRows, int[] labels, int classes);

  /**
   * The shape that comes out.
   *
   * @param input of the front end
   * @return the same, or {@code [1, components]}
   */
  Shape output(Shape input);

  /** Keeps the rows as they are. */
  record None() implements Decomposition {
    @Override
    public Optional<Projection> fit(List<float[]> scaledRows, int[] labels, int classes) {
      return Optional.empty();
    }

    @Override
    public Shape output(Shape input) {
      return input;
    }
  }

  /**
   * {@link PrincipalComponents}; does not look at the labels.
   *
   * @param components how many to keep, 1 to {@value Decomposition#MAX_COMPONENTS}
   */
  record Pca(int components) implements Decomposition {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public Pca {
      require(components);
    }

    @Override
    public Optional<Projection> fit(List<float[]> scaledRows, int[] labels, int classes) {
      return Optional.of(PrincipalComponents.fit(scaledRows, components).projection());
    }

    @Override
    public Shape output(Shape input) {
      return Shape.of(1, components);
    }
  }

  /**
   * {@link LinearDiscriminants}.
   *
   * @param components how many to keep, 1 to {@value Decomposition#MAX_COMPONENTS}; fewer than
   *     there are classes
   */
  record Lda(int components) implements Decomposition {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public Lda {
      require(components);
    }

    @Override
    public Optional<Projection> fit(List<float[]> scaledRows, int[] labels, int classes) {
      return Optional.of(
          LinearDiscriminants.fit(scaledRows, labels, classes, components).projection());
    }

    @Override
    public Shape output(Shape input) {
      return Shape.of(1, components);
    }
  }

  private static void require(int components) {
    if (components < 1 || components > MAX_COMPONENTS) {
      throw new IllegalArgumentException(
          "components must be in [1, " + MAX_COMPONENTS + "], not " + components);
    }
  }
}
