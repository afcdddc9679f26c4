package org.ser4j.models.jvm;

import java.util.Arrays;
import org.ser4j.models.jvm.JvmNetwork.Step;
import org.ser4j.models.jvm.WindowGeometry.Axis;
import org.ser4j.models.jvm.Workspace.Layout;
import org.ser4j.models.jvm.Workspace.Slot;
import org.ser4j.models.layer.Layer.PoolKind;

/** Pooling over windows, and of whole rows to one value. */
final class Pooling {
  private Pooling() {}

  /**
   * Pooling to the maximum of a window; padded places never count. The maximum of whole lines is
   * taken first down, then across, so that both loops are vectorised.
   */
  static final class MaximumPooling implements Step {
    private final WindowGeometry geometry;
    private final Slot in;
    private final Slot out;

    /** Maxima down the window, a copy to compare with, and maxima across too. */
    private final Slot lines;

    MaximumPooling(WindowGeometry geometry, Slot in, Slot out, Layout layout) {
      this.geometry = geometry;
      this.in = in;
      this.out = out;
      lines = layout.acquire(3, width());
      layout.release(lines);
    }

    /** Width of a line with padding on both sides. */
    private int width() {
      Axis across = geometry.horizontal();
      return Math.max(
          across.before() + across.in(), (across.out() - 1) * across.stride() + across.size());
    }

    @Override
    public void run(Workspace workspace) {
      float[][] source = workspace.rows(in);
      float[][] target = workspace.rows(out);
      float[][] line = workspace.rows(lines);
      int out = geometry.horizontal().out();
      int stride = geometry.horizontal().stride();
      for (int channel = 0; channel < geometry.channels(); channel++) {
        for (int row = 0; row < geometry.vertical().out(); row++) {
          down(source[channel], row, line[0], line[1]);
          across(line[0], line[1], line[2]);
          Rows.gather(line[2], 0, stride, target[channel], row * out, out);
        }
      }
    }

    private void down(float[] plane, int row, float[] maxima, float[] copy) {
      Axis down = geometry.vertical();
      Axis across = geometry.horizontal();
      int n = across.in();
      int first = down.from(row);
      System.arraycopy(plane, first * n, maxima, 0, n);
      for (int r = first + 1; r < down.to(row); r++) {
        System.arraycopy(plane, r * n, copy, 0, n);
        Rows.max(maxima, copy, n);
      }
      int before = across.before();
      System.arraycopy(maxima, 0, maxima, before, n);
      Arrays.fill(maxima, 0, before, Float.NEGATIVE_INFINITY);
      Arrays.fill(maxima, before + n, width(), Float.NEGATIVE_INFINITY);
    }

    private void across(float[] line, float[] copy, float[] maxima) {
      Axis across = geometry.horizontal();
      int n = width() - across.size() + 1;
      System.arraycopy(line, 0, maxima, 0, n);
      for (int j = 1; j < across.size(); j++) {
        System.arraycopy(line, j, copy, 0, n);
        Rows.max(maxima, copy, n);
      }
    }
  }

  /** Pooling to the mean of a window; padded places never count. */
  record MeanPooling(WindowGeometry geometry, Slot in, Slot out) implements Step {
    @Override
    public void run(Workspace workspace) {
      float[][] source = workspace.rows(in);
      float[][] target = workspace.rows(out);
      for (int channel = 0; channel < geometry.channels(); channel++) {
        pool(source[channel], target[channel]);
      }
    }

    private void pool(float[] source, float[] target) {
      Axis down = geometry.vertical();
      Axis across = geometry.horizontal();
      for (int row = 0; row < down.out(); row++) {
        int top = down.from(row);
        int bottom = down.to(row);
        for (int column = 0; column < across.out(); column++) {
          target[row * across.out() + column] =
              mean(source, across.in(), top, bottom, across.from(column), across.to(column));
        }
      }
    }

    private static float mean(float[] plane, int width, int top, int bottom, int left, int right) {
      double sum = 0;
      for (int row = top; row < bottom; row++) {
        for (int i = row * width + left; i < row * width + right; i++) {
          sum += plane[i];
        }
      }
      return (float) (sum / ((bottom - top) * (right - left)));
    }
  }

  /** Pooling of each row to one value. */
  record GlobalPooling(PoolKind kind, Slot in, Slot out) implements Step {
    @Override
    public void run(Workspace workspace) {
      float[][] rows = workspace.rows(in);
      float[] pooled = workspace.vector(out);
      for (int row = 0; row < in.rows(); row++) {
        pooled[row] = kind == PoolKind.MAX ? maximum(rows[row]) : mean(rows[row]);
      }
    }

    private float maximum(float[] row) {
      float maximum = row[0];
      for (int i = 1; i < in.length(); i++) {
        maximum = Math.max(maximum, row[i]);
      }
      return maximum;
    }

    private float mean(float[] row) {
      double sum = 0;
      for (int i = 0; i < in.length(); i++) {
        sum += row[i];
      }
      return (float) (sum / in.length());
    }
  }
}
