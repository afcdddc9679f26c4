package org.ser4j.dsp.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.Stft;

class SpectralContrastTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 32, 33, 150, 200})
  void extremesAreThoseOfTheSortedValues(int count) {
    float[] noise = Signals.noise(220);
    double[] values = new double[220];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(Math.rint(100 * noise[i]));
    }
    double[] sorted = Arrays.copyOfRange(values, 10, 210);
    Arrays.sort(sorted);
    double low = Arrays.stream(sorted, 0, count).map(Math::sqrt).average().getAsDouble();
    double high = Arrays.stream(sorted, 200 - count, 200).map(Math::sqrt).average().getAsDouble();
    Extremes extremes = new Extremes(200);
    assertEquals(low, extremes.lowest(values, 10, 210, count), 1e-12);
    assertEquals(high, extremes.highest(values, 10, 210, count), 1e-12);
  }

  @Test
  void aToneStandsOutInItsBandOnly() {
    float[] y = Signals.tone(1_000, 20_000);
    float[] noise = Signals.noise(20_000);
    for (int i = 0; i < y.length; i++) {
      y[i] = 0.5f * y[i] + 0.01f * noise[i];
    }
    Matrix contrast = new SpectralContrast(16_000).of(y);
    for (int band = 0; band < 7; band++) {
      boolean tone = band == 3; // 800 to 1,600 Hz
      assertEquals(tone, contrast.get(band, 20) > 40, "band " + band);
    }
  }

  @Test
  void linearIsTheDifferenceOfMagnitudes() {
    Matrix magnitude = Matrix.zeros(1025, 1);
    for (int bin = 0; bin < 1025; bin++) {
      magnitude.data()[bin] = bin;
    }
    SpectralContrast contrast =
        SpectralContrast.builder().sampleRate(16_000).quantile(1e-6).linear(true).build();
    Matrix result = contrast.ofMagnitude(magnitude);
    // Bins of 7.8125 Hz: 0 to 25, 26 to 51 ... 820 to 1024; the bin below joins, the last leaves.
    assertEquals(24, result.get(0, 0));
    assertEquals(50 - 25, result.get(1, 0));
    assertEquals(1024 - 819, result.get(6, 0));
  }

  @Test
  void saysWhatIsWrong() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new SpectralContrast(12_800))
            .getMessage();
    assertTrue(message.contains("6400.0"), message);
    Stft coarse = Stft.builder().nFft(64).build();
    assertThrows(IllegalArgumentException.class, () -> new SpectralContrast(coarse, 16_000));
    assertThrows(NullPointerException.class, () -> new SpectralContrast(null, 16_000));
    SpectralContrast.Builder builder = SpectralContrast.builder();
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> builder.fMin(bad));
      assertThrows(IllegalArgumentException.class, () -> builder.quantile(bad));
    }
    assertThrows(IllegalArgumentException.class, () -> builder.nBands(0));
    assertThrows(IllegalArgumentException.class, () -> builder.sampleRate(0));
    assertThrows(IllegalArgumentException.class, () -> builder.nBands(Integer.MAX_VALUE).build());
    assertThrows(IllegalArgumentException.class, () -> builder.nBands(900).fMin(1e-300).build());
  }
}
