package org.ser4j.cli.plot;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.Locale;

/** The legend of the colours, to the right of a plot. */
final class ColorBar {
  /** Its width in pixels, with ticks and title. */
  static final int WIDTH = 100;

  private static final int THICKNESS = 18;

  private ColorBar() {}

  /**
   * Draws the bar.
   *
   * @param graphics where
   * @param scale the values of the colours
   * @param plot the data area to its left
   */
  static void paint(Graphics2D graphics, ColorScale scale, Rectangle plot) {
    int left = plot.x + plot.width + THICKNESS;
    for (int y = 0; y < plot.height; y++) {
      graphics.setColor(new Color(ColorMap.rgb(1 - y / (plot.height - 1.0))));
      graphics.fillRect(left, plot.y + y, THICKNESS, 1);
    }
    graphics.setColor(ChartStyle.INK);
    graphics.drawRect(left, plot.y, THICKNESS, plot.height - 1);
    FontMetrics metrics = graphics.getFontMetrics();
    int widest = 0;
    int steps = (int) Math.round((scale.high() - scale.low()) / scale.step());
    for (int i = 0; i <= steps; i++) {
      int y = plot.y + (int) Math.round((plot.height - 1) * (1 - (double) i / steps));
      int right = left + THICKNESS;
      graphics.drawLine(right, y, right + ChartStyle.MARK, y);
      String label = label(scale.low() + i * scale.step(), scale.step());
      graphics.drawString(label, right + ChartStyle.MARK + 3, y + metrics.getAscent() / 2 - 1);
      widest = Math.max(widest, metrics.stringWidth(label));
    }
    upwards(
        graphics,
        scale.title(),
        left + THICKNESS + ChartStyle.MARK + widest + 10 + metrics.getAscent(),
        plot.y + plot.height / 2);
  }

  private static String label(double value, double step) {
    return String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", value + 0.0);
  }

  /** Writes upwards along a vertical line. */
  static void upwards(Graphics2D graphics, String text, int baseline, int middle) {
    Graphics2D turned = (Graphics2D) graphics.create();
    turned.translate(baseline, middle);
    turned.rotate(-Math.PI / 2);
    turned.drawString(text, -turned.getFontMetrics().stringWidth(text) / 2, 0);
    turned.dispose();
  }
}
