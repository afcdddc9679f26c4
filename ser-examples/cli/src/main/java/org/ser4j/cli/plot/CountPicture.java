package org.ser4j.cli.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.statistics.CorpusStatistics;
import org.ser4j.training.statistics.CorpusStatistics.RecordingCount;

/**
 * Draws how many recordings a corpus has of each label, women's below men's; under it how many of
 * each speaker, and how long they are. Needs no screen, but Java's fonts. Stateless.
 */
public final class CountPicture {
  private static final int LOWER = 380;
  private static final int HALF = Charts.WIDTH / 2;
  private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN);
  private static final List<String> NAMES = List.of("women", "men", "not known");
  private static final double[] PLACES = {0.35, 0.65, 0.9};
  private static final Color LENGTHS = new Color(ColorMap.rgb(0.5));

  /** Names of more letters together do not stand side by side below a chart of half the width. */
  private static final int LETTERS = 45;

  /** More names do not stand below one even upright. */
  private static final int UPRIGHT = 24;

  private CountPicture() {}

  /**
   * Draws it.
   *
   * @param summary of a corpus with one label at least
   * @return 1000 x 860 pixels
   * @throws IllegalArgumentException if there is no label
   */
  public static BufferedImage of(CorpusStatistics summary) {
    if (summary.labels().isEmpty()) {
      throw new IllegalArgumentException("summary must have one label at least");
    }
    BufferedImage image = Charts.blank(Charts.WIDTH, Charts.HEIGHT + LOWER);
    CategoryChart labels = chart(title(summary), Charts.WIDTH, Charts.HEIGHT);
    addSexes(labels, summary.labels(), summary.all());
    paint(image, labels, 0, 0);
    CategoryChart speakers = chart("Speakers", HALF, LOWER);
    upright(speakers.getStyler(), summary.speakers());
    addSexes(speakers, summary.speakers(), summary.all());
    paint(image, speakers, 0, Charts.HEIGHT);
    paint(image, lengths(summary), HALF, Charts.HEIGHT);
    return image;
  }

  private static String title(CorpusStatistics summary) {
    int recordings = summary.all().total();
    int speakers = summary.speakers().size();
    return summary.name()
        + ", "
        + recordings
        + (recordings == 1 ? " recording of " : " recordings of ")
        + speakers
        + (speakers == 1 ? " speaker" : " speakers");
  }

  private static CategoryChart lengths(CorpusStatistics summary) {
    CategoryChart chart = chart("Durations", HALF, LOWER);
    LengthCounts counts = LengthCounts.of(summary.durations().sorted());
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
    style(chart.getStyler());
    return chart;
  }

  private static void paint(BufferedImage image, CategoryChart chart, int x, int y) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    Graphics2D graphics = (Graphics2D) image.createGraphics().create(x, y, width, height);
    chart.paint(graphics, width, height);
    graphics.dispose();
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
