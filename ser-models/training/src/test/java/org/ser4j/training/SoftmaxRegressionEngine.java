package org.ser4j.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.TrainingState;

/** The smallest engine that trains: a flatten and a dense layer, plain gradient descent. */
public final class SoftmaxRegressionEngine implements Engine, TrainingEngine {

  /** The only tree that it computes. */
  public static Sequential tree(int classes) {
    return Sequential.of(new Flatten(0, -1), new Dense(classes, true));
  }

  @Override
  public String name() {
    return "softmax-regression";
  }

  @Override
  public Engine inference() {
    return this;
  }

  @Override
  public Network load(Architecture architecture, Weights weights, String device) {
    Linear linear = new Linear(architecture, weights);
    return new Network() {
      @Override
      public float[] logits(float[] inputs, int rows) {
        return linear.logits(inputs, rows);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public TrainingSession resume(
      Architecture architecture,
      TrainingState state,
      OptimizerSettings optimizer,
      String device,
      long seed) {
    Linear linear = new Linear(architecture, state.weights());
    return new TrainingSession() {
      private long steps = state.steps();

      @Override
      public double step(float[] inputs, float[] targets, int rows, double learningRate) {
        steps++;
        return linear.step(inputs, targets, rows, learningRate);
      }

      @Override
      public TrainingState state() {
        return new TrainingState(weights(), new Weights(Map.of()), steps, List.of());
      }

      @Override
      public Weights weights() {
        return linear.weights();
      }

      @Override
      public void close() {}
    };
  }

  /** One matrix and one bias. */
  private static final class Linear {
    private final int in;
    private final int classes;
    private final float[] weight;
    private final float[] bias;

    Linear(Architecture architecture, Weights weights) {
      Layer last = architecture.layers().layers().get(1);
      if (!(last instanceof Dense dense)) {
        throw new IllegalArgumentException("only flatten and dense");
      }
      in = architecture.input().size();
      classes = dense.units();
      weight = weights.get("1.weight").clone();
      bias = weights.get("1.bias").clone();
    }

    float[] logits(float[] inputs, int rows) {
      float[] logits = new float[rows * classes];
      for (int i = 0; i < rows; i++) {
        for (int k = 0; k < classes; k++) {
          double sum = bias[k];
          for (int j = 0; j < in; j++) {
            sum += weight[k * in + j] * inputs[i * in + j];
          }
          logits[i * classes + k] = (float) sum;
        }
      }
      return logits;
    }

    double step(float[] inputs, float[] targets, int rows, double learningRate) {
      float[] logits = logits(inputs, rows);
      double loss = 0;
      for (int i = 0; i < rows; i++) {
        double most = logits[i * classes];
        for (int k = 1; k < classes; k++) {
          most = Math.max(most, logits[i * classes + k]);
        }
        double sum = 0;
        double mass = 0;
        for (int k = 0; k < classes; k++) {
          mass += targets[i * classes + k];
          sum += Math.exp(logits[i * classes + k] - most);
        }
        for (int k = 0; k < classes; k++) {
          double probability = Math.exp(logits[i * classes + k] - most) / sum;
          loss -= targets[i * classes + k] * (logits[i * classes + k] - most - Math.log(sum));
          double slope = (mass * probability - targets[i * classes + k]) / rows * learningRate;
          bias[k] -= (float) slope;
          for (int j = 0; j < in; j++) {
            weight[k * in + j] -= (float) (slope * inputs[i * in + j]);
          }
        }
      }
      return loss / rows;
    }

    Weights weights() {
      Map<String, float[]> arrays = new LinkedHashMap<>();
      arrays.put("1.weight", weight.clone());
      arrays.put("1.bias", bias.clone());
      return new Weights(arrays);
    }
  }
}
