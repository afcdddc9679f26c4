package org.ser4j.cli.plot;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import org.ser4j.training.metric.ConfusionMatrix;

/**
 * Draws a confusion matrix as a heat map: one row a true class, one column a predicted class. The
 * number is the count of recordings; the colour is their share of the row, so that rare classes are
 * as visible as frequent ones. Needs no screen, but Java's fonts. Stateless.
 */
public final class ConfusionPlot {
  private static final int HIGHEST_CELL = 46;
  private static final int MARGIN = 14;
  private static final int TITLE = 44;
  private static final int AXIS = 26;
  private static final double DARK = 0.6;

  private final ConfusionMatrix confusion;
  private final int[] support;

  private ConfusionPlot(ConfusionMatrix confusion) {
    this.confusion = confusion;
    this.support = confusion.classScores().stream().mapToInt(c -> c.support()).toArray();
  }

  /**
   * Draws it.
   *
   * @param confusion of at least one class
   * @param title above the plot
   * @return as large as the labels need
   * @throws IllegalArgumentException if there is no class
   */
  public static BufferedImage of(ConfusionMatrix confusion, String title) {
    Objects.requireNonNull(title, "title must not be null");
    if (confusion.labels().isEmpty()) {
      throw new IllegalArgumentException("confusion must have at least one class");
    }
    return new ConfusionPlot(confusion).paint(title);
  }

  private BufferedImage paint(String title) {
    FontMetrics metrics = ChartStyle.smooth(ChartStyle.blank(1, 1)).getFontMetrics();
    int longest = confusion.labels().stream().mapToInt(metrics::stringWidth).max().orElse(0);
    int cell = Math.max(longest + MARGIN, 2 * HIGHEST_CELL - 20);
    int n = confusion.labels().size();
    Rectangle plot = new Rectangle(2 * MARGIN + AXIS + longest, TITLE, n * cell, n * HIGHEST_CELL);
    int width = plot.x + plot.width + MARGIN + ColorBar.WIDTH;
    BufferedImage image = ChartStyle.blank(width, plot.y + plot.height + 2 * AXIS + MARGIN);
    Graphics2D graphics = ChartStyle.smooth(image);
    graphics.drawString(title, plot.x, TITLE - MARGIN);
    for (int truth = 0; truth < n; truth++) {
      for (int predicted = 0; predicted < n; predicted++) {
        int x = plot.x + predicted * cell;
        cell(graphics, truth, predicted, new Rectangle(x, y(plot, truth), cell, HIGHEST_CELL));
      }
    }
    graphics.setColor(ChartStyle.INK);
    graphics.drawRect(plot.x - 1, plot.y - 1, plot.width + 1, plot.height + 1);
    labels(graphics, plot, cell);
    ColorBar.paint(graphics, ColorScale.ROW, plot);
    graphics.dispose();
    return image;
  }

  private void cell(Graphics2D graphics, int truth, int predicted, Rectangle cell) {
    int count = confusion.count(truth, predicted);
    double share = support[truth] == 0 ? 0 : count / (double) support[truth];
    graphics.setColor(new Color(ColorMap.rgb(share)));
    graphics.fill(cell);
    graphics.setColor(share < DARK ? Color.WHITE : Color.BLACK);
    centred(graphics, Integer.toString(count), cell);
  }

  private void labels(Graphics2D graphics, Rectangle plot, int cell) {
    List<String> labels = confusion.labels();
    FontMetrics metrics = graphics.getFontMetrics();
    int bottom = plot.y + plot.height;
    for (int k = 0; k < labels.size(); k++) {
      int right = plot.x - 8 - metrics.stringWidth(labels.get(k));
      graphics.drawString(labels.get(k), right, y(plot, k) + HIGHEST_CELL / 2 + 5);
      centred(graphics, labels.get(k), new Rectangle(plot.x + k * cell, bottom, cell, AXIS));
    }
    centred(graphics, "Predicted label", new Rectangle(plot.x, bottom + AXIS, plot.width, AXIS));
    ColorBar.upwards(
        graphics, "True label", MARGIN + metrics.getAscent(), plot.y + plot.height / 2);
  }

  private static int y(Rectangle plot, int row) {
    return plot.y + row * HIGHEST_CELL;
  }

  private static void centred(Graphics2D graphics, String text, Rectangle room) {
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.drawString(
        text,
        room.x + (room.width - metrics.stringWidth(text)) / 2,
        room.y + (room.height + metrics.getAscent() - metrics.getDescent()) / 2);
  }
}
