package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.ser4j.training.engine.UpdateRule;

/** Gradient descent with or without momentum. */
final class SgdUpdate extends PlainUpdate {
  private final UpdateRule.Sgd rule;
  private final List<NDArray> velocities;

  SgdUpdate(UpdateRule.Sgd rule, double weightDecay, List<Parameters.Trainable> trainables) {
    super(weightDecay, trainables);
    this.rule = rule;
    velocities =
        rule.momentum() == 0
            ? List.of()
            : trainables.stream().map(Parameters.Trainable::memory).toList();
  }

  @Override
  NDArray direction(int index, NDArray gradient) {
    if (rule.momentum() == 0) {
      return gradient;
    }
    float momentum = (float) rule.momentum();
    NDArray velocity = velocities.get(index);
    velocity.muli(momentum).addi(gradient);
    if (!rule.nesterov()) {
      return velocity;
    }
    NDArray ahead = velocity.mul(momentum);
    ahead.attach(gradient.getManager());
    return ahead.addi(gradient);
  }
}
