package org.ser4j.backend.djl.tensorflow;

import java.util.List;
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
   * Adds the update of one variable.
   *
   * @param gated builds operations that wait for every gradient
   * @param gradient with weight decay, unless the rule decouples it
   * @param scalars as fed
   * @param decays whether weight decay applies to the variable
   * @return what changes the variable, and with it what the rule remembers
   */
  Op add(
      Ops gated,
      Variables.Variable variable,
      Operand<TFloat32> gradient,
      List<Operand<TFloat32>> scalars,
      boolean decays);
}
