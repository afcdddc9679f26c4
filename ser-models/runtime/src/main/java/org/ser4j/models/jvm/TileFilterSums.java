package org.ser4j.models.jvm;

import java.util.Arrays;
import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/** Adds up one row a filter at each point, along the places of the tiles: for many places. */
final class TileFilterSums implements TileProduct {
  private final Tiles tiles;
  private final TileWeights weights;
  private final Optional<ActivationKind> activation;
  private final int[] filters;
  private final Slot out;
  private final TileSums sums;

  TileFilterSums(
      Tiles tiles,
      TileWeights weights,
      Optional<ActivationKind> activation,
      int block,
      Slot out,
      WorkspaceLayout layout) {
    this.tiles = tiles;
    this.weights = weights;
    this.activation = activation;
    this.out = out;
    filters = Rows.indices(weights.filters());
    sums = TileSums.acquire(filters.length, block * tiles.width(), layout);
  }

  @Override
  public void multiply(Workspace workspace, int point, float[][] patches, int n) {
    float[][] rows = sums.rows(workspace, point);
    for (int o = 0; o < filters.length; o++) {
      Arrays.fill(rows[o], 0, n, weights.start(point)[o]);
    }
    Products.add(rows, weights.columns(point), filters, patches, tiles.taps(), n);
  }

  @Override
  public void finish(Workspace workspace, int first, int n) {
    float[][] planes = workspace.rows(out);
    for (int o = 0; o < filters.length; o++) {
      for (int i = 0; i < Winograd.OUT; i++) {
        float[] lines = sums.output(workspace, i, o, n * tiles.width());
        if (activation.isPresent()) {
          Activations.apply(activation.get(), lines, n * tiles.width());
        }
        copyOut(lines, planes[o], first, n, i);
      }
    }
  }

  private void copyOut(float[] lines, float[] plane, int first, int n, int i) {
    int width = tiles.geometry().horizontal().out();
    for (int tile = 0; tile < n; tile++) {
      int line = (first + tile) * Winograd.OUT + i;
      if (line < tiles.geometry().vertical().out()) {
        System.arraycopy(lines, tile * tiles.width(), plane, line * width, width);
      }
    }
  }
}
