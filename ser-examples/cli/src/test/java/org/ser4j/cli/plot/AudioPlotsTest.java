package org.ser4j.cli.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.Stft;

class AudioPlotsTest {
  @BeforeAll
  static void needNoScreen() {
    System.setProperty("java.awt.headless", "true");
  }

  @ParameterizedTest
  @EnumSource(PlotKind.class)
  void silenceAndShortSignalsAreDrawn(PlotKind kind) {
    for (float[] y : List.of(new float[1], new float[300], new float[40_000])) {
      BufferedImage image = AudioPlots.of(kind, y, 22_050, "x");
      assertTrue(image.getWidth() >= ChartStyle.WIDTH);
    }
    assertThrows(
        IllegalArgumentException.class, () -> AudioPlots.of(kind, new float[0], 8_000, "x"));
  }

  @ParameterizedTest
  @EnumSource(
      value = PlotKind.class,
      names = {"SPECTROGRAM", "MEL"})
  void lowTonesAreBelowHighOnesAndEarlyLeftOfLate(PlotKind kind) {
    int rate = 16_000;
    float[] y = new float[2 * rate];
    for (int i = 0; i < y.length; i++) {
      double hertz = i < rate ? 400 : 6_000;
      y[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
    }
    BufferedImage image = AudioPlots.of(kind, y, rate, "x");
    int middle = image.getHeight() / 2;
    // A quarter of the plot in: the low tone alone; three quarters in: the high one.
    assertTrue(brightestRow(image, 330) > middle);
    assertTrue(brightestRow(image, 760) < middle);
  }

  /** Within the plot, away from its frame. */
  private static int brightestRow(BufferedImage image, int x) {
    int best = 0;
    int brightest = -1;
    for (int y = 50; y < 420; y++) {
      int rgb = image.getRGB(x, y);
      int brightness = (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
      if (brightness > brightest) {
        brightest = brightness;
        best = y;
      }
    }
    return best;
  }

  @Test
  void cellsFillTheirPixelsAndTheLargestWins() {
    Matrix matrix = new Matrix(new float[] {0, 1, 0.5f, 0}, 2, 2);
    BufferedImage large = new HeatMap(matrix, 0, 1).paint(4, 4, 0, 2, 0, 2);
    assertEquals(ColorMap.rgb(0.5), large.getRGB(0, 0) & 0xffffff);
    assertEquals(ColorMap.rgb(0), large.getRGB(3, 1) & 0xffffff);
    assertEquals(ColorMap.rgb(0), large.getRGB(1, 2) & 0xffffff);
    assertEquals(ColorMap.rgb(1), large.getRGB(2, 3) & 0xffffff);
    BufferedImage small = new HeatMap(matrix, 0, 1).paint(1, 1, 0, 2, 0, 2);
    assertEquals(ColorMap.rgb(1), small.getRGB(0, 0) & 0xffffff);
  }

  @Test
  void longSignalsKeepTheLoudestOfEachColumn() {
    Stft stft = Stft.builder().nFft(32).hopLength(16).build();
    float[] y = new float[16 * 9_000];
    y[16 * 5_000] = 1;
    PooledSpectrogram spectra = PooledSpectrogram.of(stft, y);
    assertEquals(3, spectra.framesPerColumn());
    assertEquals(3_001, spectra.power().columns());
    assertEquals(1, spectra.power().get(4, 5_000 / 3), 1e-6);
    assertEquals(0, spectra.power().get(4, 5_000 / 3 + 2));
  }

  @Test
  void lightnessGrowsEvenly() {
    double first = lightness(ColorMap.rgb(0));
    double last = lightness(ColorMap.rgb(1));
    assertTrue(first < 0.2 && last > 0.9);
    for (int i = 0; i <= 20; i++) {
      double even = first + (last - first) * i / 20;
      assertEquals(even, lightness(ColorMap.rgb(i / 20.0)), 0.03);
    }
  }

  /** Oklab's L. */
  private static double lightness(int rgb) {
    double r = linear(rgb >> 16 & 0xff);
    double g = linear(rgb >> 8 & 0xff);
    double b = linear(rgb & 0xff);
    return 0.2104542553 * Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        + 0.7936177850 * Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        - 0.0040720468 * Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void stepsAreRound() {
    assertEquals(List.of(0.0, 2_000.0, 4_000.0, 6_000.0, 8_000.0), Axis.steps(8_000, 5));
    assertEquals(7, Axis.steps(0.3, 7).size());
    assertEquals(0.05, Axis.steps(0.3, 7).get(1), 1e-12);
  }
}
