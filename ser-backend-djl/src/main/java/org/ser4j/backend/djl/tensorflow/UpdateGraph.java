package org.ser4j.backend.djl.tensorflow;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.backend.djl.tensorflow.RuleGraph.Adam;
import org.ser4j.backend.djl.tensorflow.RuleGraph.RmsProp;
import org.ser4j.backend.djl.tensorflow.RuleGraph.Sgd;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.UpdateRule;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * The end of a step's graph: gradients are clipped, weights decay, a rule changes the variables.
 * What differs from step to step is fed as a vector of scalars.
 */
final class UpdateGraph {
  private final Ops tf;
  private final OptimizerSettings settings;
  private final RuleGraph rule;
  private final Placeholder<TFloat32> fed;

  private UpdateGraph(Ops tf, OptimizerSettings settings, RuleGraph rule) {
    this.tf = tf;
    this.settings = settings;
    this.rule = rule;
    fed = tf.placeholder(TFloat32.class);
  }

  static UpdateGraph of(Ops tf, OptimizerSettings settings, Variables variables) {
    return new UpdateGraph(
        tf,
        settings,
        settings
            .rule()
            .accept(
                new UpdateRule.Visitor<RuleGraph>() {
                  @Override
                  public RuleGraph visit(UpdateRule.Adam adam) {
                    return new Adam(adam, settings.weightDecay(), variables);
                  }

                  @Override
                  public RuleGraph visit(UpdateRule.Sgd sgd) {
                    return new Sgd(sgd, variables);
                  }

                  @Override
                  public RuleGraph visit(UpdateRule.RmsProp rmsProp) {
                    return new RmsProp(rmsProp, variables);
                  }
                }));
  }

  /** Where {@link #scalars} go. */
  Operand<TFloat32> fed() {
    return fed;
  }

  /** The scalars of a step, counted from 1. */
  float[] scalars(double learningRate, long number) {
    return rule.scalars(learningRate, number);
  }

  /** Adds the updates. */
  List<Op> add(Ops gated, List<Variables.Variable> learned, List<Operand<TFloat32>> gradients) {
    List<Operand<TFloat32>> clipped = settings.clips() ? clip(gradients) : gradients;
    List<Operand<TFloat32>> scalars = new ArrayList<>(tf.unstack(fed, rule.count()).output());
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < learned.size(); i++) {
      Variables.Variable variable = learned.get(i);
      boolean decays = settings.decays(variable.spec());
      Operand<TFloat32> gradient = clipped.get(i);
      if (decays && !rule.decouplesDecay()) {
        gradient =
            tf.math.add(
                gradient,
                tf.math.mul(variable.value(), tf.constant((float) settings.weightDecay())));
      }
      updates.add(rule.add(gated, variable, gradient, scalars, decays));
    }
    return updates;
  }

  /** As PyTorch's clip_grad_norm_. */
  private List<Operand<TFloat32>> clip(List<Operand<TFloat32>> gradients) {
    List<Operand<TFloat32>> halves = new ArrayList<>();
    gradients.forEach(gradient -> halves.add(tf.nn.l2Loss(gradient)));
    Operand<TFloat32> norm = tf.math.sqrt(tf.math.mul(tf.math.addN(halves), tf.constant(2f)));
    Operand<TFloat32> factor =
        tf.math.minimum(
            tf.constant(1f),
            tf.math.div(
                tf.constant((float) settings.clipNorm()), tf.math.add(norm, tf.constant(1e-6f))));
    List<Operand<TFloat32>> clipped = new ArrayList<>();
    gradients.forEach(gradient -> clipped.add(tf.math.mul(gradient, factor)));
    return clipped;
  }
}
