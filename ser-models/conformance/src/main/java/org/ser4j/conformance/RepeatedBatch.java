package org.ser4j.conformance;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;

/** A batch of random rows for a network to overfit, with one class a row. */
record RepeatedBatch(Architecture network, float[] inputs, float[] targets, int rows) {
  static final OptimizerSettings OPTIMIZER = OptimizerSettings.adamW(0.01);
  private static final double LEARNING_RATE = 1e-3;

  static RepeatedBatch of(Architecture network, int rows, long seed) {
    int classes = network.resolve().output().size();
    float[] targets = new float[rows * classes];
    for (int row = 0; row < rows; row++) {
      targets[row * classes + row % classes] = 1;
    }
    float[] inputs = new RandomNetworks(seed).inputs(rows * network.input().size());
    return new RepeatedBatch(network, inputs, targets, rows);
  }

  /** The losses of each step, and the weights after the last. */
  record Learned(List<Double> losses, Weights weights) {}

  Learned learn(TrainingEngine engine, Weights start, int steps, long seed) {
    List<Double> losses = new ArrayList<>();
    try (TrainingSession session = engine.train(network, start, OPTIMIZER, "cpu", seed)) {
      for (int step = 0; step < steps; step++) {
        losses.add(step(session));
      }
      return new Learned(losses, session.weights());
    }
  }

  double step(TrainingSession session) {
    return session.step(inputs, targets, rows, LEARNING_RATE);
  }

  /** The same network with nothing random in it; layers keep their places and so their names. */
  static Architecture withoutDropout(Architecture network) {
    return new Architecture(
        network.name(), network.input(), (Sequential) withoutDropout(network.layers()));
  }

  private static Layer withoutDropout(Layer layer) {
    if (layer instanceof Dropout) {
      return new Dropout(0);
    }
    if (layer instanceof Lstm lstm) {
      return new Lstm(lstm.units(), lstm.bidirectional(), lstm.returnSequences());
    }
    if (layer instanceof Residual residual) {
      return new Residual(
          (Sequential) withoutDropout(residual.body()),
          (Sequential) withoutDropout(residual.shortcut()));
    }
    if (layer instanceof Sequential sequence) {
      return new Sequential(sequence.layers().stream().map(RepeatedBatch::withoutDropout).toList());
    }
    return layer;
  }
}
