package org.ser4j.models.jvm;

import java.util.Arrays;
import java.util.Optional;
import org.ser4j.models.jvm.JvmNetwork.Step;
import org.ser4j.models.jvm.Workspace.Layout;
import org.ser4j.models.jvm.Workspace.Slot;
import org.ser4j.models.layer.Layer.ActivationKind;

/**
 * A convolution along one or two axes, with the activation after it: for a block of output places
 * at a time, what each place of the window sees is copied into a row, and these rows are multiplied
 * with the weights.
 */
final class Convolution implements Step {
  /** Values that a block's rows may hold, so that they stay in the second-level cache: 576 KiB. */
  private static final int CACHED = 144 * 1024;

  private static final int SHORTEST_BLOCK = 256;
  private static final int LONGEST_BLOCK = 512;

  private final StridePlanes strided;
  private final PatchProduct product;
  private final int block;
  private final Slot in;
  private final Slot out;
  private final Slot planes;
  private final Slot patches;

  /** Plans a convolution: acquires its output, and what it works in only until the end of it. */
  Convolution(
      WindowGeometry geometry,
      LinearWeights weights,
      Optional<ActivationKind> activation,
      Slot in,
      Layout layout) {
    strided = new StridePlanes(geometry);
    this.in = in;
    int filters = weights.bias().length;
    out = layout.acquire(filters, geometry.vertical().out() * geometry.horizontal().out());
    boolean fewPlaces = strided.places() < filters;
    block = fewPlaces ? strided.places() : block(strided.places(), geometry.taps());
    planes = layout.acquire(strided.planes(), strided.size());
    patches = layout.acquire(geometry.taps(), block);
    product =
        fewPlaces
            ? new PlaceProduct(strided, weights, activation, out, layout)
            : new FilterProduct(strided, weights, activation, block, out, layout);
    layout.release(planes);
    layout.release(patches);
  }

  /** Places of a block, such that all blocks are about alike. */
  private static int block(int places, int taps) {
    int longest = Math.max(SHORTEST_BLOCK, Math.min(LONGEST_BLOCK, CACHED / taps));
    int blocks = (places + longest - 1) / longest;
    return (places + blocks - 1) / blocks;
  }

  Slot out() {
    return out;
  }

  @Override
  public void run(Workspace workspace) {
    float[][] planeRows = workspace.rows(planes);
    float[][] patchRows = workspace.rows(patches);
    strided.fill(planeRows, workspace.rows(in));
    for (int from = 0; from < strided.places(); from += block) {
      int n = Math.min(block, strided.places() - from);
      copyPatches(patchRows, planeRows, from, n);
      product.run(workspace, patchRows, from, n);
    }
  }

  private void copyPatches(float[][] patchRows, float[][] planeRows, int from, int n) {
    WindowGeometry geometry = strided.geometry();
    int k = 0;
    for (int channel = 0; channel < geometry.channels(); channel++) {
      for (int i = 0; i < geometry.vertical().size(); i++) {
        for (int j = 0; j < geometry.horizontal().size(); j++) {
          float[] plane = planeRows[strided.plane(channel, i, j)];
          System.arraycopy(plane, from + strided.shift(i, j), patchRows[k++], 0, n);
        }
      }
    }
  }

  /** How a convolution multiplies what its window sees with its weights. */
  interface PatchProduct {
    /**
     * Computes a block of output places, bias and activation included.
     *
     * @param from the block's first place, counted in {@link StridePlanes#places}
     */
    void run(Workspace workspace, float[][] patches, int from, int n);
  }

  /** Adds up one row a filter, along the output places: for many places. */
  static final class FilterProduct implements PatchProduct {
    /** The weights, one row for each place of the window. */
    private final float[][] columns;

    private final int[] filters;
    private final float[] bias;
    private final Optional<ActivationKind> activation;
    private final int width;
    private final int outWidth;
    private final Slot out;
    private final Slot sums;

    FilterProduct(
        StridePlanes strided,
        LinearWeights weights,
        Optional<ActivationKind> activation,
        int block,
        Slot out,
        Layout layout) {
      bias = weights.bias().clone();
      columns = Rows.columns(weights.weight(), bias.length, strided.geometry().taps());
      filters = Rows.indices(bias.length);
      this.activation = activation;
      width = strided.width();
      outWidth = strided.geometry().horizontal().out();
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

    /**
     * Copies the output places of a block, but not those between a row's end and the next start.
     */
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

  /**
   * Adds up one row an output place, along the filters: for more filters than places, where rows
   * along the places would be short. Takes all places as one block.
   */
  static final class PlaceProduct implements PatchProduct {
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

    PlaceProduct(
        StridePlanes strided,
        LinearWeights weights,
        Optional<ActivationKind> activation,
        Slot out,
        Layout layout) {
      this.activation = activation;
      this.out = out;
      taps = strided.geometry().taps();
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
      places = places(strided, out.length());
      sums = layout.acquire(places.length, Math.min(GROUP, filters));
      layout.release(sums);
    }

    private static int[] places(StridePlanes strided, int count) {
      int[] places = Rows.indices(count);
      int width = strided.geometry().horizontal().out();
      for (int p = 0; p < places.length; p++) {
        places[p] = places[p] / width * strided.width() + places[p] % width;
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
}
