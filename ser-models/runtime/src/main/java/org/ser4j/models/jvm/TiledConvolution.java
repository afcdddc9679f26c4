package org.ser4j.models.jvm;

import java.util.Arrays;
import java.util.Optional;
import org.ser4j.models.jvm.JvmNetwork.Step;
import org.ser4j.models.jvm.Tiles.TileWeights;
import org.ser4j.models.jvm.Workspace.Layout;
import org.ser4j.models.jvm.Workspace.Slot;
import org.ser4j.models.layer.Layer.ActivationKind;

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
      Layout layout) {
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
            ? new TilePlaceProduct(tiles, tileWeights, activation, out, layout)
            : new TileFilterProduct(tiles, tileWeights, activation, block, out, layout);
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

  /** How a convolution by tiles multiplies what its tiles have at each point with its weights. */
  interface TileProduct {
    /**
     * Computes the sums of products at a point.
     *
     * @param point of {@link Winograd#POINTS}
     */
    void multiply(Workspace workspace, int point, float[][] patches, int n);

    /** Makes output lines of the sums at all points, activation included. */
    void finish(Workspace workspace, int first, int n);
  }

  /** Adds up one row a filter at each point, along the places of the tiles: for many places. */
  static final class TileFilterProduct implements TileProduct {
    private final Tiles tiles;
    private final TileWeights weights;
    private final Optional<ActivationKind> activation;
    private final int[] filters;
    private final Slot out;
    private final TileSums sums;

    TileFilterProduct(
        Tiles tiles,
        TileWeights weights,
        Optional<ActivationKind> activation,
        int block,
        Slot out,
        Layout layout) {
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

  /** Adds up one row a place of the tiles at each point, along the filters: for few places. */
  static final class TilePlaceProduct implements TileProduct {
    private final Tiles tiles;
    private final TileWeights weights;
    private final Optional<ActivationKind> activation;

    /** Where each place stands in a patch. */
    private final int[] places;

    private final int filters;
    private final Slot out;
    private final TileSums sums;

    TilePlaceProduct(
        Tiles tiles,
        TileWeights weights,
        Optional<ActivationKind> activation,
        Slot out,
        Layout layout) {
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

  /** Where a block's sums of products lie. */
  record TileSums(Slot[] points, Slot result) {

    /** Acquires them for as long as the step runs. */
    static TileSums acquire(int rows, int length, Layout layout) {
      Slot[] points = new Slot[Winograd.POINTS];
      for (int point = 0; point < points.length; point++) {
        points[point] = layout.acquire(rows, length);
      }
      Slot result = layout.acquire(1, length);
      for (Slot slot : points) {
        layout.release(slot);
      }
      layout.release(result);
      return new TileSums(points, result);
    }

    /** The sums at a point. */
    float[][] rows(Workspace workspace, int point) {
      return workspace.rows(points[point]);
    }

    /** Puts one row's sums at all points together. */
    float[] output(Workspace workspace, int i, int row, int n) {
      float[] values = workspace.vector(result);
      Winograd.output(
          i,
          values,
          rows(workspace, 0)[row],
          rows(workspace, 1)[row],
          rows(workspace, 2)[row],
          rows(workspace, 3)[row],
          rows(workspace, 4)[row],
          rows(workspace, 5)[row],
          n);
      return values;
    }
  }
}
