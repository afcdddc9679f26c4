package org.ser4j.backend.djl.tensorflow;

import org.ser4j.models.layer.BatchNorm;
import org.ser4j.models.layer.ResolvedLayer;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What differs in a graph between inference and training. */
interface Phase {
  /** One of a layer's arrays, in the shape of its specification. */
  Operand<TFloat32> parameter(ResolvedLayer at, String suffix);

  /** Batch normalisation of {@code [rows][height][width][channels]}. */
  Operand<TFloat32> normalise(BatchNorm layer, ResolvedLayer at, Operand<TFloat32> picture);

  /** Dropout of any shape. */
  Operand<TFloat32> drop(double rate, Operand<TFloat32> values);
}
