package org.ser4j.conformance;

import java.util.Arrays;
import org.ser4j.conformance.ReferenceWindows.Window;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.AttentionPool;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.BinaryLogit;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.GlobalPool;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Pool1d;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Layer.StatisticsPool;
import org.ser4j.models.layer.LayerVisitor;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * The layers as their documentation defines them, in double precision and plain loops: slow, and
 * meant to be read next to the definitions.
 */
public final class ReferenceNetwork implements LayerVisitor<ReferenceNetwork.Step, double[]> {

  /** One layer at its place, and what reaches it, row-major in the layer's input shape. */
  record Step(ResolvedLayer at, double[] x) {}

  private final Weights weights;

  private ReferenceNetwork(Weights weights) {
    this.weights = weights;
  }

  /** Computes the logits of rows, one after the other. */
  public static double[] logits(
      Architecture architecture, Weights weights, float[] inputs, int rows) {
    ResolvedLayer root = architecture.withoutFinalSoftmax().resolve();
    int in = root.input().size();
    int out = root.output().size();
    double[] logits = new double[rows * out];
    for (int row = 0; row < rows; row++) {
      double[] x = new double[in];
      for (int i = 0; i < in; i++) {
        x[i] = inputs[row * in + i];
      }
      double[] y = new ReferenceNetwork(weights).compute(root, x);
      System.arraycopy(y, 0, logits, row * out, out);
    }
    return logits;
  }

  private double[] compute(ResolvedLayer layer, double[] x) {
    return layer.layer().accept(this, new Step(layer, x));
  }

  private float[] parameter(Step step, String name) {
    return weights.get(step.at().parameter(name));
  }

  @Override
  public double[] visit(Conv1d layer, Step step) {
    int channels = step.at().input().get(0);
    int frames = step.at().input().get(1);
    return ReferenceWindows.convolve(
        step.x(),
        parameter(step, "weight"),
        layer.bias() ? parameter(step, "bias") : new float[layer.filters()],
        new int[] {channels, 1, frames},
        new int[] {layer.filters(), 1, step.at().output().get(1)},
        new Window(1, layer.kernel(), 1, layer.stride(), layer.padding()));
  }

  @Override
  public double[] visit(Conv2d layer, Step step) {
    return ReferenceWindows.convolve(
        step.x(),
        parameter(step, "weight"),
        layer.bias() ? parameter(step, "bias") : new float[layer.filters()],
        step.at().input().toArray(),
        step.at().output().toArray(),
        new Window(
            layer.kernelHeight(),
            layer.kernelWidth(),
            layer.strideHeight(),
            layer.strideWidth(),
            layer.padding()));
  }

  @Override
  public double[] visit(Pool1d layer, Step step) {
    int channels = step.at().input().get(0);
    return ReferenceWindows.pool(
        layer.kind(),
        step.x(),
        new int[] {channels, 1, step.at().input().get(1)},
        new int[] {channels, 1, step.at().output().get(1)},
        new Window(1, layer.size(), 1, layer.stride(), layer.padding()));
  }

  @Override
  public double[] visit(Pool2d layer, Step step) {
    return ReferenceWindows.pool(
        layer.kind(),
        step.x(),
        step.at().input().toArray(),
        step.at().output().toArray(),
        new Window(
            layer.height(),
            layer.width(),
            layer.strideHeight(),
            layer.strideWidth(),
            layer.padding()));
  }

  @Override
  public double[] visit(GlobalPool layer, Step step) {
    double[] y = new double[step.at().input().get(0)];
    int places = step.x().length / y.length;
    for (int c = 0; c < y.length; c++) {
      double[] values = Arrays.copyOfRange(step.x(), c * places, (c + 1) * places);
      y[c] =
          layer.kind() == PoolKind.MAX
              ? Arrays.stream(values).max().orElseThrow()
              : Arrays.stream(values).average().orElseThrow();
    }
    return y;
  }

  @Override
  public double[] visit(BatchNorm layer, Step step) {
    int channels = step.at().input().get(0);
    int places = step.x().length / channels;
    double[] y = new double[step.x().length];
    for (int i = 0; i < y.length; i++) {
      int c = i / places;
      double deviation = Math.sqrt(parameter(step, "running_var")[c] + layer.epsilon());
      y[i] =
          (step.x()[i] - parameter(step, "running_mean")[c])
                  / deviation
                  * parameter(step, "weight")[c]
              + parameter(step, "bias")[c];
    }
    return y;
  }

  @Override
  public double[] visit(Dense layer, Step step) {
    double[] y = product(parameter(step, "weight"), step.x());
    for (int o = 0; layer.bias() && o < y.length; o++) {
      y[o] += parameter(step, "bias")[o];
    }
    return y;
  }

  private static double[] product(float[] matrix, double[] x) {
    double[] y = new double[matrix.length / x.length];
    for (int i = 0; i < matrix.length; i++) {
      y[i / x.length] += matrix[i] * x[i % x.length];
    }
    return y;
  }

  @Override
  public double[] visit(Dropout layer, Step step) {
    return step.x();
  }

