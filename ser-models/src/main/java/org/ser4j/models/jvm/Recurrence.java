package org.ser4j.models.jvm;

import java.util.Arrays;
import org.ser4j.models.layer.Lstm;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/** One direction of an LSTM. */
final class Recurrence implements Step {
  private final int units;
  private final boolean backwards;
  private final boolean sequences;
  private final float[][] inputColumns;
  private final float[][] stateColumns;
  private final float[] bias;
  private final Slot in;
  private final Slot out;

  /** One row of gates a frame. */
  private final Slot gates;

  /** The hidden state, and below it the cell's. */
  private final Slot state;

  Recurrence(
      Lstm layer,
      boolean backwards,
      ResolvedLayer at,
      Weights weights,
      Slot in,
      Slot out,
      WorkspaceLayout layout) {
    String direction = "_l0" + (backwards ? "_reverse" : "");
    this.units = layer.units();
    this.backwards = backwards;
    this.sequences = layer.returnSequences();
    this.in = in;
    this.out = out;
    inputColumns =
        Rows.columns(weights.get(at.parameter("weight_ih" + direction)), 4 * units, in.rows());
    stateColumns =
        Rows.columns(weights.get(at.parameter("weight_hh" + direction)), 4 * units, units);
    bias = weights.get(at.parameter("bias_ih" + direction)).clone();
    Rows.add(bias, weights.get(at.parameter("bias_hh" + direction)), bias.length);
    gates = layout.acquire(in.length(), 4 * units);
    state = layout.acquire(2, units);
    layout.release(gates);
    layout.release(state);
  }

  @Override
  public void run(Workspace workspace) {
    float[][] gateRows = workspace.rows(gates);
    float[] hidden = workspace.rows(state)[0];
    float[] cell = workspace.rows(state)[1];
    float[][] target = workspace.rows(out);
    project(workspace.rows(in), gateRows);
    Arrays.fill(hidden, 0, units, 0);
    Arrays.fill(cell, 0, units, 0);
    int first = backwards ? units : 0;
    for (int i = 0; i < in.length(); i++) {
      int t = backwards ? in.length() - 1 - i : i;
      Rows.addProduct(gateRows[t], hidden, stateColumns, units, 4 * units);
      advance(gateRows[t], hidden, cell);
      if (sequences) {
        for (int u = 0; u < units; u++) {
          target[first + u][t] = hidden[u];
        }
      }
    }
    if (!sequences) {
      System.arraycopy(hidden, 0, target[0], first, units);
    }
  }

  /** What the inputs add to the gates, for all frames at once. */
  private void project(float[][] x, float[][] y) {
    int frames = in.length();
    for (int t = 0; t < frames; t++) {
      System.arraycopy(bias, 0, y[t], 0, bias.length);
    }
    int last = in.rows() - 1;
    for (int c = 0; c <= last; c += 3) {
      int c1 = Math.min(c + 1, last);
      int c2 = Math.min(c + 2, last);
      // Beyond the last channel the factors are 0, and any column will do.
      float use1 = c + 1 <= last ? 1 : 0;
      float use2 = c + 2 <= last ? 1 : 0;
      float[] w0 = inputColumns[c];
      float[] w1 = inputColumns[c1];
      float[] w2 = inputColumns[c2];
      for (int t = 0; t < frames; t++) {
        float a1 = use1 * x[c1][t];
        float a2 = use2 * x[c2][t];
        Rows.addTriple(y[t], w0, w1, w2, x[c][t], a1, a2, bias.length);
      }
    }
  }

  private void advance(float[] gate, float[] hidden, float[] cell) {
    Activations.sigmoid(gate, 0, 2 * units);
    Activations.tanh(gate, 2 * units, 3 * units);
    Activations.sigmoid(gate, 3 * units, 4 * units);
    for (int u = 0; u < units; u++) {
      cell[u] = gate[units + u] * cell[u] + gate[u] * gate[2 * units + u];
    }
    System.arraycopy(cell, 0, hidden, 0, units);
    Activations.tanh(hidden, 0, units);
    for (int u = 0; u < units; u++) {
      hidden[u] *= gate[3 * units + u];
    }
  }
}
