package org.ser4j.models.jvm;

import java.util.Arrays;
import org.ser4j.models.jvm.WindowGeometry.Axis;

/**
 * Output planes cut along the height into tiles of as many lines as {@link Winograd} computes at
 * once, for windows with stride 1.
 */
record Tiles(WindowGeometry geometry) {
  /** With fewer channels or filters, taking tiles apart and together costs more than it saves. */
  private static final int FEWEST_CHANNELS = 8;

  /** Shorter loops gain nothing. */
  private static final int SHORTEST_LOOP = 50;

  /** Whether a convolution is faster by tiles. */
  static boolean pay(WindowGeometry geometry, int filters) {
    Axis down = geometry.vertical();
    if (down.size() != Winograd.TAPS || down.stride() != 1 || geometry.horizontal().stride() != 1) {
      return false;
    }
    Tiles tiles = new Tiles(geometry);
    return Math.min(geometry.channels(), filters) >= FEWEST_CHANNELS
        && Math.max(tiles.count() * tiles.width(), filters) >= SHORTEST_LOOP
        && tiles.count() * Winograd.POINTS < down.out() * Winograd.TAPS;
  }

  /** Tiles from top to bottom. */
  int count() {
    return (geometry.vertical().out() + Winograd.OUT - 1) / Winograd.OUT;
  }

  /** Values of a line, and of the padding beside it. */
  int width() {
    return geometry.horizontal().phaseExtent();
  }

  /** Factors of one sum at one point: channels times the window's width. */
  int taps() {
    return geometry.channels() * geometry.horizontal().size();
  }

  /**
   * Fills rows with lines of planes: for each channel one row for each line that goes into a tile,
   * in which the lines of all tiles follow each other.
   */
  void fill(float[][] rows, float[][] planes, int first, int n) {
    for (int channel = 0; channel < geometry.channels(); channel++) {
      for (int i = 0; i < Winograd.POINTS; i++) {
        float[] row = rows[channel * Winograd.POINTS + i];
        for (int tile = 0; tile < n; tile++) {
          int line = (first + tile) * Winograd.OUT + i - geometry.vertical().before();
          fillLine(row, tile * width(), planes[channel], line);
        }
      }
    }
  }

  private void fillLine(float[] row, int at, float[] plane, int line) {
    Axis across = geometry.horizontal();
    int end = at + width();
    if (line < 0 || line >= geometry.vertical().in()) {
      Arrays.fill(row, at, end, 0);
      return;
    }
    int inside = at + across.before();
    int n = Math.min(across.in(), end - inside);
    Arrays.fill(row, at, inside, 0);
    System.arraycopy(plane, line * across.in(), row, inside, n);
    Arrays.fill(row, inside + n, end, 0);
  }

  /** The weights of a convolution by tiles. */
  static final class TileWeights {
    /** For each point and factor of a sum, channels innermost, one row of filters. */
    private final float[][][] columns;

    private final float[] bias;
    private final float[] zeros;

    TileWeights(Tiles tiles, LinearWeights weights) {
      bias = weights.bias().clone();
      zeros = new float[bias.length];
      columns = new float[Winograd.POINTS][tiles.taps()][];
      int channels = tiles.geometry().channels();
      for (int point = 0; point < Winograd.POINTS; point++) {
        for (int k = 0; k < tiles.taps(); k++) {
          columns[point][k] = column(tiles, weights.weight(), point, k % channels, k / channels);
        }
      }
    }

    private float[] column(Tiles tiles, float[] weight, int point, int channel, int j) {
      int width = tiles.geometry().horizontal().size();
      int channels = tiles.geometry().channels();
      float[] column = Rows.allocate(bias.length);
      for (int o = 0; o < bias.length; o++) {
        int at = (o * channels + channel) * Winograd.TAPS * width + j;
        column[o] = Winograd.filter(point, weight[at], weight[at + width], weight[at + 2 * width]);
      }
      return column;
    }

    int filters() {
      return bias.length;
    }

    float[][] columns(int point) {
      return columns[point];
    }

    /** What the sums at a point start from, one value a filter, so that results have the bias. */
    float[] start(int point) {
      return point == Winograd.IN_ALL ? bias : zeros;
    }
  }
}
