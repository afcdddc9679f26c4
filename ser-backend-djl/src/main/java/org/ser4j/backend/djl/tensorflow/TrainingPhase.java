package org.ser4j.backend.djl.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.models.layer.BatchNorm;
import org.ser4j.models.layer.ResolvedLayer;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** Training: weights are variables, batches normalise themselves, dropout drops. */
final class TrainingPhase implements Phase {
  private final Ops tf;
  private final Variables variables;
  private final Operand<TInt64> seed;
  private final List<Op> statistics = new ArrayList<>();
  private long drops;

  /**
   * Makes the phase.
   *
   * @param seed of the step, a scalar: what is drawn hangs on it and the layer only
   */
  TrainingPhase(Ops tf, Variables variables, Operand<TInt64> seed) {
    this.tf = tf;
    this.variables = variables;
    this.seed = seed;
  }

  /** What moves the running statistics; to be run with each step. */
  List<Op> statistics() {
    return List.copyOf(statistics);
  }

  @Override
  public Operand<TFloat32> parameter(ResolvedLayer at, String suffix) {
    return variables.get(at.parameter(suffix)).value();
  }

  @Override
  public Operand<TFloat32> normalise(BatchNorm layer, ResolvedLayer at, Operand<TFloat32> picture) {
    Variables.Variable mean = variables.get(at.parameter("running_mean"));
    Variables.Variable variance = variables.get(at.parameter("running_var"));
    // With a factor below 1 it gives the moved statistics, the variance unbiased.
    FusedBatchNorm<TFloat32, TFloat32> norm =
        tf.nn.fusedBatchNorm(
            picture,
            parameter(at, "weight"),
            parameter(at, "bias"),
            mean.value(),
            variance.value(),
            FusedBatchNorm.epsilon((float) layer.epsilon()),
            FusedBatchNorm.exponentialAvgFactor((float) layer.momentum()),
            FusedBatchNorm.isTraining(true));
    statistics.add(mean.assign(tf, norm.batchMean()));
    statistics.add(variance.assign(tf, norm.batchVariance()));
    return norm.y();
  }

  @Override
  public Optional<Operand<TFloat32>> mask(double rate, Operand<TInt32> shape) {
    if (rate == 0) {
      return Optional.empty();
    }
    Operand<TInt64> seeds = tf.stack(List.of(seed, tf.constant(++drops)));
    Operand<TFloat32> uniform = tf.random.statelessRandomUniform(shape, seeds, TFloat32.class);
    Operand<TFloat32> kept =
        tf.dtypes.cast(tf.math.greaterEqual(uniform, tf.constant((float) rate)), TFloat32.class);
    return Optional.of(tf.stopGradient(tf.math.mul(kept, tf.constant((float) (1 / (1 - rate))))));
  }
}
