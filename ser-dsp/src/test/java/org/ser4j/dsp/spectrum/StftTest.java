package org.ser4j.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.Matrix;

class StftTest {
  private static float[] noise(int length) {
    Random random = new Random(3);
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = random.nextFloat() - 0.5f;
    }
    return y;
  }

  @ParameterizedTest
  @CsvSource({
    "512, 128, 512, true, 1000",
    "512, 160, 400, true, 1",
    "512, 160, 400, false, 512",
    "500, 125, 333, true, 777",
    "441, 100, 441, true, 2000",
    "441, 100, 100, false, 2000",
    "4, 1, 4, true, 9",
    "1, 1, 1, true, 3"
  })
  void everyFrameAsTheSumSays(int nFft, int hop, int win, boolean center, int length) {
    float[] y = noise(length);
    Stft stft = Stft.builder().nFft(nFft).hopLength(hop).winLength(win).center(center).build();
    ComplexSpectrogram spectra = stft.complex(y);
    int pad = center ? nFft / 2 : 0;
    assertEquals(1 + (length + 2 * pad - nFft) / hop, spectra.frames());
    assertEquals(nFft / 2 + 1, spectra.bins());
    for (int frame = 0; frame < spectra.frames(); frame++) {
      int bin = frame * 7 % spectra.bins();
      double re = 0;
      double im = 0;
      for (int i = 0; i < win; i++) {
        int place = (nFft - win) / 2 + i;
        int at = frame * hop - pad + place;
        double hann = win == 1 ? 1 : Math.pow(Math.sin(Math.PI * i / win), 2);
        double sample = at >= 0 && at < length ? y[at] * hann : 0;
        re += sample * Math.cos(2 * Math.PI * bin * place / nFft);
        im -= sample * Math.sin(2 * Math.PI * bin * place / nFft);
      }
      int index = bin * spectra.frames() + frame;
      assertEquals(re, spectra.re()[index], 1e-10);
      assertEquals(im, spectra.im()[index], 1e-10);
      double power = re * re + im * im;
      assertEquals(power, stft.power(y).data()[index], 1e-6 * (1 + power));
    }
  }

  @Test
  void aStretchIsASignalOfItsOwn() {
    float[] y = noise(3_000);
    Stft stft = Stft.builder().nFft(256).build();
    Matrix alone = stft.magnitude(Arrays.copyOfRange(y, 700, 1_900));
    assertArrayEquals(alone.data(), stft.magnitude(y, 700, 1_200).data());
    Matrix power = stft.power(Arrays.copyOfRange(y, 700, 1_900));
    assertArrayEquals(power.data(), stft.power(y, 700, 1_200).data());
  }

  @Test
  void onePlanServesAllThreads() {
    float[] y = noise(20_000);
    for (int nFft : new int[] {512, 600}) {
      Stft stft = Stft.builder().nFft(nFft).build();
      float[] expected = stft.power(y).data();
      List<Matrix> results =
          IntStream.range(0, 16).parallel().mapToObj(i -> stft.power(y)).toList();
      for (Matrix result : results) {
        assertArrayEquals(expected, result.data());
      }
    }
  }

  @Test
  void numbersOutOfRange() {
    Stft.Builder builder = Stft.builder();
    assertMessage("nFft must be 1 to 1048576, not 0", () -> builder.nFft(0));
    assertMessage("hopLength must be at least 1, not 0", () -> builder.hopLength(0));
    assertMessage("winLength must be at least 1, not -3", () -> builder.winLength(-3));
    assertMessage(
        "winLength must be at most nFft = 512, not 513",
        () -> Stft.builder().nFft(512).winLength(513).build());
  }

  @Test
  void signalsThatAreNone() {
    Stft stft = Stft.builder().build();
    assertMessage("the signal is empty", () -> stft.power(new float[0]));
    assertMessage("sample 1 is NaN", () -> stft.power(new float[] {0, Float.NaN}));
    assertMessage(
        "sample 0 is -Infinity", () -> stft.complex(new float[] {Float.NEGATIVE_INFINITY}));
    assertMessage(
        "10 samples from 5 on do not lie in a signal of 10",
        () -> stft.magnitude(new float[10], 5, 10));
    assertMessage(
        "5 samples from -1 on do not lie in a signal of 10",
        () -> stft.magnitude(new float[10], -1, 5));
    assertMessage(
        "a frame takes 2048 samples; the signal has only 100",
        () -> Stft.builder().center(false).build().power(new float[100]));
  }

  private static void assertMessage(String start, Runnable action) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, action::run);
    assertTrue(e.getMessage().startsWith(start), e.getMessage());
  }
}
