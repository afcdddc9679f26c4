package org.ser4j.models.layer;

import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.AttentionPool;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.BinaryLogit;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.GlobalPool;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Pool1d;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Layer.StatisticsPool;

/**
 * One method for each type of layer: how an engine, a codec or shape inference takes a tree apart.
 * A new type of layer makes every visitor that forgets it a compile error.
 *
 * @param <C> what each method is told besides the layer
 * @param <R> what each method gives
 */
public interface LayerVisitor<C, R> {

  /**
   * Visits a {@link Conv1d}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Conv1d layer, C context);

  /**
   * Visits a {@link Conv2d}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Conv2d layer, C context);

  /**
   * Visits a {@link Pool1d}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Pool1d layer, C context);

  /**
   * Visits a {@link Pool2d}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Pool2d layer, C context);

  /**
   * Visits a {@link GlobalPool}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(GlobalPool layer, C context);

  /**
   * Visits a {@link BatchNorm}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(BatchNorm layer, C context);

  /**
   * Visits a {@link Dense}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Dense layer, C context);

  /**
   * Visits a {@link Dropout}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Dropout layer, C context);

  /**
   * Visits a {@link Activation}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Activation layer, C context);

  /**
   * Visits a {@link Flatten}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Flatten layer, C context);

  /**
   * Visits a {@link Reshape}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Reshape layer, C context);

  /**
   * Visits a {@link Residual}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Residual layer, C context);

  /**
   * Visits a {@link Sequential}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Sequential layer, C context);

  /**
   * Visits a {@link Lstm}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Lstm layer, C context);

  /**
   * Visits a {@link AttentionPool}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(AttentionPool layer, C context);

  /**
   * Visits a {@link StatisticsPool}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(StatisticsPool layer, C context);

  /**
   * Visits a {@link Softmax}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(Softmax layer, C context);

  /**
   * Visits a {@link BinaryLogit}.
   *
   * @param layer the layer
   * @param context what else is known
   * @return the result
   */
  R visit(BinaryLogit layer, C context);
}
