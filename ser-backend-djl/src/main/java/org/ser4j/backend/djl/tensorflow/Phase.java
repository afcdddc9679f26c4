package org.ser4j.backend.djl.tensorflow;

import java.util.Optional;
import org.ser4j.models.layer.BatchNorm;
import org.ser4j.models.layer.ResolvedLayer;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What differs in a graph between inference and training. */
interface Phase {
  /** One of a layer's arrays, in the shape of its specification. */
  Operand<TFloat32> parameter(ResolvedLayer at, String suffix);

  /** Batch normalisation of {@code [rows][height][width][channels]}. */
  Operand<TFloat32> normalise(BatchNorm layer, ResolvedLayer at, Operand<TFloat32> picture);

  /** What dropout multiplies values of a shape by; none where nothing drops. */
  Optional<Operand<TFloat32>> mask(double rate, Operand<TInt32> shape);
}
