package org.ser4j.dsp.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.internal.Checks;

class RatioResamplerTest {
  private static final double RATE = 16_000;

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.0157, 0.13, 0.2499, 0.374, 0.4999, 0.5, 0.5001, 0.574, 0.62996, 0.6667, 0.71, 0.8409, 0.9,
        0.96037, 0.99999, 1, 1.00001, 1.05946, 1.1, 1.5, Math.PI, 7.7, 60.1
      })
  void flatInThePassBandWithoutImagesOrDelay(double ratio) {
    RatioResampler resampler = new RatioResampler(ratio);
    double nyquist = RATE / 2 * Math.min(1, ratio);
    int length = (int) (4000 / Math.min(1, ratio));
    for (double part : new double[] {0.003, 0.11, 0.37, 0.613, 0.8, 0.9}) {
      double hz = part * nyquist;
      float[] out = resampler.resample(ToneFit.tone(hz, (int) RATE, length));
      ToneFit fit = ToneFit.of(out, hz, RATE * ratio);
      assertEquals(0, fit.gainDb(), 0.01, hz + " Hz");
      assertTrue(fit.restDb() < -110, hz + " Hz leaves " + fit.restDb() + " dB of other tones");
      assertEquals(0, fit.delay(), 1e-8, hz + " Hz");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0157, 0.13, 0.374, 0.4999, 0.5001, 0.62996, 0.6667, 0.71, 0.9, 0.96037})
  void nothingOfTheStopBand(double ratio) {
    RatioResampler resampler = new RatioResampler(ratio);
    double nyquist = RATE / 2 * ratio;
    for (double part : new double[] {0, 0.01, 0.1, 0.5, 0.77, 0.97}) {
      double hz = nyquist + part * (RATE / 2 - nyquist);
      float[] out = resampler.resample(ToneFit.tone(hz, (int) RATE, (int) (4000 / ratio)));
      double level = ToneFit.level(out);
      assertTrue(level < -110, hz + " Hz comes through at " + level + " dB");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0157, 0.4, 0.63, 0.96, 1, 1.3, 60.1})
  void lengthAndConstant(double ratio) {
    for (int length : new int[] {1, 2, 160, 4097, 30_001}) {
      float[] y = new float[length];
      Arrays.fill(y, 0.5f);
      float[] out = new RatioResampler(ratio).resample(y);
      assertEquals((int) Math.ceil(length * ratio), out.length);
      if (length > 30_000) {
        assertEquals(0.5f, out[out.length / 2], 1e-6);
      }
    }
  }

  /** Blocks of the work must not show. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.63, 0.96, 1.3, 5.5})
  void aLateSignalGivesTheSameLater(double ratio) {
    int late = 3000;
    RatioResampler resampler = new RatioResampler(ratio);
    float[] y = ToneFit.tone(333, (int) RATE, 20_000);
    float[] early = new float[late + y.length];
    System.arraycopy(y, 0, early, late, y.length);
    float[] expected = resampler.resample(early);
    int shift = (int) Math.round(late * ratio);
    assertEquals(late * ratio, shift, 1e-9);
    float[] actual = resampler.resample(y);
    int skip = (int) (20 * Math.max(1, ratio));
    for (int i = skip; i < actual.length; i++) {
      assertEquals(expected[i + shift], actual[i], 2e-5f, "sample " + i);
    }
  }

  @Test
  void onlyTheSignalsStretchCounts() {
    float[] silence = new RatioResampler(0.7).resample(new float[5000]);
    assertArrayEquals(new float[3500], silence);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.0156, 64.1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratiosOutOfRange(double ratio) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new RatioResampler(ratio));
    assertTrue(e.getMessage().endsWith("not " + Checks.text(ratio)), e.getMessage());
  }

  @Test
  void signalsThatAreNone() {
    RatioResampler resampler = new RatioResampler(1.5);
    float[] bad = {0, Float.NaN};
    assertThrows(IllegalArgumentException.class, () -> resampler.resample(new float[0]));
    assertThrows(IllegalArgumentException.class, () -> resampler.resample(bad));
    assertThrows(NullPointerException.class, () -> resampler.resample(null));
  }
}
