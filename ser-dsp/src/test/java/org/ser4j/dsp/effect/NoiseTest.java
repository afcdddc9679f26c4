package org.ser4j.dsp.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static final float[] TONE = Tones.tone(300, 16_000, 100_000);

  private static double rmsOfNoise(Noise noise, float[] y, long seed) {
    float[] noisy = noise.apply(y, seed);
    for (int i = 0; i < y.length; i++) {
      noisy[i] -= y[i];
    }
    return Effects.rms(noisy);
  }

  @Test
  void levels() {
    assertEquals(0.005, rmsOfNoise(Noise.ofLevel(0.005), TONE, 1), 5e-5);
    assertEquals(0.5 / Math.sqrt(2) / 10, rmsOfNoise(Noise.atSnr(20), TONE, 1), 5e-4);
    double sum = 0;
    float[] loud = new float[1000];
    Arrays.fill(loud, 2);
    for (int seed = 0; seed < 500; seed++) {
      double level = rmsOfNoise(Noise.upTo(0.035), loud, seed);
      assertTrue(level < 0.08, "" + level);
      sum += level;
    }
    assertEquals(0.035, sum / 500, 0.003);
  }

  @Test
  void numbersAreGaussian() {
    float[] noise = Noise.ofLevel(1).apply(new float[200_000], 9);
    double mean = 0;
    int beyondOne = 0;
    int beyondThree = 0;
    for (float value : noise) {
      mean += value / noise.length;
      beyondOne += Math.abs(value) > 1 ? 1 : 0;
      beyondThree += Math.abs(value) > 3 ? 1 : 0;
    }
    assertEquals(0, mean, 0.01);
    assertEquals(0.3173, beyondOne / 200_000.0, 0.005);
    assertEquals(0.0027, beyondThree / 200_000.0, 0.0005);
  }

  @Test
  void theSeedAloneDecides() {
    Noise noise = Noise.ofLevel(1);
    float[] zeros = new float[2];
    assertArrayEquals(noise.apply(zeros, 7), noise.apply(zeros, 7));
    assertFalse(Arrays.equals(noise.apply(zeros, 7), noise.apply(zeros, 8)));
    assertArrayEquals(new float[] {-0.041741524f, -0.18308021f}, noise.apply(zeros, 7));
  }

  @Test
  void silenceHasNoNoiseAtARatio() {
    assertArrayEquals(new float[100], Noise.atSnr(3).apply(new float[100], 1));
  }

  @Test
  void steadyNoiseGoesAndWhatIsLoudStays() {
    float[] y = new float[64_000];
    System.arraycopy(Noise.ofLevel(0.2).apply(new float[32_000], 1), 0, y, 16_000, 32_000);
    float[] noisy = Noise.ofLevel(0.01).apply(y, 3);
    float[] clip = Arrays.copyOf(noisy, 15_000);
    float[] clean = NoiseReduction.builder(16_000).noise(clip).build().apply(noisy);
    double before = Effects.rms(Arrays.copyOfRange(clean, 2_000, 12_000));
    assertTrue(before < 0.002, "" + before);
    assertEquals(0.2, Effects.rms(Arrays.copyOfRange(clean, 20_000, 44_000)), 0.01);
  }

  /** The second piece begins at sample 600,000, on a grid of frames of its own. */
  @Test
  void longSignalsGoThroughInPieces() {
    float[] y = Noise.ofLevel(0.1).apply(Tones.tone(500, 8_000, 700_000), 1);
    float[] clip = Noise.ofLevel(0.1).apply(new float[20_000], 2);
    NoiseReduction reduction = NoiseReduction.builder(8_000).noise(clip).build();
    float[] whole = reduction.apply(y);
    int start = 600_000 - 100 * 256;
    float[] end = reduction.apply(Arrays.copyOfRange(y, start, 700_000));
    assertArrayEquals(
        Arrays.copyOfRange(end, 600_000 - start, 700_000 - start),
        Arrays.copyOfRange(whole, 600_000, 700_000),
        1e-6f);
  }
}
