package org.ser4j.training.decomposition;

import java.util.List;
import java.util.Optional;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.layer.Shape;

/** A linear map that is fitted on the scaled training vectors. */
public sealed interface Decomposition {
  /** The largest number of components. */
  int MAX_COMPONENTS = 1 << 24;

  /**
   * Fits the projection.
   *
   * @param scaledRows training vectors, scaled and finite, all of one length
   * @param labels the class of each row, 0 to classes - 1
   * @return empty for {@link None}
   * @throws IllegalArgumentException if the rows have fewer components
   */
  Optional<FittedProjection> fit(List<float[]> scaledRows, int[] labels, int classes);

  /** The shape of the result: that of the input, or {@code [1, components]}. */
  Shape output(Shape input);

  /** No decomposition. */
  record None() implements Decomposition {
    @Override
    public Optional<FittedProjection> fit(List<float[]> scaledRows, int[] labels, int classes) {
      return Optional.empty();
    }

    @Override
    public Shape output(Shape input) {
      return input;
    }
  }

  /**
   * Principal component analysis, as {@code sklearn.decomposition.PCA} with the full SVD, centred
   * and without whitening; ignores the labels. The loading of largest magnitude of each component
   * is positive.
   *
   * @param components 1 to {@value Decomposition#MAX_COMPONENTS}
   */
  record Pca(int components) implements Decomposition {
    /** Checks the number. */
    public Pca {
      Checks.within(components, 1, MAX_COMPONENTS, "components");
    }

    @Override
    public Optional<FittedProjection> fit(List<float[]> scaledRows, int[] labels, int classes) {
      return Optional.of(PrincipalComponents.fit(scaledRows, components));
    }

    @Override
    public Shape output(Shape input) {
      return Shape.of(1, components);
    }
  }

  /**
   * Linear discriminant analysis: {@code transform} of {@code
   * sklearn.discriminant_analysis.LinearDiscriminantAnalysis} with the solver {@code svd} and the
   * priors of the data. The value of largest magnitude of each component is positive.
   *
   * @param components 1 to {@value Decomposition#MAX_COMPONENTS}; fewer than the classes
   */
  record Lda(int components) implements Decomposition {
    /** Checks the number. */
    public Lda {
      Checks.within(components, 1, MAX_COMPONENTS, "components");
    }

    @Override
    public Optional<FittedProjection> fit(List<float[]> scaledRows, int[] labels, int classes) {
      return Optional.of(LinearDiscriminants.fit(scaledRows, labels, classes, components));
    }

    @Override
    public Shape output(Shape input) {
      return Shape.of(1, components);
    }
  }
}
