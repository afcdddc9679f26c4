package org.ser4j.cli.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.ser4j.cli.report.TextOutput;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.statistics.CorpusStatistics;
import org.ser4j.training.statistics.CorpusStatistics.RecordingCount;

/**
 * Draws the number of recordings of each label, women's below men's; under it the number of each
 * speaker, and a histogram of durations. Needs no screen, but Java's fonts. Stateless.
 */
public final class CorpusPlot {
  private static final int LOWER = 380;
  private static final int HALF = ChartStyle.WIDTH / 2;
  private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN);
  private static final List<String> NAMES = List.of("women", "men", "not known");
  private static final double[] PLACES = {0.35, 0.65, 0.9};
  private static final Color LENGTHS = new Color(ColorMap.rgb(0.5));

  /** With more letters in all, names do not fit side by side below a chart of half the width. */
  private static final int LETTERS = 45;

  /** More names do not fit below it even upright. */
  private static final int UPRIGHT = 24;

  private CorpusPlot() {}

  /**
   * Draws it.
   *
   * @param summary of a corpus with at least one label
   * @return 1000 x 860 pixels
   * @throws IllegalArgumentException if there is no label
   */
  public static BufferedImage of(CorpusStatistics summary) {
    if (summary.labels().isEmpty()) {
      throw new IllegalArgumentException("summary must have at least one label");
    }
    BufferedImage image = ChartStyle.blank(ChartStyle.WIDTH, ChartStyle.HEIGHT + LOWER);
    CategoryChart labels = chart(title(summary), ChartStyle.WIDTH, ChartStyle.HEIGHT);
    addSexes(labels, summary.labels(), summary.all());
    ChartStyle.paint(image, labels, 0, 0);
    CategoryChart speakers = chart("Speakers", HALF, LOWER);
    upright(speakers.getStyler(), summary.speakers());
    addSexes(speakers, summary.speakers(), summary.all());
    ChartStyle.paint(image, speakers, 0, ChartStyle.HEIGHT);
    ChartStyle.paint(image, lengths(summary), HALF, ChartStyle.HEIGHT);
    return image;
  }

  private static String title(CorpusStatistics summary) {
    return summary.name()
        + ", "
        + TextOutput.counted(summary.all().total(), "recording")
        + " of "
        + TextOutput.counted(summary.speakers().size(), "speaker");
  }

  private static CategoryChart lengths(CorpusStatistics summary) {
    CategoryChart chart = chart("Durations", HALF, LOWER);
    DurationHistogram counts = DurationHistogram.of(summary.durations().sorted());
    chart.setXAxisTitle("Seconds, and up to the next");
    chart.addSeries("recordings", counts.starts(), counts.counts()).setFillColor(LENGTHS);
    chart.getStyler().setAvailableSpaceFill(0.95).setLegendVisible(false);
    return chart;
  }

  private static void upright(CategoryStyler styler, List<RecordingCount> shares) {
    styler.setLegendVisible(false);
    int letters = shares.stream().mapToInt(share -> share.name().length() + 2).sum();
    if (letters > LETTERS) {
      styler.setXAxisLabelRotation(90).setXAxisMaxLabelCount(UPRIGHT);
    }
  }

  private static void addSexes(
      CategoryChart chart, List<RecordingCount> shares, RecordingCount all) {
    List<String> names = shares.stream().map(RecordingCount::name).toList();
    for (int i = 0; i < SEXES.size(); i++) {
      Sex sex = SEXES.get(i);
      if (all.of(sex) > 0) {
        chart
            .addSeries(NAMES.get(i), names, shares.stream().map(s -> s.of(sex)).toList())
            .setFillColor(new Color(ColorMap.rgb(PLACES[i])));
      }
    }
  }

  private static CategoryChart chart(String title, int width, int height) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(width)
            .height(height)
            .title(title)
            .xAxisTitle("")
            .yAxisTitle("Recordings")
            .build();
    CategoryStyler styler = chart.getStyler();
    ChartStyle.apply(styler);
    styler.setStacked(true).setAvailableSpaceFill(0.7).setLegendPosition(LegendPosition.OutsideE);
    styler.setXAxisLabelRotation(0).setYAxisMin(0.0).setYAxisDecimalPattern("0");
    return chart;
  }
}
