package org.ser4j.training.zoo;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.Activation;
import org.ser4j.models.layer.ActivationKind;
import org.ser4j.models.layer.BatchNorm;
import org.ser4j.models.layer.Conv1d;
import org.ser4j.models.layer.Conv2d;
import org.ser4j.models.layer.Dense;
import org.ser4j.models.layer.Dropout;
import org.ser4j.models.layer.Flatten;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Pool1d;
import org.ser4j.models.layer.Pool2d;
import org.ser4j.models.layer.PoolKind;
import org.ser4j.models.layer.Reshape;
import org.ser4j.models.layer.Shape;

/**
 * Layers one after the other, written as short as in Keras and with its defaults: no padding unless
 * said, pools as far apart as they are long, batch normalisation with Keras' epsilon and momentum.
 * Unlike there, {@code conv} and {@code dense} bring their ReLU along.
 */
final class Stack {
  private static final Layer RELU = new Activation(ActivationKind.RELU);

  private final List<Layer> layers = new ArrayList<>();

  private Stack() {}

  /** Over a line of values {@code [1][n]}; any other shape is laid out as one, row by row. */
  static Stack line(Shape input) {
    boolean line = input.rank() == 2 && input.get(0) == 1;
    return line ? new Stack() : new Stack().add(Reshape.to(1, -1));
  }

  /** Over a picture {@code [channels][features][frames]}; a sequence becomes one of one channel. */
  static Stack picture(Shape input) {
    return input.rank() == 2
        ? new Stack().add(Reshape.to(1, input.get(0), input.get(1)))
        : new Stack();
  }

  /** Over a sequence {@code [features][frames]}; the channels of a picture are joined into one. */
  static Stack sequence(Shape input) {
    return input.rank() == 3 ? new Stack().add(new Flatten(0, 1)) : new Stack();
  }

  Stack add(Layer layer) {
    layers.add(layer);
    return this;
  }

  Stack conv1d(int filters, int kernel) {
    return conv1d(filters, kernel, 1, Padding.VALID);
  }

  Stack conv1d(int filters, int kernel, int stride, Padding padding) {
    return add(new Conv1d(filters, kernel, stride, padding, true)).relu();
  }

  Stack maxPool1d(int size) {
    return maxPool1d(size, size, Padding.VALID);
  }

  Stack maxPool1d(int size, int stride, Padding padding) {
    return add(new Pool1d(PoolKind.MAX, size, stride, padding));
  }

  Stack conv2d(int filters, int kernel) {
    return conv2d(filters, kernel, kernel);
  }

  Stack conv2d(int filters, int kernelHeight, int kernelWidth) {
    return add(new Conv2d(filters, kernelHeight, kernelWidth, 1, 1, Padding.VALID, true)).relu();
  }

  Stack maxPool2d() {
    return maxPool2d(Padding.VALID);
  }

  Stack maxPool2d(Padding padding) {
    return add(new Pool2d(PoolKind.MAX, 2, 2, 2, 2, padding));
  }

  Stack relu() {
    return add(RELU);
  }

  Stack batchNorm() {
    return add(new BatchNorm(1e-3, 0.01));
  }

  Stack dropout(double rate) {
    return add(new Dropout(rate));
  }

  Stack flatten() {
    return add(new Flatten(0, -1));
  }

  Stack dense(int units) {
    return add(new Dense(units, true)).relu();
  }

  List<Layer> layers() {
    return List.copyOf(layers);
  }
}
