package org.ser4j.cli.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.knowm.xchart.XYChart;

/** A signal's amplitude over time. Long signals are drawn as the range within each pixel. */
final class WaveformPlot {
  private static final int MOST_POINTS = 2 * ChartStyle.WIDTH;
  private static final Color LINE = new Color(0x2b5d8a);

  private final float[] y;
  private final int sampleRate;

  WaveformPlot(float[] y, int sampleRate) {
    this.y = y;
    this.sampleRate = sampleRate;
  }

  BufferedImage paint(String title) {
    double seconds = (double) y.length / sampleRate;
    XYChart chart = ChartStyle.overTime(title, "Amplitude (full scale = 1)", seconds);
    double peak = 0;
    for (float value : y) {
      peak = Math.max(peak, Math.abs(value));
    }
    double limit = peak > 0 ? 1.05 * peak : 1;
    chart.getStyler().setYAxisMin(-limit).setYAxisMax(limit);
    int points = Math.min(y.length, MOST_POINTS);
    double[] times = new double[points];
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      int from = (int) ((long) y.length * i / points);
      int to = (int) ((long) y.length * (i + 1) / points);
      times[i] = (double) from / sampleRate;
      values[i] = i % 2 == 0 ? least(from, to) : most(from, to);
    }
    ChartStyle.line(chart, times, values, LINE);
    BufferedImage image = ChartStyle.blank(ChartStyle.WIDTH, ChartStyle.HEIGHT);
    Graphics2D graphics = ChartStyle.smooth(image);
    Graphics2D own = (Graphics2D) graphics.create();
    chart.paint(own, ChartStyle.WIDTH, ChartStyle.HEIGHT);
    own.dispose();
    ChartStyle.paintTime(graphics, ChartStyle.plot(chart, seconds, -limit, limit), seconds);
    graphics.dispose();
    return image;
  }

  private double least(int from, int to) {
    double least = y[from];
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, y[i]);
    }
    return least;
  }

  private double most(int from, int to) {
    double most = y[from];
    for (int i = from + 1; i < to; i++) {
      most = Math.max(most, y[i]);
    }
    return most;
  }
}
