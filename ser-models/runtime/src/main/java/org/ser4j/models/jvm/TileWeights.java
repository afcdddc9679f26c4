package org.ser4j.models.jvm;

/** The weights of a convolution by tiles. */
final class TileWeights {
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
