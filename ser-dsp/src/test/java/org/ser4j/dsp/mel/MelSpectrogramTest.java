package org.ser4j.dsp.mel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.Stft;

class MelSpectrogramTest {
  private static float[] noise(int length) {
    Random random = new Random(9);
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = random.nextFloat() - 0.5f;
    }
    return y;
  }

  private static MelSpectrogram.Builder small() {
    return MelSpectrogram.builder().sampleRate(16_000).nFft(512).hopLength(160).nMels(40);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 1.5})
  void bandsOfTheSpectrumRaisedToThePower(double power) {
    float[] y = noise(2_000);
    Matrix mel = small().power(power).htk(true).fMin(100).fMax(7_000).build().of(y);
    Matrix magnitude = Stft.builder().nFft(512).hopLength(160).build().magnitude(y);
    MelFilterBank bank = new MelFilterBank(16_000, 512, 40, 100, 7_000, true);
    double[] spectrum = new double[bank.bins()];
    double[] bands = new double[40];
    for (int frame = 0; frame < mel.columns(); frame++) {
      for (int bin = 0; bin < spectrum.length; bin++) {
        spectrum[bin] = Math.pow(magnitude.get(bin, frame), power);
      }
      bank.apply(spectrum, bands);
      for (int band = 0; band < 40; band++) {
        assertEquals(bands[band], mel.get(band, frame), 1e-6 * (1 + bands[band]));
      }
    }
  }

  @Test
  void aStretchIsASignalOfItsOwn() {
    float[] y = noise(9_000);
    MelSpectrogram mel = small().build();
    Matrix alone = mel.of(Arrays.copyOfRange(y, 1_000, 5_000));
    assertArrayEquals(alone.data(), mel.of(y, 1_000, 4_000).data());
    assertEquals(26, alone.columns());
    assertEquals(40, mel.bands());
  }

  @Test
  void framesThatBeginWhereTheyStand() {
    float[] y = noise(2_000);
    Matrix centred = small().build().of(y);
    Matrix not = small().center(false).norm(MelNorm.NONE).build().of(y);
    assertEquals(10, not.columns());
    Matrix shifted =
        small().norm(MelNorm.NONE).build().of(Arrays.copyOfRange(y, 256 - 160, y.length));
    assertEquals(13, centred.columns());
    assertEquals(shifted.get(7, 3), not.get(7, 2));
  }

  /**
   * Under twice the result of 3 s, so constant scratch of one frame: measured by the virtual
   * machine, not by a clock.
   */
  @Test
  void allocatesLittleBesidesItsResult() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    MelSpectrogram mel = MelSpectrogram.builder().build();
    float[] y = noise(3 * 22_050);
    long outputs = 0;
    mel.of(y);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 5; i++) {
      outputs += 4L * mel.of(y).data().length;
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(allocated < 2 * outputs, allocated + " bytes for results of " + outputs);
  }

  @Test
  void oneServesAllThreads() {
    float[] y = noise(40_000);
    MelSpectrogram mel = small().build();
    float[] expected = mel.of(y).data();
    List<Matrix> results = IntStream.range(0, 16).parallel().mapToObj(i -> mel.of(y)).toList();
    for (Matrix result : results) {
      assertArrayEquals(expected, result.data());
    }
  }

  @Test
  void numbersOutOfRange() {
    assertMessage("sampleRate must be at least 1", () -> small().sampleRate(0));
    assertMessage("hopLength must be at least 1", () -> small().hopLength(0));
    assertMessage("winLength must be at least 1", () -> small().winLength(0));
    assertMessage("nMels must be 1 to 65536, not -1", () -> small().nMels(-1));
    assertMessage("power must be a finite number above 0", () -> small().power(0));
    assertMessage("fMin must be a finite number of 0 or more", () -> small().fMin(Double.NaN));
    assertMessage("fMax must be a finite number above 0", () -> small().fMax(-1));
    assertMessage("fMax must be at most half", () -> small().fMax(8_001).build());
    assertMessage("winLength must be at most nFft", () -> small().winLength(513).build());
    assertMessage("the signal is empty", () -> small().build().of(new float[0]));
    assertMessage("sample 0 is NaN", () -> small().build().of(new float[] {Float.NaN}));
    assertMessage(
        "5 samples from 0 on do not lie in a signal of 4",
        () -> small().build().of(new float[4], 0, 5));
  }

  private static void assertMessage(String start, Runnable action) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, action::run);
    assertTrue(e.getMessage().startsWith(start), e.getMessage());
  }
}
