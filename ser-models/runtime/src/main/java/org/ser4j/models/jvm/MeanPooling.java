package org.ser4j.models.jvm;

import org.ser4j.models.jvm.WindowGeometry.Axis;

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
