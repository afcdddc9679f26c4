package org.ser4j.models.jvm;

import java.util.Arrays;
import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/** Adds up one row a filter, along the output places: for many places. */
final class FilterSums implements PatchProduct {
  private final PackedMatrix weight;
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
    weight = new PackedMatrix(weights.weight(), bias.length, phases.geometry().taps());
    this.activation = activation;
    width = phases.width();
    outWidth = phases.geometry().horizontal().out();
    this.out = out;
    sums = layout.acquire(weight.sums(), block);
    layout.release(sums);
  }

  @Override
  public void run(Workspace workspace, float[][] patches, int from, int n) {
    float[][] sumRows = workspace.rows(sums);
    float[][] outRows = workspace.rows(out);
    for (int o = 0; o < weight.sums(); o++) {
      Arrays.fill(sumRows[o], 0, n, o < bias.length ? bias[o] : 0);
    }
    weight.addProduct(sumRows, patches, n);
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
