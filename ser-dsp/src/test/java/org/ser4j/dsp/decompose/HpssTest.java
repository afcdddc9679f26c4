package org.ser4j.dsp.decompose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.golden.Golden;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.golden.Npz;
import org.ser4j.dsp.spectrum.Stft;

/** Parameters other than the defaults, against librosa 0.11.0's arrays. */
class HpssTest {
  private static final Tolerance VALUE = new Tolerance(0, 0, 1e-6);

  private static float[] signal() throws IOException {
    return Golden.load("short_22050").floats("y");
  }

  private static Npz expected() throws IOException {
    return Npz.read(HpssTest.class.getResourceAsStream("/decompose/short_22050.npz"));
  }

  private static Matrix magnitude() throws IOException {
    return new Matrix(expected().floats("magnitude"), 33, 83);
  }

  private static Matrix row(float[] samples) {
    return new Matrix(samples, 1, samples.length);
  }

  @Test
  void kernelsAndMargins() throws IOException {
    Hpss hpss =
        Hpss.builder()
            .stft(Stft.builder().nFft(512).build())
            .kernelSize(17, 31)
            .margin(1, 5)
            .build();
    SeparatedSignal parts = hpss.separate(signal());
    assertNear(expected().get("margins_harmonic"), row(parts.harmonic()), VALUE);
    assertNear(expected().get("margins_percussive"), row(parts.percussive()), VALUE);
    assertArrayEquals(parts.harmonic(), hpss.harmonic(signal()));
    assertArrayEquals(parts.percussive(), hpss.percussive(signal()));
  }

  @Test
  void evenKernelsAndAnotherPower() throws IOException {
    Stft stft = Stft.builder().nFft(500).hopLength(150).winLength(400).build();
    Hpss hpss = Hpss.builder().stft(stft).kernelSize(4, 6).power(1.5).build();
    SeparatedSignal parts = hpss.separate(signal());
    assertNear(expected().get("powers_harmonic"), row(parts.harmonic()), VALUE);
    assertNear(expected().get("powers_percussive"), row(parts.percussive()), VALUE);
    float[] y = signal();
    for (int i = 0; i < y.length; i++) {
      assertEquals(y[i], parts.harmonic()[i] + parts.percussive()[i], 1e-6);
    }
  }

  @Test
  void masksOfMagnitudesWithSilenceAmongThem() throws IOException {
    Hpss hpss = Hpss.builder().kernelSize(9, 5).build();
    SeparatedSpectrogram masks = hpss.masks(magnitude());
    assertNear(expected().get("whole_harmonic_mask"), masks.harmonic(), VALUE);
    assertNear(expected().get("whole_percussive_mask"), masks.percussive(), VALUE);
    assertEquals(0.5f, masks.harmonic().get(3, 35));
    assertEquals(0.5f, masks.percussive().get(3, 35));
  }

  @Test
  void partsOfMagnitudes() throws IOException {
    Hpss hpss = Hpss.builder().kernelSize(40, 3).margin(2, 3).power(3).build();
    SeparatedSpectrogram parts = hpss.of(magnitude());
    assertNear(expected().get("apart_harmonic"), parts.harmonic(), VALUE);
    assertNear(expected().get("apart_percussive"), parts.percussive(), VALUE);
    assertEquals(0f, hpss.masks(magnitude()).harmonic().get(3, 35));
  }

  /** Far beyond what a float can square, and zeros that have a sign. */
  @Test
  void extremeMagnitudesAreNotNaN() {
    float[] values = {Float.MAX_VALUE, 1e-44f, -0f, 0, 1e30f, 3e38f};
    for (double power : new double[] {1e-9, 2, 1e300}) {
      Hpss hpss = Hpss.builder().kernelSize(3).power(power).margin(1, 1e38).build();
      SeparatedSpectrogram masks = hpss.masks(new Matrix(values, 2, 3));
      for (int i = 0; i < values.length; i++) {
        assertTrue(masks.harmonic().data()[i] >= 0 && masks.harmonic().data()[i] <= 1);
        assertTrue(masks.percussive().data()[i] >= 0 && masks.percussive().data()[i] <= 1);
      }
    }
    float[] loud = new float[3_000];
    Arrays.fill(loud, Float.MAX_VALUE);
    for (float sample : Hpss.builder().build().harmonic(loud)) {
      assertTrue(Float.isFinite(sample));
    }
  }

  @Test
  void numbersOutOfRange() {
    Hpss hpss = Hpss.builder().build();
    assertMessage("harmonic kernelSize must be 1 to", () -> Hpss.builder().kernelSize(0, 3));
    assertMessage("percussive kernelSize must be 1 to", () -> Hpss.builder().kernelSize(3, 1_024));
    assertMessage("power must be a finite number above 0", () -> Hpss.builder().power(0));
    assertMessage("harmonic margin must be", () -> Hpss.builder().margin(0.9));
    assertMessage("percussive margin must be", () -> Hpss.builder().margin(1, Double.NaN));
    assertMessage("the signal is empty", () -> hpss.harmonic(new float[0]));
    assertMessage("sample 1 is NaN", () -> hpss.separate(new float[] {0, Float.NaN}));
    assertMessage("magnitude holds -1.0", () -> hpss.of(new Matrix(new float[] {-1}, 1, 1)));
    assertThrows(NullPointerException.class, () -> hpss.percussive(null));
    assertThrows(NullPointerException.class, () -> Hpss.builder().stft(null));
  }

  private static void assertMessage(String start, Runnable action) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, action::run);
    assertTrue(e.getMessage().startsWith(start), e.getMessage());
  }
}
