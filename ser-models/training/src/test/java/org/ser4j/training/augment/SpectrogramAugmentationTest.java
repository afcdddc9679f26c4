package org.ser4j.training.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ser4j.training.augment.SpectrogramAugmentation.FrequencyMask;
import org.ser4j.training.augment.SpectrogramAugmentation.FrequencyWarp;
import org.ser4j.training.augment.SpectrogramAugmentation.Gain;
import org.ser4j.training.augment.SpectrogramAugmentation.NoiseFloor;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeMask;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeShift;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeStretch;

class SpectrogramAugmentationTest {
  private static final float[] MEANS = {-1, -2, -3};

  private final float[] data = {
    0, 10, 20, 30,
    1, 11, 21, 31,
    2, 12, 22, 42
  };

  @Test
  void stretchInterpolatesAlongFrames() {
    TimeStretch.stretch(wrapped(), 1.5);
    assertBands(new float[] {0, 15, 30, 0}, new float[] {1, 16, 31, 0}, new float[] {2, 17, 42, 0});
  }

  @Test
  void slowerLeavesTheEndOut() {
    TimeStretch.stretch(wrapped(), 0.5);
    assertBands(new float[] {0, 5, 10, 15}, new float[] {1, 6, 11, 16}, new float[] {2, 7, 12, 17});
  }

  @Test
  void rateOneChangesNothing() {
    float[] before = data.clone();
    TimeStretch.stretch(wrapped(), 1);
    FrequencyWarp.warp(wrapped(), 1);
    TimeShift.shift(wrapped(), 0);
    assertArrayEquals(before, data);
  }

  @Test
  void shiftMovesSilenceIn() {
    TimeShift.shift(wrapped(), 1);
    assertBands(
        new float[] {10, 20, 30, 0}, new float[] {11, 21, 31, 0}, new float[] {12, 22, 42, 0});
    TimeShift.shift(wrapped(), -2);
    assertBands(new float[] {0, 0, 10, 20}, new float[] {0, 0, 11, 21}, new float[] {0, 0, 12, 22});
  }

  @Test
  void warpInterpolatesAlongBands() {
    FrequencyWarp.warp(wrapped(), 1.5);
    assertBands(
        new float[] {0, 10, 20, 30},
        new float[] {1.5f, 11.5f, 21.5f, 36.5f},
        new float[] {2, 12, 22, 42});
  }

  @Test
  void warpDownwardsReadsOnlyOldBands() {
    FrequencyWarp.warp(wrapped(), 0.5);
    assertBands(
        new float[] {0, 10, 20, 30},
        new float[] {0.5f, 10.5f, 20.5f, 30.5f},
        new float[] {1, 11, 21, 31});
  }

  @Test
  void gainLeavesSilenceAlone() {
    Gain.add(wrapped(), 3);
    assertBands(
        new float[] {0, 13, 23, 33}, new float[] {4, 14, 24, 34}, new float[] {5, 15, 25, 45});
    Gain.add(wrapped(), -13);
    assertBands(new float[] {0, 0, 10, 20}, new float[] {0, 1, 11, 21}, new float[] {0, 2, 12, 32});
  }

  @Test
  void noiseRaisesWhatIsSoft() {
    new NoiseFloor(20, 20, 1).apply(wrapped(), new Random(1));
    assertBands(
        new float[] {22, 22, 22, 30}, new float[] {22, 22, 22, 31}, new float[] {22, 22, 22, 42});
  }

  @Test
  void masksFillWithTheBandsMean() {
    Random random = new Random(5);
    boolean[] widths = new boolean[3];
    for (int i = 0; i < 200; i++) {
      float[] before = data.clone();
      new TimeMask(1, 2, 1).apply(wrapped(), random);
      int masked = 0;
      for (int t = 0; t < 4; t++) {
        if (data[t] == MEANS[0]) {
          masked++;
          assertEquals(MEANS[1], data[4 + t]);
          assertEquals(MEANS[2], data[8 + t]);
        } else {
          assertEquals(before[8 + t], data[8 + t]);
        }
      }
      widths[masked] = true;
      System.arraycopy(before, 0, data, 0, data.length);
    }
    assertTrue(widths[0] && widths[1] && widths[2]);
  }

