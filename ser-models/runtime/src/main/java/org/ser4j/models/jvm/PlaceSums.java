package org.ser4j.models.jvm;

import java.util.Arrays;
import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/**
 * Adds up one row an output place, along the filters: for more filters than places, where rows
 * along the places would be short. Takes all places as one block.
 */
final class PlaceSums implements PatchProduct {
  /** Filters in one row; more make a group of their own, so that sums stay in the cache. */
  private static final int GROUP = 256;

  /** For each group of filters their weights, one row for each place of the window. */
  private final float[][][] columns;

  private final float[][] bias;
  private final Optional<ActivationKind> activation;
  private final int taps;

  /** Where each output place stands in a patch. */
  private final int[] places;

  private final Slot out;
  private final Slot sums;

  PlaceSums(
      Phases phases,
      LinearWeights weights,
      Optional<ActivationKind> activation,
      Slot out,
      WorkspaceLayout layout) {
    this.activation = activation;
    this.out = out;
    taps = phases.geometry().taps();
    int filters = weights.bias().length;
    int groups = (filters + GROUP - 1) / GROUP;
    columns = new float[groups][][];
    bias = new float[groups][];
    for (int g = 0; g < groups; g++) {
      int first = g * GROUP;
      int end = Math.min(first + GROUP, filters);
      bias[g] = Arrays.copyOfRange(weights.bias(), first, end);
      float[] weight = Arrays.copyOfRange(weights.weight(), first * taps, end * taps);
      columns[g] = Rows.columns(weight, end - first, taps);
    }
    places = places(phases, out.length());
    sums = layout.acquire(places.length, Math.min(GROUP, filters));
    layout.release(sums);
  }

  private static int[] places(Phases phases, int count) {
    int[] places = Rows.indices(count);
    int width = phases.geometry().horizontal().out();
    for (int p = 0; p < places.length; p++) {
      places[p] = places[p] / width * phases.width() + places[p] % width;
    }
    return places;
  }

  @Override
  public void run(Workspace workspace, float[][] patches, int from, int n) {
    float[][] sumRows = workspace.rows(sums);
    float[][] outRows = workspace.rows(out);
    for (int g = 0; g < columns.length; g++) {
      float[] start = bias[g];
      for (int p = 0; p < places.length; p++) {
        System.arraycopy(start, 0, sumRows[p], 0, start.length);
      }
      Products.add(sumRows, patches, places, columns[g], taps, start.length);
      for (int p = 0; p < out.length(); p++) {
        if (activation.isPresent()) {
          Activations.apply(activation.get(), sumRows[p], start.length);
        }
        Rows.scatter(sumRows[p], outRows, g * GROUP, p, start.length);
      }
    }
  }
}
