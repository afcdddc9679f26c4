package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** An update before which gradients are scaled down to a norm, as PyTorch's clip_grad_norm_. */
final class ClippedUpdate implements Update {
  /** PyTorch's guard against a norm of zero. */
  private static final double GUARD = 1e-6;

  private final double norm;
  private final Update update;
  private final List<Parameters.Trainable> trainables;

  ClippedUpdate(double norm, Update update, List<Parameters.Trainable> trainables) {
    this.norm = norm;
    this.update = update;
    this.trainables = List.copyOf(trainables);
  }

  @Override
  public void step(double learningRate, long number) {
    GradientMode.off(
        () -> {
          clip();
          return null;
        });
    update.step(learningRate, number);
  }

  private void clip() {
    double squares = 0;
    for (Parameters.Trainable trainable : trainables) {
      try (NDArray gradient = trainable.value().getGradient();
          NDArray square = gradient.square();
          NDArray sum = square.sum()) {
        squares += sum.getFloat();
      }
    }
    double factor = norm / (Math.sqrt(squares) + GUARD);
    if (factor < 1) {
      for (Parameters.Trainable trainable : trainables) {
        try (NDArray gradient = trainable.value().getGradient()) {
          gradient.muli((float) factor);
        }
      }
    }
  }
}
