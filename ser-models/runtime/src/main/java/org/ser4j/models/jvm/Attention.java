package org.ser4j.models.jvm;

import java.util.Arrays;
import org.ser4j.models.layer.AttentionPool;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/** Attentive statistics pooling. */
final class Attention implements Step {
  private final boolean deviation;

  /** The first weights, one row for each channel. */
  private final float[][] first;

  private final int[] places;
  private final float[] bias;
  private final float[] second;
  private final Slot in;
  private final Slot out;
  private final Slot hidden;
  private final Slot scores;

  Attention(
      AttentionPool layer, ResolvedLayer at, Weights weights, Slot in, WorkspaceLayout layout) {
    deviation = layer.deviation();
    first = Rows.columns(weights.get(at.parameter("weight_1")), layer.units(), in.rows());
    places = Rows.indices(layer.units());
    bias = weights.get(at.parameter("bias_1")).clone();
    second = weights.get(at.parameter("weight_2")).clone();
    this.in = in;
    out = layout.acquire(1, at.output().size());
    hidden = layout.acquire(places.length, in.length());
    scores = layout.acquire(1, in.length());
    layout.release(hidden);
    layout.release(scores);
  }

  Slot out() {
    return out;
  }

  @Override
  public void run(Workspace workspace) {
    int frames = in.length();
    float[][] rows = workspace.rows(in);
    float[][] units = workspace.rows(hidden);
    for (int unit = 0; unit < places.length; unit++) {
      Arrays.fill(units[unit], 0, frames, bias[unit]);
    }
    Products.add(units, first, places, rows, first.length, frames);
    for (int unit = 0; unit < bias.length; unit++) {
      Activations.tanh(units[unit], 0, frames);
    }
    float[] shares = workspace.vector(scores);
    Arrays.fill(shares, 0, frames, 0);
    Products.add(shares, second, units, bias.length, frames);
    Activations.softmax(shares, frames);
    Statistics.weighted(rows, in, shares, workspace.vector(out), deviation);
  }
}
