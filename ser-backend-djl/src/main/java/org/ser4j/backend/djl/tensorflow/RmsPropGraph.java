package org.ser4j.backend.djl.tensorflow;

import java.util.List;
import org.ser4j.training.engine.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * RMSprop, not centred, written out: TensorFlow's own operation adds epsilon below the root, and
 * remembers a momentum that the learning rate is part of.
 *
 * @param rule its settings
 * @param variables hold what it remembers
 */
record RmsPropGraph(UpdateRule.RmsProp rule, Variables variables) implements RuleGraph {

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