  @Override
  public double[] visit(Activation layer, Step step) {
    return Arrays.stream(step.x())
        .map(
            x ->
                switch (layer.kind()) {
                  case RELU -> Math.max(x, 0);
                  case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
                  case ELU -> x > 0 ? x : Math.exp(x) - 1;
                  case SILU -> x / (1 + Math.exp(-x));
                  case SIGMOID -> 1 / (1 + Math.exp(-x));
                  case TANH -> Math.tanh(x);
                })
        .toArray();
  }

  @Override
  public double[] visit(Flatten layer, Step step) {
    return step.x();
  }

  @Override
  public double[] visit(Reshape layer, Step step) {
    return step.x();
  }

  @Override
  public double[] visit(Residual layer, Step step) {
    double[] body = compute(step.at().children().get(0), step.x());
    double[] shortcut = compute(step.at().children().get(1), step.x());
    double[] y = new double[body.length];
    Arrays.setAll(y, i -> body[i] + shortcut[i]);
    return y;
  }

  @Override
  public double[] visit(Sequential layer, Step step) {
    double[] x = step.x();
    for (ResolvedLayer child : step.at().children()) {
      x = compute(child, x);
    }
    return x;
  }

  @Override
  public double[] visit(Lstm layer, Step step) {
    int frames = step.at().input().get(1);
    int directions = layer.bidirectional() ? 2 : 1;
    int units = layer.units();
    double[] sequence = new double[directions * units * frames];
    double[] last = new double[directions * units];
    for (int d = 0; d < directions; d++) {
      double[] state = new double[units];
      double[] cell = new double[units];
      for (int i = 0; i < frames; i++) {
        int t = d == 0 ? i : frames - 1 - i;
        advance(step, d == 0 ? "" : "_reverse", column(step, t), state, cell);
        for (int u = 0; u < units; u++) {
          sequence[(d * units + u) * frames + t] = state[u];
        }
      }
      System.arraycopy(state, 0, last, d * units, units);
    }
    return layer.returnSequences() ? sequence : last;
  }

  private void advance(Step step, String direction, double[] x, double[] state, double[] cell) {
    int units = state.length;
    double[] fromInput = product(parameter(step, "weight_ih_l0" + direction), x);
    double[] fromState = product(parameter(step, "weight_hh_l0" + direction), state);
    double[] gates = new double[4 * units];
    for (int g = 0; g < gates.length; g++) {
      gates[g] =
          fromInput[g]
              + parameter(step, "bias_ih_l0" + direction)[g]
              + fromState[g]
              + parameter(step, "bias_hh_l0" + direction)[g];
    }
    for (int u = 0; u < units; u++) {
      double input = sigmoid(gates[u]);
      double forget = sigmoid(gates[units + u]);
      double candidate = Math.tanh(gates[2 * units + u]);
      double output = sigmoid(gates[3 * units + u]);
      cell[u] = forget * cell[u] + input * candidate;
      state[u] = output * Math.tanh(cell[u]);
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** One frame of a sequence. */
  private static double[] column(Step step, int t) {
    int frames = step.at().input().get(1);
    double[] column = new double[step.at().input().get(0)];
    Arrays.setAll(column, c -> step.x()[c * frames + t]);
    return column;
  }

  @Override
  public double[] visit(AttentionPool layer, Step step) {
    double[] scores = new double[step.at().input().get(1)];
    for (int t = 0; t < scores.length; t++) {
      double[] hidden = product(parameter(step, "weight_1"), column(step, t));
      for (int u = 0; u < hidden.length; u++) {
        hidden[u] = Math.tanh(hidden[u] + parameter(step, "bias_1")[u]);
      }
      scores[t] = product(parameter(step, "weight_2"), hidden)[0];
    }
    return statistics(step, softmax(scores), layer.std());
  }

  @Override
  public double[] visit(StatisticsPool layer, Step step) {
    double[] shares = new double[step.at().input().get(1)];
    Arrays.fill(shares, 1.0 / shares.length);
    return statistics(step, shares, true);
  }

  private static double[] statistics(Step step, double[] shares, boolean deviation) {
    int channels = step.at().input().get(0);
    double[] y = new double[deviation ? 2 * channels : channels];
    for (int t = 0; t < shares.length; t++) {
      double[] x = column(step, t);
      for (int c = 0; c < channels; c++) {
        y[c] += shares[t] * x[c];
      }
    }
    for (int c = 0; deviation && c < channels; c++) {
      double variance = 0;
      for (int t = 0; t < shares.length; t++) {
        variance += shares[t] * Math.pow(column(step, t)[c] - y[c], 2);
      }
      y[channels + c] = Math.sqrt(variance + 1e-5);
    }
    return y;
  }

  @Override
  public double[] visit(Softmax layer, Step step) {
    return softmax(step.x());
  }

  @Override
  public double[] visit(BinaryLogit layer, Step step) {
    double[] y = new double[step.x().length + 1];
    System.arraycopy(step.x(), 0, y, 1, step.x().length);
    return y;
  }

  static double[] softmax(double[] x) {
    double maximum = Arrays.stream(x).max().orElseThrow();
    double[] y = Arrays.stream(x).map(v -> Math.exp(v - maximum)).toArray();
    double sum = Arrays.stream(y).sum();
    return Arrays.stream(y).map(v -> v / sum).toArray();
  }
}
