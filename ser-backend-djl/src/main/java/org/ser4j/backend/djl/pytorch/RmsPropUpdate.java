package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.ser4j.training.engine.UpdateRule;

/** RMSprop, not centred, with or without momentum. */
final class RmsPropUpdate extends PlainUpdate {
  private final UpdateRule.RmsProp rule;
  private final List<NDArray> squares;
  private final List<NDArray> velocities;

  RmsPropUpdate(
      UpdateRule.RmsProp rule, double weightDecay, List<Parameters.Trainable> trainables) {
    super(weightDecay, trainables);
    this.rule = rule;
    squares = trainables.stream().map(Parameters.Trainable::memory).toList();
    velocities =
        rule.momentum() == 0
            ? List.of()
            : trainables.stream().map(Parameters.Trainable::memory).toList();
  }

  @Override
  NDArray direction(int index, NDArray gradient) {
    float alpha = (float) rule.alpha();
    NDArray square = squares.get(index);
    NDArray added = gradient.square().muli(1 - alpha);
    square.muli(alpha).addi(added);
    NDArray root = square.sqrt();
    root.attach(gradient.getManager());
    NDArray scaled = gradient.div(root.addi((float) rule.epsilon()));
    if (rule.momentum() == 0) {
      return scaled;
    }
    NDArray velocity = velocities.get(index);
    return velocity.muli((float) rule.momentum()).addi(scaled);
  }
}
