package org.ser4j.cli.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The look that all pictures share: white, a time axis below, no legend, no grid. */
final class Charts {
  static final int WIDTH = 1000;
  static final int HEIGHT = 480;
  static final Color INK = new Color(0x222222);
  static final Color NOTHING = new Color(0, 0, 0, 0);
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final int MARK = 5;
  private static final int MOST_TIMES = 12;
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

  private Charts() {}

  static XYChart overTime(String title, String yTitle, double seconds) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("Time (s)")
            .yAxisTitle(yTitle)
            .build();
    XYStyler styler = chart.getStyler();
    styler.setXAxisMin(0.0).setXAxisMax(seconds);
    styler.setAxisTickLabelsFont(TEXT).setAxisTitleFont(TEXT).setPlotMargin(0);
    styler.setAxisTickLabelsColor(INK).setAxisTickMarksColor(INK).setPlotGridLinesVisible(false);
    // XChart's own marks lie at uneven times; paintTime draws round ones in their room.
    styler.setXAxisTickLabelsColor(NOTHING).setXAxisTickMarksColor(NOTHING);
    styler.setXAxisDecimalPattern("0.00").setLocale(Locale.ROOT);
    styler.setLegendVisible(false).setPlotContentSize(1).setPlotBorderColor(INK);
    styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
    styler.setChartTitleFont(TITLE).setChartFontColor(INK).setChartTitleBoxVisible(false);
    styler.setAntiAlias(true);
    return chart;
  }

  /** Marks round times below a plot. */
  static void paintTime(Graphics2D graphics, Rectangle plot, double seconds) {
    List<Double> times = Axis.steps(seconds, MOST_TIMES);
    double step = times.get(1) - times.get(0);
    String format = "%." + (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)) + "f";
    FontMetrics metrics = graphics.getFontMetrics();
    int bottom = plot.y + plot.height;
    for (double time : times) {
      int x = plot.x + (int) Math.round(time / seconds * (plot.width - 1));
      graphics.drawLine(x, bottom, x, bottom + MARK);
      String label = String.format(Locale.ROOT, format, time);
      int middle = metrics.stringWidth(label) / 2;
      graphics.drawString(label, x - middle, bottom + MARK + 1 + metrics.getAscent());
    }
  }

  /** Where a painted chart has its data. */
  static Rectangle plot(XYChart chart, double seconds, double low, double high) {
    int left = (int) Math.round(chart.getScreenXFromChart(0));
    int right = (int) Math.round(chart.getScreenXFromChart(seconds));
    int bottom = (int) Math.round(chart.getScreenYFromChart(low));
    int top = (int) Math.round(chart.getScreenYFromChart(high));
    return new Rectangle(left, top, right - left, bottom - top);
  }

  /** A line without marks at its points. */
  static void line(XYChart chart, double[] x, double[] y, Color color) {
    chart
        .addSeries("line", x, y)
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Line)
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(color)
        .setLineWidth(1);
  }

  static BufferedImage blank(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(INK);
    graphics.setFont(TEXT);
    return graphics;
  }
}
