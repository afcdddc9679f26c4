package org.ser4j.models.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.layer.Shape;

class MelImageTest {
  /** Notebook 000's: two seconds at 22,050 Hz, in frames of 2048 samples, 512 apart. */
  private static final LogMel MEL =
      new LogMel(22_050, 2048, 2048, 512, 128, 0, 11_025, 86, LogMel.Reference.ONE, 40);

  private static final MelImage PICTURE = new MelImage(MEL, 64, 64, 3);

  @Test
  void rowsAreMeansOfTwoBandsFromQuietestToLoudest() {
    MelImage picture = new MelImage(MEL, 64, 86, 1);
    float[] samples = tone(picture.windowSamples());
    float[] level = MEL.open().extract(samples, 0);
    double[] means = new double[64 * 86];
    for (int i = 0; i < means.length; i++) {
      int at = i / 86 * 2 * 86 + i % 86;
      means[i] = ((double) level[at] + level[at + 86]) / 2;
    }
    double least = Arrays.stream(means).min().orElseThrow();
    double most = Arrays.stream(means).max().orElseThrow();
    float[] expected = new float[means.length];
    for (int i = 0; i < means.length; i++) {
      expected[i] = (float) ((means[i] - least) / (most - least));
    }
    assertArrayEquals(expected, picture.open().extract(samples, 0), 1e-6f);
  }

  @Test
  void channelsAreAlikeAndBetweenNoughtAndOne() {
    assertEquals(Shape.of(3, 64, 64), PICTURE.output());
    assertEquals(192, PICTURE.bands());
    float[] tensor = PICTURE.open().extract(tone(PICTURE.windowSamples() + 7), 7);
    assertEquals(PICTURE.output().size(), tensor.length);
    float[] first = Arrays.copyOf(tensor, 64 * 64);
    for (int channel = 1; channel < 3; channel++) {
      assertArrayEquals(first, Arrays.copyOfRange(tensor, channel * 4096, (channel + 1) * 4096));
    }
    float[] sorted = first.clone();
    Arrays.sort(sorted);
    assertEquals(0, sorted[0]);
    assertEquals(1, sorted[sorted.length - 1]);
  }

  @Test
  void silenceIsBlank() {
    float[] tensor = PICTURE.open().extract(new float[PICTURE.windowSamples()], 0);
    assertArrayEquals(new float[tensor.length], tensor);
  }

  /** Worked out by hand: 5 cells 0, 1, 4, 9, 16. */
  @ParameterizedTest
  @CsvSource({"1, 0, 6", "2, 0, 1.2", "2, 1, 10.8", "3, 1, 4.4", "5, 3, 9", "10, 3, 1"})
  void cellsAreMeansOfWhatTheyCover(int out, int cell, double expected) {
    assertEquals(expected, new MelImage.AreaResize(5, out).mean(cell, i -> i * i), 1e-12);
  }

  @Test
  void wrongSizesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new MelImage(MEL, 0, 64, 3));
    assertThrows(IllegalArgumentException.class, () -> new MelImage(MEL, 64, 64, 17));
    assertThrows(IllegalArgumentException.class, () -> new MelImage(MEL, 4_096, 4_096, 2));
    assertThrows(NullPointerException.class, () -> new MelImage(null, 64, 64, 3));
  }

  private static float[] tone(int length) {
    float[] samples = new float[length];
    for (int i = 0; i < length; i++) {
      samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * i / 22_050 * (1 + i / 44_100.0)));
    }
    return samples;
  }
}
