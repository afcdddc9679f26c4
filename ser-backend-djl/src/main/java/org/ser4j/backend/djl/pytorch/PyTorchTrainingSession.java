package org.ser4j.backend.djl.pytorch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.models.engine.OptimizerSettings;
import org.ser4j.models.engine.TrainingSession;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * A compiled network that learns. Each step has a manager of its own, so that memory stays flat.
 */
final class PyTorchTrainingSession implements TrainingSession {
  private final ResolvedLayer root;
  private final Runnable whenClosed;
  private final int fewestRows;
  private final Engine engine;
  private final NDManager manager;
  private final Parameters parameters;
  private final Operation operation;
  private final AdamUpdate update;
  private boolean closed;

  PyTorchTrainingSession(
      ResolvedLayer root,
      Weights start,
      OptimizerSettings optimizer,
      Device device,
      long seed,
      Runnable whenClosed) {
    this.root = root;
    this.whenClosed = whenClosed;
    if (root.output().rank() != 1) {
      throw new IllegalArgumentException(
          "a network that learns to tell classes apart ends in a vector, not in " + root.output());
    }
    fewestRows = Batches.fewestTrainingRows(root);
    engine = PyTorchRuntime.engine();
    manager = engine.newBaseManager(device);
    try {
      parameters = new Parameters(manager, root.allParameters(), start);
      operation = new TreeCompiler(parameters).compile(root);
      update = new AdamUpdate(optimizer, parameters.trainables());
      JniUtils.setSeed(seed);
    } catch (RuntimeException | Error e) {
      manager.close();
      throw e;
    }
  }

  @Override
  public double step(float[] inputs, float[] targets, int rows, double learningRate) {
    requireOpen();
    Batches.requireInputs(root.input(), inputs, rows);
    Batches.requireLength("targets", targets, rows, root.output().size());
    if (rows < fewestRows) {
      throw new IllegalArgumentException(
          "batch normalisation of a vector needs at least 2 rows, not " + rows);
    }
    if (!(learningRate >= 0 && learningRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("learning rate of 0 or more, not " + learningRate);
    }
    return Guard.run(
        "take a training step",
        () -> {
          double loss = differentiate(inputs, targets, rows);
          update.step(learningRate);
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
        NDArray loss = logits.logSoftmax(1).mul(wanted).sum().mul(-1f / rows);
        collector.backward(loss);
        return loss.getFloat();
      }
    }
  }

  @Override
  public Weights weights() {
    requireOpen();
    return Guard.run("copy the weights", () -> GradientMode.off(parameters::weights));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      manager.close();
      whenClosed.run();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new RecognizerClosedException("the training session was closed; start another");
    }
  }
}
