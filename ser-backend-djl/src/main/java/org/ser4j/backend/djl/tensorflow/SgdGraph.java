package org.ser4j.backend.djl.tensorflow;

import java.util.List;
import org.ser4j.training.engine.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Gradient descent with or without momentum.
 *
 * @param rule its settings
 * @param variables hold what it remembers
 */
record SgdGraph(UpdateRule.Sgd rule, Variables variables) implements RuleGraph {

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
    Operand<TFloat32> velocity = gated.math.add(gated.math.mul(memory.value(), momentum), gradient);
    Operand<TFloat32> direction =
        rule.nesterov() ? gated.math.add(gradient, gated.math.mul(velocity, momentum)) : velocity;
    Op remembered = memory.assign(gated, velocity);
    return variable.subtract(
        gated.withControlDependencies(remembered), gated.math.mul(direction, scalars.get(0)));
  }
}
