package org.ser4j.backend.djl.tensorflow;

import java.util.List;
import org.ser4j.training.engine.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** An update rule as operations of a graph. */
interface RuleGraph {
  /** How many scalars a step is fed. */
  default long count() {
    return 1;
  }

  /**
   * The scalars of a step; the learning rate alone, if nothing else is said.
   *
   * @param number of the step, from 1
   */
  default float[] scalars(double learningRate, long number) {
    return new float[] {(float) learningRate};
  }

  /** Whether the rule itself takes weight decay off the values. */
  default boolean decouplesDecay() {
    return false;
  }

  /**
   * Adds the update of one variable and of the rule's state.
   *
   * @param gated builds operations that wait for every gradient
   * @param gradient with weight decay, unless the rule decouples it
   */
  Op add(
      Ops gated,
      Variables.Variable variable,
      Operand<TFloat32> gradient,
      List<Operand<TFloat32>> scalars,
      boolean decays);

  /**
   * Adam and AdamW by TensorFlow's fused operation. It takes {@code value -= r * mean /
   * (sqrt(variance) + e)}, which is PyTorch's rule for {@code r = rate * sqrt(1 - beta2^t) / (1 -
   * beta1^t)} and {@code e = epsilon * sqrt(1 - beta2^t)}; both are fed, and its own correction is
   * switched off by powers of 0.
   */
  static final class Adam implements RuleGraph {
    private final UpdateRule.Adam rule;
    private final double weightDecay;
    private final Variables variables;
    private final float beta1;
    private final float beta2;

    Adam(UpdateRule.Adam rule, double weightDecay, Variables variables) {
      this.rule = rule;
      this.weightDecay = weightDecay;
      this.variables = variables;
      beta1 = (float) rule.beta1();
      beta2 = (float) rule.beta2();
    }

    @Override
    public boolean decouplesDecay() {
      return rule.decoupled();
    }

    @Override
    public long count() {
      return 3;
    }

    /** Corrected rate, corrected epsilon, share of a weight that decays. */
    @Override
    public float[] scalars(double learningRate, long number) {
      // From the rounded betas that the moments are made with: the first step is then exact.
      double correction1 = 1 - Math.pow(beta1, number);
      double correction2 = Math.sqrt(1 - Math.pow(beta2, number));
      return new float[] {
        (float) (learningRate * correction2 / correction1),
        (float) (rule.epsilon() * correction2),
        (float) (learningRate * weightDecay)
      };
    }

    @Override
    public Op add(
        Ops gated,
        Variables.Variable variable,
        Operand<TFloat32> gradient,
        List<Operand<TFloat32>> scalars,
        boolean decays) {
      Variables.Variable mean = variables.memory(variable);
      Variables.Variable variance = variables.memory(variable);
      Ops after = gated;
      if (decays && rule.decoupled()) {
        Op decay = variable.subtract(gated, gated.math.mul(variable.value(), scalars.get(2)));
        after = gated.withControlDependencies(decay);
      }
      Operand<TFloat32> none = gated.constant(0f);
      return after.train.resourceApplyAdam(
          variable.handle(),
          mean.handle(),
          variance.handle(),
          none,
          none,
          scalars.get(0),
          gated.constant(beta1),
          gated.constant(beta2),
          scalars.get(1),
          gradient);
    }
  }

  /** Gradient descent with or without momentum. */
  record Sgd(UpdateRule.Sgd rule, Variables variables) implements RuleGraph {

    @Override
    public Op add(
        Ops gated,
        Variables.Variable variable,
        Operand<TFloat32> gradient,
        List<Operand<TFloat32>> scalars,
        boolean decays) {
      if (rule.momentum() == 0) {
        return variable.subtract(gated, gated.math.mul(gradient, scalars.get(0)));
      }
      Operand<TFloat32> momentum = gated.constant((float) rule.momentum());
      Variables.Variable memory = variables.memory(variable);
      Operand<TFloat32> velocity =
          gated.math.add(gated.math.mul(memory.value(), momentum), gradient);
      Operand<TFloat32> direction =
          rule.nesterov() ? gated.math.add(gradient, gated.math.mul(velocity, momentum)) : velocity;
      Op remembered = memory.assign(gated, velocity);
      return variable.subtract(
          gated.withControlDependencies(remembered), gated.math.mul(direction, scalars.get(0)));
    }
  }

  /**
   * RMSprop, not centred, written out: TensorFlow's own operation adds epsilon below the root, and
   * remembers a momentum that the learning rate is part of.
   */
  record RmsProp(UpdateRule.RmsProp rule, Variables variables) implements RuleGraph {

    @Override
    public Op add(
        Ops gated,
        Variables.Variable variable,
        Operand<TFloat32> gradient,
        List<Operand<TFloat32>> scalars,
        boolean decays) {
      float alpha = (float) rule.alpha();
      Variables.Variable squares = variables.memory(variable);
      Operand<TFloat32> square =
          gated.math.add(
              gated.math.mul(squares.value(), gated.constant(alpha)),
              gated.math.mul(gated.math.square(gradient), gated.constant(1 - alpha)));
      Operand<TFloat32> scaled =
          gated.math.div(
              gradient,
              gated.math.add(gated.math.sqrt(square), gated.constant((float) rule.epsilon())));
      Op remembered = squares.assign(gated, square);
      Ops after = gated.withControlDependencies(remembered);
      if (rule.momentum() == 0) {
        return variable.subtract(after, gated.math.mul(scaled, scalars.get(0)));
      }
      Variables.Variable memory = variables.memory(variable);
      Operand<TFloat32> velocity =
          gated.math.add(
              gated.math.mul(memory.value(), gated.constant((float) rule.momentum())), scaled);
      Op remembered2 = memory.assign(after, velocity);
      return variable.subtract(
          gated.withControlDependencies(remembered, remembered2),
          gated.math.mul(velocity, scalars.get(0)));
    }
  }
}
