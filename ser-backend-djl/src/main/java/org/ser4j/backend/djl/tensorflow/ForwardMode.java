package org.ser4j.backend.djl.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/** What differs in a graph between inference and training. */
interface ForwardMode {
  /** One of a layer's arrays, in the shape of its specification. */
  Operand<TFloat32> parameter(ResolvedLayer at, String suffix);

  /** Batch normalisation of {@code [rows][height][width][channels]}. */
  Operand<TFloat32> normalise(BatchNorm layer, ResolvedLayer at, Operand<TFloat32> image);

  /** The mask that dropout multiplies with; empty if nothing is dropped. */
  Optional<Operand<TFloat32>> mask(double rate, Operand<TInt32> shape);

  /** Inference: weights are constants, from which TensorFlow works out ahead what it can. */
  record Inference(Ops tf, Weights weights) implements ForwardMode {

    @Override
    public Operand<TFloat32> parameter(ResolvedLayer at, String suffix) {
      String name = at.parameter(suffix);
      ParameterSpec spec =
          at.parameters().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
      return tf.constant(
          Tensors.shape(spec.shape()), DataBuffers.of(weights.get(name), true, false));
    }

    @Override
    public Operand<TFloat32> normalise(BatchNorm layer, ResolvedLayer at, Operand<TFloat32> image) {
      return tf.nn
          .fusedBatchNorm(
              image,
              parameter(at, "weight"),
              parameter(at, "bias"),
              parameter(at, "running_mean"),
              parameter(at, "running_var"),
              FusedBatchNorm.epsilon((float) layer.epsilon()),
              FusedBatchNorm.isTraining(false))
          .y();
    }

    @Override
    public Optional<Operand<TFloat32>> mask(double rate, Operand<TInt32> shape) {
      return Optional.empty();
    }
  }

  /** Training: weights are variables, batches normalise themselves, dropout drops. */
  static final class Training implements ForwardMode {
    private final Ops tf;
    private final Variables variables;
    private final Operand<TInt64> seed;
    private final List<Op> statistics = new ArrayList<>();
    private long drops;

    /** Makes the phase. */
    Training(Ops tf, Variables variables, Operand<TInt64> seed) {
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
    public Operand<TFloat32> normalise(BatchNorm layer, ResolvedLayer at, Operand<TFloat32> image) {
      Variables.Variable mean = variables.get(at.parameter("running_mean"));
      Variables.Variable variance = variables.get(at.parameter("running_var"));
      // With a factor below 1 it gives the moved statistics, the variance unbiased.
      FusedBatchNorm<TFloat32, TFloat32> norm =
          tf.nn.fusedBatchNorm(
              image,
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
}
