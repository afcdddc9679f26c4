package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ser4j.api.EngineException;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.TrainingState;

/**
 * Trains layer trees with PyTorch, on the devices and threads of {@link PyTorchEngine}. One session
 * at a time in a Java virtual machine, since DJL collects gradients for one only; any number of
 * networks may infer beside it. With the same seed and number of threads a training computes the
 * same bits on the same machine.
 */
public final class PyTorchTrainingEngine implements TrainingEngine {
  /** DJL has one gradient collector for the whole virtual machine. */
  private static final AtomicBoolean TRAINING = new AtomicBoolean();

  /** For {@link java.util.ServiceLoader}; loads nothing. */
  public PyTorchTrainingEngine() {}

  @Override
  public Engine inference() {
    return new PyTorchEngine();
  }

  @Override
  public TrainingSession resume(
      Architecture architecture,
      TrainingState state,
      OptimizerSettings optimizer,
      String device,
      long seed) {
    ResolvedLayer root = architecture.withoutFinalSoftmax().resolve();
    state.weights().requireFit(root.allParameters());
    Device place = PyTorchRuntime.device(device);
    if (!TRAINING.compareAndSet(false, true)) {
      throw new EngineException(
          "a training session of engine 'pytorch' is open already, and there can be only one in a"
              + " Java virtual machine; close it first, or train in another process");
    }
    try {
      return PyTorchRuntime.run(
          "train '" + architecture.name() + "'",
          () ->
              new PyTorchTrainingSession(
                  root, state, optimizer, place, seed, () -> TRAINING.set(false)));
    } catch (RuntimeException | Error e) {
      TRAINING.set(false);
      throw e;
    }
  }
}
