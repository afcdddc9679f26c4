package org.ser4j.models.jvm;

import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/** Adds up one row a place of the tiles at each point, along the filters: for few places. */
final class TilePlaceSums implements TileProduct {
  private final Tiles tiles;
  private final TileWeights weights;
  private final Optional<ActivationKind> activation;

  /** Where each place stands in a patch. */
  private final int[] places;

  private final int filters;
  private final Slot out;
  private final TileSums sums;

  TilePlaceSums(
      Tiles tiles,
      TileWeights weights,
      Optional<ActivationKind> activation,
      Slot out,
      WorkspaceLayout layout) {
    this.tiles = tiles;
    this.weights = weights;
    this.activation = activation;
    this.out = out;
    filters = weights.filters();
    int width = tiles.geometry().horizontal().out();
    places = Rows.indices(tiles.count() * width);
    for (int p = 0; p < places.length; p++) {
      places[p] = p / width * tiles.width() + p % width;
    }
    sums = TileSums.acquire(places.length, filters, layout);
  }

  @Override
  public void multiply(Workspace workspace, int point, float[][] patches, int n) {
    float[][] rows = sums.rows(workspace, point);
    for (int p = 0; p < places.length; p++) {
      System.arraycopy(weights.start(point), 0, rows[p], 0, filters);
    }
    Products.add(rows, patches, places, weights.columns(point), tiles.taps(), filters);
  }

  @Override
  public void finish(Workspace workspace, int first, int n) {
    float[][] planes = workspace.rows(out);
    int width = tiles.geometry().horizontal().out();
    for (int p = 0; p < places.length; p++) {
      for (int i = 0; i < Winograd.OUT; i++) {
        int line = p / width * Winograd.OUT + i;
        if (line < tiles.geometry().vertical().out()) {
          float[] values = sums.output(workspace, i, p, filters);
          if (activation.isPresent()) {
            Activations.apply(activation.get(), values, filters);
          }
          Rows.scatter(values, planes, 0, line * width + p % width, filters);
        }
      }
    }
  }
}
