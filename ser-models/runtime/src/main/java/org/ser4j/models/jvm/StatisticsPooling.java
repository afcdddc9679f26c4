package org.ser4j.models.jvm;

import java.util.Arrays;
import org.ser4j.models.jvm.JvmNetwork.Step;
import org.ser4j.models.jvm.Workspace.Layout;
import org.ser4j.models.jvm.Workspace.Slot;
import org.ser4j.models.layer.Layer.AttentionPool;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/** Mean and deviation of each row, its places weighted alike or by a soft-max of scores. */
final class StatisticsPooling {
  /** Added to the variance; the layers' definition. */
  private static final double EPSILON = 1e-5;

  private StatisticsPooling() {}

  /** Pooling with equal weights: means, then deviations. */
  static Step plain(Slot in, Slot out) {
    return workspace -> {
      float[][] rows = workspace.rows(in);
      float[] pooled = workspace.vector(out);
      for (int row = 0; row < in.rows(); row++) {
        double mean = 0;
        for (int t = 0; t < in.length(); t++) {
          mean += rows[row][t];
        }
        mean /= in.length();
        double variance = 0;
        for (int t = 0; t < in.length(); t++) {
          variance += square(rows[row][t] - mean);
        }
        pooled[row] = (float) mean;
        pooled[in.rows() + row] = (float) Math.sqrt(variance / in.length() + EPSILON);
      }
    };
  }

  /** Pooling with weights that sum to 1: means, then, if there is room for them, deviations. */
  static void weighted(float[][] rows, Slot in, float[] shares, float[] pooled, boolean deviation) {
    for (int row = 0; row < in.rows(); row++) {
      double mean = 0;
      for (int t = 0; t < in.length(); t++) {
        mean += (double) shares[t] * rows[row][t];
      }
      pooled[row] = (float) mean;
      if (deviation) {
        double variance = 0;
        for (int t = 0; t < in.length(); t++) {
          variance += shares[t] * square(rows[row][t] - mean);
        }
        pooled[in.rows() + row] = (float) Math.sqrt(variance + EPSILON);
      }
    }
  }

  private static double square(double x) {
    return x * x;
  }

  /** Attentive statistics pooling. */
  static final class AttentionPooling implements Step {
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

    AttentionPooling(
        AttentionPool layer, ResolvedLayer at, Weights weights, Slot in, Layout layout) {
      deviation = layer.std();
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
      StatisticsPooling.weighted(rows, in, shares, workspace.vector(out), deviation);
    }
  }
}
