package org.ser4j.notebooks;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.BinaryLogit;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Pool1d;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Shape;

/**
 * A sequential model, written as in Keras and with Keras' defaults: no padding, a pool's stride is
 * its size, batch normalisation with epsilon 1e-3 and momentum 0.99. Unlike there, {@code conv} and
 * {@code dense} include their ReLU.
 */
final class KerasStack {
  private static final Layer RELU = new Activation(ActivationKind.RELU);

  private final List<Layer> layers = new ArrayList<>();

  private KerasStack() {}

  /** For 1-D input {@code [1][n]}; any other shape is reshaped to it, row by row. */
  static KerasStack line(Shape input) {
    boolean line = input.rank() == 2 && input.get(0) == 1;
    return line ? new KerasStack() : new KerasStack().add(Reshape.to(1, -1));
  }

  /** For images {@code [channels][features][frames]}; a sequence becomes one channel. */
  static KerasStack image(Shape input) {
    return input.rank() == 2
        ? new KerasStack().add(Reshape.to(1, input.get(0), input.get(1)))
        : new KerasStack();
  }

  /** For sequences {@code [features][frames]}; the channels of an image are joined. */
  static KerasStack sequence(Shape input) {
    return input.rank() == 3 ? new KerasStack().add(new Flatten(0, 1)) : new KerasStack();
  }

  KerasStack add(Layer layer) {
    layers.add(layer);
    return this;
  }

  KerasStack conv1d(int filters, int kernel) {
    return conv1d(filters, kernel, 1, Padding.VALID);
  }

  KerasStack conv1d(int filters, int kernel, int stride, Padding padding) {
    return add(new Conv1d(filters, kernel, stride, padding, true)).relu();
  }

  KerasStack maxPool1d(int size) {
    return maxPool1d(size, size, Padding.VALID);
  }

  KerasStack maxPool1d(int size, int stride, Padding padding) {
    return add(new Pool1d(PoolKind.MAX, size, stride, padding));
  }

  KerasStack conv2d(int filters, int kernel) {
    return conv2d(filters, kernel, kernel);
  }

  KerasStack conv2d(int filters, int kernelHeight, int kernelWidth) {
    return add(new Conv2d(filters, kernelHeight, kernelWidth, 1, 1, Padding.VALID, true)).relu();
  }

  KerasStack maxPool2d() {
    return maxPool2d(Padding.VALID);
  }

  KerasStack maxPool2d(Padding padding) {
    return add(new Pool2d(PoolKind.MAX, 2, 2, 2, 2, padding));
  }

  KerasStack relu() {
    return add(RELU);
  }

  KerasStack batchNorm() {
    return add(new BatchNorm(1e-3, 0.01));
  }

  KerasStack dropout(double rate) {
    return add(new Dropout(rate));
  }

  KerasStack flatten() {
    return add(new Flatten(0, -1));
  }

  KerasStack dense(int units) {
    return add(new Dense(units, true)).relu();
  }

  /** Keras' {@code Dense(classes, activation="softmax")}: the logits, without the soft-max. */
  Sequential softmax(int classes) {
    add(new Dense(classes, true));
    return new Sequential(layers);
  }

  /** Keras' {@code Dense(1, activation="sigmoid")}: the first of two classes has no logit. */
  Sequential sigmoid(int classes) {
    if (classes < 2) {
      throw new IllegalArgumentException("a sigmoid needs at least 2 classes, not " + classes);
    }
    add(new Dense(classes - 1, true)).add(new BinaryLogit());
    return new Sequential(layers);
  }
}
