package org.ser4j.cli.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.statistics.CorpusStatistics;
import org.ser4j.training.statistics.CorpusStatistics.Durations;
import org.ser4j.training.statistics.CorpusStatistics.RecordingCount;

/** AudioPlots of numbers: where which colour is. */
class CorpusPlotTest {
  @BeforeAll
  static void needNoScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  @Test
  void sharesOfTheRowAreColours() {
    ConfusionMatrix matrix =
        ConfusionMatrix.ofCounts(List.of("a", "b"), new int[][] {{1, 0}, {300, 100}});
    Set<Integer> colors = colors(ConfusionPlot.of(matrix, "x"));
    // Without the bar, which has them all: the picture's left half.
    assertTrue(
        colors.containsAll(
            List.of(ColorMap.rgb(0), ColorMap.rgb(0.25), ColorMap.rgb(0.75), ColorMap.rgb(1.0))));
    ConfusionMatrix right =
        ConfusionMatrix.ofCounts(List.of("a", "b"), new int[][] {{1, 0}, {0, 100}});
    assertTrue(!colors(ConfusionPlot.of(right, "x")).contains(ColorMap.rgb(0.25)));
  }

  @Test
  void aMatrixOfManyLongLabelsFits() {
    List<String> labels =
        List.of("pleasant surprise", "neutral", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    BufferedImage image =
        ConfusionPlot.of(
            ConfusionMatrix.of(labels, new int[0], new int[0]), "without any recording");
    assertTrue(image.getWidth() > labels.size() * 100, image.toString());
    ConfusionMatrix none = ConfusionMatrix.of(List.of(), new int[0], new int[0]);
    assertThrows(IllegalArgumentException.class, () -> ConfusionPlot.of(none, "x"));
  }

  @Test
  void twiceAsManyRecordingsAreTwiceAsHigh() {
    BufferedImage image =
        CorpusPlot.of(
            summary(
                List.of(
                    new RecordingCount("happy", 40, 0, 0), new RecordingCount("sad", 0, 0, 20))));
    image = image.getSubimage(0, 0, image.getWidth(), ChartStyle.HEIGHT);
    int happy = height(image, ColorMap.rgb(0.35), 0, image.getWidth() * 45 / 100);
    int sad =
        height(image, ColorMap.rgb(0.9), image.getWidth() * 45 / 100, image.getWidth() * 8 / 10);
    assertEquals(2.0, happy / (double) sad, 0.05);
    CorpusStatistics none = summary(List.of());
    assertThrows(IllegalArgumentException.class, () -> CorpusPlot.of(none));
  }

  @Test
  void speakersAndDurationsStandBelow() {
    BufferedImage image =
        CorpusPlot.of(
            summary(
                List.of(
                    new RecordingCount("happy", 40, 0, 0), new RecordingCount("sad", 0, 0, 20))));
    int half = image.getWidth() / 2;
    int below = image.getHeight() - ChartStyle.HEIGHT;
    BufferedImage speakers = image.getSubimage(0, ChartStyle.HEIGHT, half, below);
    assertTrue(colors(speakers, 0).containsAll(List.of(ColorMap.rgb(0.35), ColorMap.rgb(0.9))));
    assertTrue(!colors(speakers, 0).contains(ColorMap.rgb(0.5)));
    BufferedImage lengths = image.getSubimage(half, ChartStyle.HEIGHT, half, below);
    assertTrue(colors(lengths, 0).contains(ColorMap.rgb(0.5)));
  }

  @Test
  void durationsAreCountedInRoundSteps() {
    assertEquals(
        new DurationHistogram(
            List.of("1.0", "1.2", "1.4", "1.6", "1.8", "2.0", "2.2", "2.4", "2.6", "2.8", "3.0"),
            List.of(1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1)),
        DurationHistogram.of(seconds(1.0, 1.2, 1.9, 3.04)));
    assertEquals(
        new DurationHistogram(List.of("2.5"), List.of(2)),
        DurationHistogram.of(seconds(2.5, 2.55)));
    DurationHistogram hours = DurationHistogram.of(seconds(0.5, 7200));
    assertEquals(List.of("0", "960"), hours.starts().subList(0, 2));
    assertEquals(2, hours.counts().stream().mapToInt(Integer::intValue).sum());
    assertTrue(hours.starts().size() <= DurationHistogram.MOST);
  }

  private static List<Duration> seconds(double... values) {
    return Arrays.stream(values).mapToObj(v -> Duration.ofMillis(Math.round(1000 * v))).toList();
  }

  private static CorpusStatistics summary(List<RecordingCount> labels) {
    return new CorpusStatistics(
        "made up",
        new RecordingCount("all", 40, 0, 20),
        labels,
        List.of(new RecordingCount("anna", 40, 0, 0), new RecordingCount("bob", 0, 0, 20)),
        Durations.of(seconds(1.0, 1.2, 1.9, 3.04)),
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        List.of());
  }

  private static Set<Integer> colors(BufferedImage image) {
    return colors(image, ColorBar.WIDTH);
  }

  private static Set<Integer> colors(BufferedImage image, int right) {
    Set<Integer> colors = new TreeSet<>();
    for (int x = 0; x < image.getWidth() - right; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colors.add(image.getRGB(x, y) & 0xffffff);
      }
    }
    return colors;
  }

  private static int height(BufferedImage image, int color, int from, int to) {
    int highest = 0;
    for (int x = from; x < to; x++) {
      int pixels = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        pixels += (image.getRGB(x, y) & 0xffffff) == color ? 1 : 0;
      }
      highest = Math.max(highest, pixels);
    }
    return highest;
  }
}
