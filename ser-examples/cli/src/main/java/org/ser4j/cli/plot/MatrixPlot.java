package org.ser4j.cli.plot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.ser4j.dsp.Matrix;

/** A matrix over time with its axes and colour bar. */
final class MatrixPlot {

  private static final int POINTS = 1000;

  /** As wide as the widest label, so that there is room for the labels drawn here. */
  private static final String ROOM = "00000";

  private final String title;
  private final Matrix values;
  private final Axis axis;
  private final ColorScale scale;

  MatrixPlot(String title, Matrix values, Axis axis, ColorScale scale) {
    this.title = title;
    this.values = values;
    this.axis = axis;
    this.scale = scale;
  }

  /**
   * Paints it.
   *
   * @param seconds length of the signal
   * @param columnSeconds distance of columns; the first one is centred on 0
   */
  BufferedImage paint(double seconds, double columnSeconds) {
    BufferedImage image = ChartStyle.blank(ChartStyle.WIDTH + ColorBar.WIDTH, ChartStyle.HEIGHT);
    Graphics2D graphics = ChartStyle.smooth(image);
    Rectangle plot = paintFrame(graphics, seconds);
    double columns = seconds / columnSeconds;
    BufferedImage cells =
        new HeatMap(values, scale.low(), scale.high())
            .paint(plot.width, plot.height, 0.5, 0.5 + columns, axis.firstRow(), axis.endRow());
    graphics.drawImage(cells, plot.x, plot.y, null);
    graphics.setColor(ChartStyle.INK);
    graphics.drawRect(plot.x - 1, plot.y - 1, plot.width + 1, plot.height + 1);
    paintTicks(graphics, plot);
    ChartStyle.paintTime(graphics, plot, seconds);
    ColorBar.paint(graphics, scale, plot);
    graphics.dispose();
    return image;
  }

  /** The title and the time axis; the labels of the other axis are drawn here. */
  private Rectangle paintFrame(Graphics2D graphics, double seconds) {
    XYChart chart = ChartStyle.overTime(title, axis.title(), seconds);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
    chart
        .getStyler()
        .setYAxisTickLabelsColor(ChartStyle.NOTHING)
        .setYAxisTickMarksColor(ChartStyle.NOTHING);
    chart.getStyler().setYAxisDecimalPattern(ROOM);
    // Of few points XChart would mark just those on its axes.
    double[] shares = IntStream.range(0, POINTS).mapToDouble(i -> i / (POINTS - 1.0)).toArray();
    double[] times = DoubleStream.of(shares).map(share -> share * seconds).toArray();
    ChartStyle.line(chart, times, shares, ChartStyle.NOTHING);
    Graphics2D own = (Graphics2D) graphics.create();
    chart.paint(own, ChartStyle.WIDTH, ChartStyle.HEIGHT);
    own.dispose();
    return ChartStyle.plot(chart, seconds, 0, 1);
  }

  private void paintTicks(Graphics2D graphics, Rectangle plot) {
    FontMetrics metrics = graphics.getFontMetrics();
    for (Axis.Tick tick : axis.ticks()) {
      double share = (tick.row() - axis.firstRow()) / (axis.endRow() - axis.firstRow());
      int y = plot.y + (int) Math.round((1 - share) * (plot.height - 1));
      graphics.drawLine(plot.x - 1 - ChartStyle.MARK, y, plot.x - 1, y);
      int width = metrics.stringWidth(tick.label());
      graphics.drawString(
          tick.label(), plot.x - ChartStyle.MARK - 5 - width, y + metrics.getAscent() / 2 - 1);
    }
  }
}
