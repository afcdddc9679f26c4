package org.ser4j.models.jvm;

import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/**
 * A convolution by {@link Winograd}'s filtering along the height, with the activation after it: for
 * a block of tiles at a time, at each point, what is multiplied there is copied into a row for each
 * column of the window, and these rows are multiplied with the weights.
 */
final class TiledConvolution implements Step {
  /** Values of a row that stay in the first-level cache, with rows like it. */
  private static final int LONGEST_BLOCK = 512;

  private final Tiles tiles;
  private final TileProduct product;

  /** Tiles of a block. */
  private final int block;

  private final Slot in;
  private final Slot out;
  private final Slot lines;
  private final Slot patches;

  /** Plans a convolution: acquires its output, and what it works in only until the end of it. */
  TiledConvolution(
      WindowGeometry geometry,
      LinearWeights weights,
      Optional<ActivationKind> activation,
      Slot in,
      WorkspaceLayout layout) {
    tiles = new Tiles(geometry);
    this.in = in;
    int filters = weights.bias().length;
    out = layout.acquire(filters, geometry.vertical().out() * geometry.horizontal().out());
    boolean fewPlaces = tiles.count() * tiles.width() < filters;
    block = fewPlaces ? tiles.count() : block(tiles);
    lines = layout.acquire(geometry.channels() * Winograd.POINTS, block * tiles.width());
    patches = layout.acquire(tiles.taps(), block * tiles.width());
    TileWeights tileWeights = new TileWeights(tiles, weights);
    product =
        fewPlaces
            ? new TilePlaceSums(tiles, tileWeights, activation, out, layout)
            : new TileFilterSums(tiles, tileWeights, activation, block, out, layout);
    layout.release(lines);
    layout.release(patches);
  }

  /** Tiles of a block, such that all blocks are about alike. */
  private static int block(Tiles tiles) {
    int blocks = (tiles.count() * tiles.width() + LONGEST_BLOCK - 1) / LONGEST_BLOCK;
    return (tiles.count() + blocks - 1) / blocks;
  }

  Slot out() {
    return out;
  }

  @Override
  public void run(Workspace workspace) {
    float[][] lineRows = workspace.rows(lines);
    float[][] patchRows = workspace.rows(patches);
    for (int first = 0; first < tiles.count(); first += block) {
      int n = Math.min(block, tiles.count() - first);
      tiles.fill(lineRows, workspace.rows(in), first, n);
      for (int point = 0; point < Winograd.POINTS; point++) {
        fillPatches(patchRows, lineRows, point, n * tiles.width());
        product.multiply(workspace, point, patchRows, n * tiles.width());
      }
      product.finish(workspace, first, n);
    }
  }

  /** Fills the rows; the last places of a row, which are padding, stay what they are. */
  private void fillPatches(float[][] patchRows, float[][] lineRows, int point, int n) {
    int channels = tiles.geometry().channels();
    for (int channel = 0; channel < channels; channel++) {
      float[] row = patchRows[channel];
      Winograd.input(point, row, lineRows, channel * Winograd.POINTS, n);
      for (int j = 1; j < tiles.geometry().horizontal().size(); j++) {
        System.arraycopy(row, j, patchRows[j * channels + channel], 0, n - j);
      }
    }
  }
}
