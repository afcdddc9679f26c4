package org.ser4j.examples.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.ser4j.models.corpus.Sex;
import org.ser4j.models.survey.CorpusSummary;
import org.ser4j.models.survey.Share;

/**
 * Draws how many recordings a corpus has of each label, women's below men's. Needs no screen, but
 * Java's fonts. Stateless.
 */
public final class CountPicture {
  private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN);
  private static final List<String> NAMES = List.of("women", "men", "not known");
  private static final double[] PLACES = {0.35, 0.65, 0.9};

  private CountPicture() {}

  /**
   * Draws it.
   *
   * @param summary of a corpus with one label at least
   * @return about 1000 x 500 pixels
   * @throws IllegalArgumentException if there is no label
   */
  public static BufferedImage of(CorpusSummary summary) {
    if (summary.labels().isEmpty()) {
      throw new IllegalArgumentException("summary must have one label at least");
    }
    String title =
        summary.name()
            + ", "
            + summary.all().total()
            + " recordings of "
            + summary.speakers().size()
            + " speakers";
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(Charts.WIDTH)
            .height(Charts.HEIGHT)
            .title(title)
            .xAxisTitle("")
            .yAxisTitle("Recordings")
            .build();
    style(chart.getStyler());
    List<String> labels = summary.labels().stream().map(Share::name).toList();
    for (int i = 0; i < SEXES.size(); i++) {
      Sex sex = SEXES.get(i);
      if (summary.all().of(sex) > 0) {
        chart
            .addSeries(NAMES.get(i), labels, summary.labels().stream().map(s -> s.of(sex)).toList())
            .setFillColor(new Color(ColorMap.rgb(PLACES[i])));
      }
    }
    return BitmapEncoder.getBufferedImage(chart);
  }

  private static void style(CategoryStyler styler) {
    styler.setStacked(true).setAvailableSpaceFill(0.7);
    styler.setLegendPosition(LegendPosition.OutsideE).setLegendBorderColor(Charts.NOTHING);
    styler.setLegendFont(Charts.TEXT);
    styler.setAxisTickLabelsFont(Charts.TEXT).setAxisTitleFont(Charts.TEXT);
    styler.setAxisTickLabelsColor(Charts.INK).setAxisTickMarksColor(Charts.INK);
    styler.setXAxisLabelRotation(0).setYAxisMin(0.0).setYAxisDecimalPattern("0");
    styler.setPlotGridVerticalLinesVisible(false).setPlotBorderColor(Charts.INK);
    styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
    styler.setChartFontColor(Charts.INK).setChartTitleBoxVisible(false);
    styler.setChartTitleFont(Charts.TITLE).setAntiAlias(true);
  }
}
