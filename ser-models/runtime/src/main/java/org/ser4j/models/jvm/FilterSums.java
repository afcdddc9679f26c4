package org.ser4j.models.jvm;

import java.util.Arrays;
import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/** Adds up one row a filter, along the output places: for many places. */
final class FilterSums implements PatchProduct {
  /** The weights, one row for each place of the window. */
  private final float[][] columns;

  private final int[] filters;
  private final float[] bias;
  private final Optional<ActivationKind> activation;
  private final int width;
  private final int outWidth;
  private final Slot out;
  private final Slot sums;

  FilterSums(
      Phases phases,
      LinearWeights weights,
      Optional<ActivationKind> activation,
      int block,
      Slot out,
      WorkspaceLayout layout) {
    bias = weights.bias().clone();
    columns = Rows.columns(weights.weight(), bias.length, phases.geometry().taps());
    filters = Rows.indices(bias.length);
    this.activation = activation;
    width = phases.width();
    outWidth = phases.geometry().horizontal().out();
    this.out = out;
    sums = layout.acquire(filters.length, block);
    layout.release(sums);
  }

  @Override
  public void run(Workspace workspace, float[][] patches, int from, int n) {
    float[][] sumRows = workspace.rows(sums);
    float[][] outRows = workspace.rows(out);
    for (int o = 0; o < filters.length; o++) {
      Arrays.fill(sumRows[o], 0, n, bias[o]);
    }
    Products.add(sumRows, columns, filters, patches, columns.length, n);
    for (int o = 0; o < bias.length; o++) {
      if (activation.isPresent()) {
        Activations.apply(activation.get(), sumRows[o], n);
      }
      copyOut(sumRows[o], outRows[o], from, n);
    }
  }

  /** Copies the output places of a block, but not those between a row's end and the next start. */
  private void copyOut(float[] sum, float[] plane, int from, int n) {
    int done = 0;
    while (done < n) {
      int row = (from + done) / width;
      int column = (from + done) % width;
      int inside = Math.min(outWidth - column, n - done);
      if (inside > 0) {
        System.arraycopy(sum, done, plane, row * outWidth + column, inside);
      }
      done += width - column;
    }
  }
}
