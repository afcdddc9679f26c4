package org.ser4j.models.jvm;

import org.ser4j.models.layer.PoolKind;

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
