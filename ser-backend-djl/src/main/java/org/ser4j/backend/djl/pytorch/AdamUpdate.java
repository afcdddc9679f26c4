package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import org.ser4j.models.engine.OptimizerSettings;

/**
 * Adam and AdamW as PyTorch has them: {@code value -= rate / (1 - beta1^t) * mean / (sqrt(variance
 * / (1 - beta2^t)) + epsilon)}.
 *
 * <p>DJL's fused update takes {@code value -= r * mean / (sqrt(variance) + e)}, in place; it is the
 * same for {@code r = rate * sqrt(1 - beta2^t) / (1 - beta1^t)} and {@code e = epsilon * sqrt(1 -
 * beta2^t)}.
 */
final class AdamUpdate {
  private static final float NO_CLIPPING = -1;

  private final OptimizerSettings settings;
  private final List<Parameters.Trainable> trainables;
  private final float beta1;
  private final float beta2;
  private long steps;

  AdamUpdate(OptimizerSettings settings, List<Parameters.Trainable> trainables) {
    this.settings = settings;
    this.trainables = List.copyOf(trainables);
    beta1 = (float) settings.beta1();
    beta2 = (float) settings.beta2();
  }

  /** Changes the values by their gradients, and zeroes the gradients. */
  void step(double learningRate) {
    steps++;
    // From the rounded betas that the moments are made with: the first step is then exact.
    double correction1 = 1 - Math.pow(beta1, steps);
    double correction2 = Math.sqrt(1 - Math.pow(beta2, steps));
    float corrected = (float) (learningRate * correction2 / correction1);
    float epsilon = (float) (settings.epsilon() * correction2);
    for (Parameters.Trainable trainable : trainables) {
      update(trainable, (float) learningRate, corrected, epsilon);
    }
  }

  private void update(
      Parameters.Trainable trainable, float learningRate, float corrected, float epsilon) {
    NDArray value = trainable.value();
    try (NDArray gradient = value.getGradient()) {
      value
          .getNDArrayInternal()
          .adamUpdate(
              new NDList(value, gradient, trainable.mean(), trainable.variance()),
              new NDList(value),
              learningRate,
              corrected,
              trainable.decays() ? (float) settings.weightDecay() : 0,
              1,
              NO_CLIPPING,
              beta1,
              beta2,
              epsilon,
              false,
              settings.kind() == OptimizerSettings.Kind.ADAMW);
    }
  }
}
