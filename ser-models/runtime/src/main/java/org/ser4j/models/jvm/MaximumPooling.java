package org.ser4j.models.jvm;

import java.util.Arrays;
import org.ser4j.models.jvm.WindowGeometry.Axis;

/**
 * Pooling to the maximum of a window; padded places never count. The maximum of whole lines is
 * taken first down, then across, so that both loops are vectorised.
 */
final class MaximumPooling implements Step {
  private final WindowGeometry geometry;
  private final Slot in;
  private final Slot out;

  /** Maxima down the window, a copy to compare with, and maxima across too. */
  private final Slot lines;

  MaximumPooling(WindowGeometry geometry, Slot in, Slot out, WorkspaceLayout layout) {
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
