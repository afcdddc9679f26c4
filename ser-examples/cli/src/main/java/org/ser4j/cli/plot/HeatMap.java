package org.ser4j.cli.plot;

import java.awt.image.BufferedImage;
import org.ser4j.dsp.Matrix;

/** Paints a matrix as coloured cells: its first row at the bottom, its first column on the left. */
final class HeatMap {
  private final Matrix values;
  private final double low;
  private final double high;

  /**
   * Creates it.
   *
   * @param values [rows][columns]
   * @param low the value of the darkest colour
   * @param high the value of the lightest colour, above low
   */
  HeatMap(Matrix values, double low, double high) {
    this.values = values;
    this.low = low;
    this.high = high;
  }

  /**
   * Paints a part of the matrix. Where several cells fall on a pixel, the largest is shown, so that
   * no harmonic gets lost.
   *
   * @param width pixels
   * @param height pixels
   * @param firstColumn where the left edge is, in columns; 0 is the left edge of the first cell
   * @param endColumn where the right edge is
   * @param firstRow where the bottom is, in rows
   * @param endRow where the top is
   */
  BufferedImage paint(
      int width, int height, double firstColumn, double endColumn, double firstRow, double endRow) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] columns = cuts(width, firstColumn, endColumn, values.columns());
    int[] rows = cuts(height, firstRow, endRow, values.rows());
    for (int y = 0; y < height; y++) {
      int fromRow = Math.min(rows[height - 1 - y], values.rows() - 1);
      int toRow = Math.max(fromRow + 1, rows[height - y]);
      for (int x = 0; x < width; x++) {
        int fromColumn = Math.min(columns[x], values.columns() - 1);
        int toColumn = Math.max(fromColumn + 1, columns[x + 1]);
        double value = largest(fromRow, toRow, fromColumn, toColumn);
        image.setRGB(x, y, ColorMap.rgb((value - low) / (high - low)));
      }
    }
    return image;
  }

  /** The cell at which each pixel begins, and where the last one ends. */
  private static int[] cuts(int pixels, double first, double end, int cells) {
    int[] cuts = new int[pixels + 1];
    for (int i = 0; i <= pixels; i++) {
      int cell = (int) Math.floor(first + (end - first) * i / pixels);
      cuts[i] = Math.max(0, Math.min(cells, cell));
    }
    return cuts;
  }

  private double largest(int fromRow, int toRow, int fromColumn, int toColumn) {
    float[] data = values.data();
    float largest = Float.NEGATIVE_INFINITY;
    for (int row = fromRow; row < toRow; row++) {
      for (int column = fromColumn; column < toColumn; column++) {
        largest = Math.max(largest, data[row * values.columns() + column]);
      }
    }
    return largest;
  }
}
