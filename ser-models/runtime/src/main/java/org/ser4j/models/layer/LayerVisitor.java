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
 * One method for each type of layer, so that a new type makes every visitor that forgets it a
 * compile error.
 *
 * @param <C> what each method is given besides the layer
 * @param <R> what each method returns
 */
public interface LayerVisitor<C, R> {
  R visit(Conv1d layer, C context);

  R visit(Conv2d layer, C context);

  R visit(Pool1d layer, C context);

  R visit(Pool2d layer, C context);

  R visit(GlobalPool layer, C context);

  R visit(BatchNorm layer, C context);

  R visit(Dense layer, C context);

  R visit(Dropout layer, C context);

  R visit(Activation layer, C context);

  R visit(Flatten layer, C context);

  R visit(Reshape layer, C context);

  R visit(Residual layer, C context);

  R visit(Sequential layer, C context);

  R visit(Lstm layer, C context);

  R visit(AttentionPool layer, C context);

  R visit(StatisticsPool layer, C context);

  R visit(Softmax layer, C context);

  R visit(BinaryLogit layer, C context);
}
