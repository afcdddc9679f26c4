package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import org.ser4j.backend.djl.internal.CheckedSession;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingState;

/**
 * A compiled network that learns. Each step has a manager of its own, so that memory stays flat.
 */
final class PyTorchTrainingSession extends CheckedSession {
  private static final int[] CLASSES = {1};

  private final ResolvedLayer root;
  private final Runnable whenClosed;
  private final Engine engine;
  private final NDManager manager;
  private final Parameters parameters;
  private final Operation operation;
  private final Update update;
  private final DropoutMasks dropper = new DropoutMasks();
  private long steps;

  PyTorchTrainingSession(
      ResolvedLayer root,
      TrainingState start,
      OptimizerSettings optimizer,
      Device device,
      long seed,
      Runnable whenClosed) {
    super(root);
    this.root = root;
    this.whenClosed = whenClosed;
    engine = PyTorchRuntime.engine();
    manager = engine.newBaseManager(device);
    try {
      parameters = new Parameters(manager, root.allParameters(), start.weights());
      operation = new TreeCompiler(parameters, dropper).compile(root);
      update = Update.of(optimizer, parameters.trainables(optimizer::decays));
      JniUtils.setSeed(seed);
      steps = start.steps();
      if (steps > 0) {
        PyTorchRuntime.withoutGradients(
            () -> {
              parameters.remember(start.memory());
              dropper.replay(manager, start.random());
              return null;
            });
      }
    } catch (RuntimeException | Error e) {
      manager.close();
      throw e;
    }
  }

  @Override
  protected double advance(float[] inputs, float[] targets, int rows, double learningRate) {
    return PyTorchRuntime.run(
        "take a training step",
        () -> {
          double loss = differentiate(inputs, targets, rows);
          update.step(learningRate, ++steps);
          dropper.endStep();
          return loss;
        });
  }

  /** The loss; its gradients stay with the arrays. */
  private double differentiate(float[] inputs, float[] targets, int rows) {
    try (NDManager step = manager.newSubManager()) {
      NDArray x = Tensors.upload(step, inputs, Tensors.batch(rows, root.input()));
      NDArray wanted = Tensors.upload(step, targets, Tensors.batch(rows, root.output()));
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray logits = operation.apply(x, true);
        NDArray loss = crossEntropy(logits, wanted);
        collector.backward(loss);
        return loss.getFloat();
      }
    }
  }

  /** The mean over the rows. No factor is a Java number: see {@link Operation}. */
  static NDArray crossEntropy(NDArray logits, NDArray targets) {
    return logits.logSoftmax(1).mul(targets).sum(CLASSES).mean().neg();
  }

  @Override
  protected Weights copy() {
    return PyTorchRuntime.run(
        "copy the weights", () -> PyTorchRuntime.withoutGradients(parameters::weights));
  }

  @Override
  protected TrainingState snapshot() {
    return PyTorchRuntime.run(
        "copy the state",
        () ->
            PyTorchRuntime.withoutGradients(
                () ->
                    new TrainingState(
                        parameters.weights(), parameters.memory(), steps, dropper.drawn())));
  }

  @Override
  protected void release() {
    manager.close();
    whenClosed.run();
  }
}
