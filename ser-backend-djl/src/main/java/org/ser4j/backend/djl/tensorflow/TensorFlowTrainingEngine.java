package org.ser4j.backend.djl.tensorflow;

import org.ser4j.models.engine.Engine;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.TrainingState;

/**
 * Trains layer trees with TensorFlow in graph mode, on the devices and threads of {@link
 * TensorFlowEngine}. Any number of sessions at a time. With the same seed and number of threads a
 * training computes the same bits on the same machine.
 */
public final class TensorFlowTrainingEngine implements TrainingEngine {
  /** For {@link java.util.ServiceLoader}; loads nothing. */
  public TensorFlowTrainingEngine() {}

  @Override
  public Engine inference() {
    return new TensorFlowEngine();
  }

  @Override
  public TrainingSession resume(
      Architecture architecture,
      TrainingState state,
      OptimizerSettings optimizer,
      String device,
      long seed) {
    ResolvedLayer root = TensorFlowEngine.fitting(architecture, state.weights());
    NativeLibrary.require();
    TensorFlowDevice place = TensorFlowDevice.named(device);
    return TensorFlowRuntime.run(
        "train '" + architecture.name() + "'",
        () -> new TensorFlowTrainingSession(root, state, optimizer, place, seed));
  }
}
