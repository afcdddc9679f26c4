package org.ser4j.backend.djl.tensorflow;

import java.util.Optional;
import org.ser4j.models.layer.BatchNorm;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Inference: weights are constants, from which TensorFlow works out ahead what it can.
 *
 * @param tf builds the graph
 * @param weights checked
 */
record InferencePhase(Ops tf, Weights weights) implements Phase {

  @Override
  public Operand<TFloat32> parameter(ResolvedLayer at, String suffix) {
    String name = at.parameter(suffix);
    ParameterSpec spec =
        at.parameters().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    return tf.constant(Tensors.shape(spec.shape()), DataBuffers.of(weights.get(name), true, false));
  }

  @Override
  public Operand<TFloat32> normalise(BatchNorm layer, ResolvedLayer at, Operand<TFloat32> picture) {
    return tf.nn
        .fusedBatchNorm(
            picture,
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
