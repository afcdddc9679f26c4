package org.ser4j.models.jvm;

import java.util.Arrays;
import org.ser4j.models.jvm.JvmNetwork.Step;
import org.ser4j.models.jvm.Workspace.Layout;
import org.ser4j.models.jvm.Workspace.Slot;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/** One direction of an LSTM. */
final class LstmStep implements Step {
  private final int units;
  private final boolean backwards;
  private final boolean sequences;
  private final float[][] inputColumns;
  private final float[][] stateColumns;
  private final float[] bias;
  private final int[] frames;
  private final Slot in;
  private final Slot out;

  /** One row of gates a frame. */
  private final Slot gates;

  /** The hidden state, and below it the cell's. */
  private final Slot state;

  LstmStep(
      Lstm layer,
      boolean backwards,
      ResolvedLayer at,
      Weights weights,
      Slot in,
      Slot out,
      Layout layout) {
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
    frames = Rows.indices(in.length());
    gates = layout.acquire(frames.length, 4 * units);
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
    for (int t = 0; t < frames.length; t++) {
      System.arraycopy(bias, 0, gateRows[t], 0, bias.length);
    }
    // What the inputs add to the gates, for all frames at once.
    Products.add(
        gateRows, workspace.rows(in), frames, inputColumns, inputColumns.length, bias.length);
    Arrays.fill(hidden, 0, units, 0);
    Arrays.fill(cell, 0, units, 0);
    int first = backwards ? units : 0;
    for (int i = 0; i < in.length(); i++) {
      int t = backwards ? in.length() - 1 - i : i;
      Products.add(gateRows[t], hidden, stateColumns, units, 4 * units);
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
