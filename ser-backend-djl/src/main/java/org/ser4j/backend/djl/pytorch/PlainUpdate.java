package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/**
 * An update written out in array operations, for rules that DJL's fused ones take another way: they
 * fold the learning rate into what they remember.
 */
abstract class PlainUpdate implements Update {
  private final float weightDecay;
  private final List<Parameters.Trainable> trainables;

  PlainUpdate(double weightDecay, List<Parameters.Trainable> trainables) {
    this.weightDecay = (float) weightDecay;
    this.trainables = List.copyOf(trainables);
  }

  /**
   * What the learning rate is multiplied with, before it is taken off the value.
   *
   * @param index of the array, counted from 0
   * @param gradient with weight decay; may be changed
   * @return {@code gradient} itself, something remembered, or a new array in its manager
   */
  abstract NDArray direction(int index, NDArray gradient);

  @Override
  public final void step(double learningRate, long number) {
    GradientMode.off(
        () -> {
          for (int i = 0; i < trainables.size(); i++) {
            update(i, (float) learningRate);
          }
          return null;
        });
  }

  private void update(int index, float learningRate) {
    NDArray value = trainables.get(index).value();
    // What is made below belongs to this manager, and goes with it.
    try (NDManager step = value.getManager().newSubManager();
        NDArray gradient = value.getGradient()) {
      gradient.attach(step);
      if (trainables.get(index).decays() && weightDecay > 0) {
        NDArray decay = value.mul(weightDecay);
        decay.attach(step);
        gradient.addi(decay);
      }
      NDArray change = direction(index, gradient).mul(learningRate);
      change.attach(step);
      value.subi(change);
      JniUtils.zeroGrad((PtNDArray) value);
    }
  }
}