  @Test
  void frequencyMasksFillWholeBands() {
    Random random = new Random(6);
    boolean[] seen = new boolean[3];
    for (int i = 0; i < 200; i++) {
      float[] before = data.clone();
      new FrequencyMask(1, 1, 1).apply(wrapped(), random);
      for (int band = 0; band < 3; band++) {
        boolean masked = data[band * 4] == MEANS[band];
        seen[band] |= masked;
        for (int t = 0; t < 4; t++) {
          assertEquals(masked ? MEANS[band] : before[band * 4 + t], data[band * 4 + t]);
        }
      }
      System.arraycopy(before, 0, data, 0, data.length);
    }
    assertTrue(seen[0] && seen[1] && seen[2]);
  }

  @Test
  void drawsStayInRange() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      float[] ramp = new float[300];
      for (int t = 0; t < ramp.length; t++) {
        ramp[t] = t;
      }
      Spectrogram spectrogram = new Spectrogram(1, 300, new float[1]);
      spectrogram.wrap(ramp);
      new TimeStretch(0.8, 1.25, 1).apply(spectrogram, random);
      assertTrue(ramp[100] >= 80 - 1e-3 && ramp[100] <= 125 + 1e-3, "rate " + ramp[100] / 100);
    }
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    List<SpectrogramAugmentation> chain =
        List.of(
            new TimeShift(2, 0.5),
            new TimeStretch(0.8, 1.25, 0.7),
            new FrequencyWarp(0.9, 1.1, 1),
            new Gain(10, 0.5),
            new NoiseFloor(20, 60, 0.5),
            new TimeMask(2, 2, 1),
            new FrequencyMask(1, 1, 1));
    float[] before = data.clone();
    SpectrogramAugmenter augmenter = new SpectrogramAugmenter(chain, 3, 4, MEANS);
    augmenter.augment(data, new Random(9));
    float[] again = before.clone();
    augmenter.augment(again, new Random(9));
    assertArrayEquals(data, again);
    float[] other = before.clone();
    augmenter.augment(other, new Random(10));
    assertTrue(!Arrays.equals(data, other));
  }

  @Test
  void probabilityZeroNeverHappens() {
    float[] before = data.clone();
    SpectrogramAugmenter augmenter =
        new SpectrogramAugmenter(List.of(new Gain(10, 0)), 3, 4, MEANS);
    for (int i = 0; i < 50; i++) {
      augmenter.augment(data, new Random(i));
    }
    assertArrayEquals(before, data);
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> new TimeStretch(1.2, 0.8, 1));
    assertThrows(IllegalArgumentException.class, () -> new TimeStretch(0.8, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new FrequencyWarp(0.1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new TimeShift(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Gain(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new NoiseFloor(30, 20, 1));
    assertThrows(IllegalArgumentException.class, () -> new TimeMask(0, 3, 1));
    assertThrows(IllegalArgumentException.class, () -> new FrequencyMask(1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Gain(3, 1.5));
    assertThrows(
        IllegalArgumentException.class, () -> new Spectrogram(3, 4, MEANS).wrap(new float[11]));
  }

  private Spectrogram wrapped() {
    Spectrogram spectrogram = new Spectrogram(3, 4, MEANS);
    spectrogram.wrap(data);
    return spectrogram;
  }

  private void assertBands(float[]... bands) {
    for (int band = 0; band < bands.length; band++) {
      float[] actual = Arrays.copyOfRange(data, band * 4, band * 4 + 4);
      assertArrayEquals(bands[band], actual, 1e-5f, "band " + band);
    }
  }
}
