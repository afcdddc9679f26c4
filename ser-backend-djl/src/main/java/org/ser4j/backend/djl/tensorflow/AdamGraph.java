package org.ser4j.backend.djl.tensorflow;

import java.util.List;
import org.ser4j.training.engine.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adam and AdamW by TensorFlow's fused operation. It takes {@code value -= r * mean /
 * (sqrt(variance) + e)}, which is PyTorch's rule for {@code r = rate * sqrt(1 - beta2^t) / (1 -
 * beta1^t)} and {@code e = epsilon * sqrt(1 - beta2^t)}; both are fed, and its own correction is
 * switched off by powers of 0.
 */
final class AdamGraph implements RuleGraph {
  private final UpdateRule.Adam rule;
  private final double weightDecay;
  private final Variables variables;
  private final float beta1;
  private final float beta2;

  AdamGraph(UpdateRule.Adam rule, double weightDecay, Variables variables) {
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
