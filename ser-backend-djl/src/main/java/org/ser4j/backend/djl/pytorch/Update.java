package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.UpdateRule;

/** What a step does with the gradients. */
interface Update {
  /**
   * Changes the values by their gradients, and zeroes the gradients.
   *
   * @param learningRate 0 or more
   * @param number of the step, from 1
   */
  void step(double learningRate, long number);

  static Update of(OptimizerSettings settings, List<Parameters.Trainable> trainables) {
    double decay = settings.weightDecay();
    Update update =
        settings
            .rule()
            .accept(
                new UpdateRule.Visitor<Update>() {
                  @Override
                  public Update visit(UpdateRule.Adam rule) {
                    return new Adam(rule, decay, trainables);
                  }

                  @Override
                  public Update visit(UpdateRule.Sgd rule) {
                    return new Sgd(rule, decay, trainables);
                  }

                  @Override
                  public Update visit(UpdateRule.RmsProp rule) {
                    return new RmsProp(rule, decay, trainables);
                  }
                });
    return settings.clips() ? new Clipped(settings.clipNorm(), update, trainables) : update;
  }

  /** An update before which gradients are scaled down to a norm, as PyTorch's clip_grad_norm_. */
  static final class Clipped implements Update {
    /** PyTorch's guard against a norm of zero. */
    private static final double GUARD = 1e-6;

    private final double norm;
    private final Update update;
    private final List<Parameters.Trainable> trainables;

    Clipped(double norm, Update update, List<Parameters.Trainable> trainables) {
      this.norm = norm;
      this.update = update;
      this.trainables = List.copyOf(trainables);
    }

    @Override
    public void step(double learningRate, long number) {
      PyTorchRuntime.withoutGradients(
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

  /**
   * Adam and AdamW as PyTorch has them: {@code value -= rate / (1 - beta1^t) * mean /
   * (sqrt(variance / (1 - beta2^t)) + epsilon)}.
   *
   * <p>DJL's fused update takes {@code value -= r * mean / (sqrt(variance) + e)}, in place; it is
   * the same for {@code r = rate * sqrt(1 - beta2^t) / (1 - beta1^t)} and {@code e = epsilon *
   * sqrt(1 - beta2^t)}.
   */
  static final class Adam implements Update {
    private static final float NO_CLIPPING = -1;

    private final UpdateRule.Adam rule;
    private final float weightDecay;
    private final List<Moments> all;
    private final float beta1;
    private final float beta2;

    Adam(UpdateRule.Adam rule, double weightDecay, List<Parameters.Trainable> trainables) {
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

  /**
   * An update written out in array operations, for rules that DJL's fused ones take another way:
   * they fold the learning rate into what they remember.
   */
  abstract static class WrittenOut implements Update {
    private final float weightDecay;
    private final List<Parameters.Trainable> trainables;

    WrittenOut(double weightDecay, List<Parameters.Trainable> trainables) {
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
      PyTorchRuntime.withoutGradients(
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

  /** Gradient descent with or without momentum. */
  static final class Sgd extends WrittenOut {
    private final UpdateRule.Sgd rule;
    private final List<NDArray> velocities;

    Sgd(UpdateRule.Sgd rule, double weightDecay, List<Parameters.Trainable> trainables) {
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

  /** RMSprop, not centred, with or without momentum. */
  static final class RmsProp extends WrittenOut {
    private final UpdateRule.RmsProp rule;
    private final List<NDArray> squares;
    private final List<NDArray> velocities;

    RmsProp(UpdateRule.RmsProp rule, double weightDecay, List<Parameters.Trainable> trainables) {
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
}
