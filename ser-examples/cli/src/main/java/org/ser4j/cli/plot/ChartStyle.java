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
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What all plots share: fonts, colours, the time axis. */
final class ChartStyle {
  static final int WIDTH = 1000;
  static final int HEIGHT = 480;
  static final Color INK = new Color(0x222222);
  static final Color NOTHING = new Color(0, 0, 0, 0);
  static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final int MARK = 5;
  private static final int MOST_TIMES = 12;
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

  private ChartStyle() {}

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
    apply(styler);
    styler.setPlotMargin(0).setPlotGridLinesVisible(false);
    // XChart's own ticks are at uneven times; paintTime draws round ones in their place.
    styler.setXAxisTickLabelsColor(NOTHING).setXAxisTickMarksColor(NOTHING);
    styler.setXAxisDecimalPattern("0.00").setLocale(Locale.ROOT);
    styler.setLegendVisible(false).setPlotContentSize(1);
    return chart;
  }

  /** Sets fonts and colours: black on white, without boxes and vertical lines. */
  static void apply(AxesChartStyler styler) {
    styler.setAxisTickLabelsFont(TEXT).setAxisTitleFont(TEXT);
    styler.setAxisTickLabelsColor(INK).setAxisTickMarksColor(INK);
    styler.setPlotGridVerticalLinesVisible(false).setPlotBorderColor(INK);
    styler.setLegendBorderColor(NOTHING).setLegendFont(TEXT);
    styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
    styler.setChartFontColor(INK).setChartTitleBoxVisible(false);
    styler.setChartTitleFont(TITLE).setAntiAlias(true);
  }

  /** Paints a chart with its upper left corner at a point. */
  static void paint(BufferedImage image, Chart<?, ?> chart, int x, int y) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    Graphics2D graphics = (Graphics2D) image.createGraphics().create(x, y, width, height);
    chart.paint(graphics, width, height);
    graphics.dispose();
  }

  /** Draws ticks at round times below a plot. */
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

  /** The data area of a painted chart. */
  static Rectangle plot(XYChart chart, double seconds, double low, double high) {
    int left = (int) Math.round(chart.getScreenXFromChart(0));
    int right = (int) Math.round(chart.getScreenXFromChart(seconds));
    int bottom = (int) Math.round(chart.getScreenYFromChart(low));
    int top = (int) Math.round(chart.getScreenYFromChart(high));
    return new Rectangle(left, top, right - left, bottom - top);
  }

  /** Adds a line without markers. */
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
