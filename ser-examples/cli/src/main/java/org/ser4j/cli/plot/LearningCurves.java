package org.ser4j.cli.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.ser4j.training.report.EpochReport;

/**
 * Draws a training by epoch: losses on the left; UAR and accuracy of the validation on the right,
 * if there was one. Needs no screen, but Java's fonts. Stateless.
 */
public final class LearningCurves {
  private static final int WIDTH = 620;
  private static final double TRAINING = 0.35;
  private static final double VALIDATION = 0.75;

  private LearningCurves() {}

  /**
   * Draws it.
   *
   * @param history one report an epoch, at least one
   * @return 480 pixels high; twice as wide with validations as without
   * @throws IllegalArgumentException if there is no epoch
   */
  public static BufferedImage of(List<EpochReport> history) {
    if (history.isEmpty()) {
      throw new IllegalArgumentException("history must have at least one epoch");
    }
    List<EpochReport> validated = history.stream().filter(EpochReport::validated).toList();
    XYChart losses = chart("Loss", "Loss (nats)", history.size());
    add(losses, "training", history, EpochReport::trainingLoss, TRAINING);
    if (validated.isEmpty()) {
      return paint(losses);
    }
    add(losses, "validation", validated, EpochReport::validationLoss, VALIDATION);
    XYChart scores = chart("Validation", "Share", history.size());
    scores.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
    add(scores, "UAR", validated, EpochReport::validationUar, TRAINING);
    add(scores, "accuracy", validated, EpochReport::validationAccuracy, VALIDATION);
    return paint(losses, scores);
  }

  private static XYChart chart(String title, String yTitle, int epochs) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(ChartStyle.HEIGHT)
            .title(title)
            .xAxisTitle("Epoch")
            .yAxisTitle(yTitle)
            .build();
    XYStyler styler = chart.getStyler();
    ChartStyle.apply(styler);
    styler.setXAxisMin(epochs > 1 ? 1.0 : 0.0).setXAxisMax((double) Math.max(epochs, 2));
    styler.setXAxisDecimalPattern("0").setYAxisDecimalPattern("0.00").setLocale(Locale.ROOT);
    styler.setLegendPosition(LegendPosition.OutsideS);
    return chart;
  }

  private static void add(
      XYChart chart,
      String name,
      List<EpochReport> reports,
      ToDoubleFunction<EpochReport> value,
      double color) {
    XYSeries series =
        chart.addSeries(
            name,
            reports.stream().mapToDouble(EpochReport::epoch).toArray(),
            reports.stream().mapToDouble(value).toArray());
    series.setLineColor(new Color(ColorMap.rgb(color)));
    series.setMarkerColor(new Color(ColorMap.rgb(color)));
    series.setMarker(reports.size() > 1 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
  }

  private static BufferedImage paint(XYChart... charts) {
    BufferedImage image = ChartStyle.blank(charts.length * WIDTH, ChartStyle.HEIGHT);
    for (int i = 0; i < charts.length; i++) {
      ChartStyle.paint(image, charts[i], i * WIDTH, 0);
    }
    return image;
  }
}
