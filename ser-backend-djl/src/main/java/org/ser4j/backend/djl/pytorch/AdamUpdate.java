package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import org.ser4j.training.engine.UpdateRule;

/**
 * Adam and AdamW as PyTorch has them: {@code value -= rate / (1 - beta1^t) * mean / (sqrt(variance
 * / (1 - beta2^t)) + epsilon)}.
 *
 * <p>DJL's fused update takes {@code value -= r * mean / (sqrt(variance) + e)}, in place; it is the
 * same for {@code r = rate * sqrt(1 - beta2^t) / (1 - beta1^t)} and {@code e = epsilon * sqrt(1 -
 * beta2^t)}.
 */
final class AdamUpdate implements Update {
  private static final float NO_CLIPPING = -1;

  private final UpdateRule.Adam rule;
  private final float weightDecay;
  private final List<Moments> all;
  private final float beta1;
  private final float beta2;

  AdamUpdate(UpdateRule.Adam rule, double weightDecay, List<Parameters.Trainable> trainables) {
    this.rule = rule;
    this.weightDecay = (float) weightDecay;
    all = trainables.stream().map(t -> new Moments(t, t.memory(), t.memory())).toList();
    beta1 = (float) rule.beta1();
    beta2 = (float) rule.beta2();
  }

  @Override
  public void step(double learningRate, long number) {
    // From the rounded betas that the moments are made with: the first step is then exact.
    double correction1 = 1 - Math.pow(beta1, number);
    double correction2 = Math.sqrt(1 - Math.pow(beta2, number));
    float corrected = (float) (learningRate * correction2 / correction1);
    float epsilon = (float) (rule.epsilon() * correction2);
    for (Moments moments : all) {
      update(moments, (float) learningRate, corrected, epsilon);
    }
  }

  private void update(Moments moments, float learningRate, float corrected, float epsilon) {
    NDArray value = moments.of().value();
    try (NDArray gradient = value.getGradient()) {
      value
          .getNDArrayInternal()
          .adamUpdate(
              new NDList(value, gradient, moments.mean(), moments.variance()),
              new NDList(value),
              learningRate,
              corrected,
              moments.of().decays() ? weightDecay : 0,
              1,
              NO_CLIPPING,
              beta1,
              beta2,
              epsilon,
              false,
              rule.decoupled());
    }
  }

  private record Moments(Parameters.Trainable of, NDArray mean, NDArray variance) {}
}
