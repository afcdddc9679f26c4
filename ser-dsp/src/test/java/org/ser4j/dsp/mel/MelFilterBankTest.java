package org.ser4j.dsp.mel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.Matrix;

class MelFilterBankTest {
  @ParameterizedTest
  @CsvSource({
    // As documented for librosa.hz_to_mel and by HTK's formula.
    "SLANEY, 60, 0.9",
    "SLANEY, 440, 6.6",
    "SLANEY, 1000, 15",
    "SLANEY, 6400, 42",
    "HTK, 0, 0",
    "HTK, 700, 781.172839",
    "HTK, 6300, 2595"
  })
  void melsOfFrequencies(MelScale scale, double hz, double mel) {
    assertEquals(mel, scale.toMel(hz), 1e-6);
    assertEquals(hz, scale.toHz(mel), 1e-5);
  }

  @ParameterizedTest
  @EnumSource
  void thereAndBack(MelScale scale) {
    for (double hz = 0; hz < 24_000; hz += 37) {
      assertEquals(hz, scale.toHz(scale.toMel(hz)), 1e-8);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void trianglesOfAreaOneEvenlySpacedInMel(boolean htk) {
    int sampleRate = 16_000;
    int nFft = 1 << 14;
    MelFilterBank bank = new MelFilterBank(sampleRate, nFft, 20, 300, 7_000, htk);
    MelScale scale = htk ? MelScale.HTK : MelScale.SLANEY;
    double low = scale.toMel(300);
    double step = (scale.toMel(7_000) - low) / 21;
    Matrix weights = bank.toMatrix();
    double binHz = (double) sampleRate / nFft;
    for (int band = 0; band < 20; band++) {
      double area = 0;
      int peak = 0;
      for (int bin = 0; bin < weights.columns(); bin++) {
        float weight = weights.get(band, bin);
        area += weight * binHz;
        peak = weight > weights.get(band, peak) ? bin : peak;
        double mel = scale.toMel(bin * binHz);
        double edges = (mel - low) / step;
        if (Math.abs(edges - Math.rint(edges)) < 1e-9) {
          continue; // on an edge rounding decides
        }
        boolean inside = mel > low + band * step && mel < low + (band + 2) * step;
        assertEquals(inside, weight > 0, "band " + band + ", bin " + bin);
      }
      assertEquals(1, area, 1e-3);
      assertEquals(scale.toHz(low + (band + 1) * step), peak * binHz, binHz);
    }
  }

  @Test
  void sparseAndDenseAgree() {
    MelFilterBank bank = new MelFilterBank(16_000, 512, 64, 20, 7_600, false);
    double[] spectrum = new double[bank.bins()];
    for (int bin = 0; bin < spectrum.length; bin++) {
      spectrum[bin] = 1 + Math.sin(bin);
    }
    double[] bands = new double[bank.bands()];
    bank.apply(spectrum, bands);
    for (int band = 0; band < bands.length; band++) {
      double expected = 0;
      for (int bin = 0; bin < spectrum.length; bin++) {
        expected += bank.toMatrix().get(band, bin) * spectrum[bin];
      }
      assertEquals(expected, bands[band], 1e-12);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 512, 64, 0, 8000, 'sampleRate must be at least 1, not 0'",
    "16000, 0, 64, 0, 8000, 'nFft must be 1 to 1048576, not 0'",
    "16000, 512, 0, 0, 8000, 'nMels must be 1 to 65536, not 0'",
    "16000, 512, 64, -1, 8000, 'fMin must be a finite number of 0 or more, not -1.0'",
    "16000, 512, 64, NaN, 8000, 'fMin must be a finite number of 0 or more, not NaN'",
    "16000, 512, 64, 0, Infinity, 'fMax must be a finite number above 0, not Infinity'",
    "16000, 512, 64, 0, 8000.5, 'fMax must be at most half the sample rate = 8000.0 Hz'",
    "16000, 512, 64, 4000, 4000, 'fMin must be below fMax = 4000.0, not 4000.0'"
  })
  void numbersOutOfRange(
      int sampleRate, int nFft, int nMels, double fMin, double fMax, String message) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new MelFilterBank(sampleRate, nFft, nMels, fMin, fMax, false));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  /** Values of librosa.filters.mel(sr=8000, n_fft=64, n_mels=6), bands 1 and 5. */
  @ParameterizedTest
  @CsvSource({
    "SLANEY, SLANEY, 1, 3, '3.5752481e-04, 1.4718079e-03, 2.5860912e-03, 2.2706122e-03'",
    "SLANEY, NONE, 1, 3, '0.11976079, 0.4930144, 0.866268, 0.7605914, 0.3875138, 0.01443621, 0'",
    "SLANEY, NONE, 5, 17, '0.14530532, 0.29645222, 0.44759908, 0.598746, 0.7498929, 0.9010398'",
    "HTK, NONE, 1, 2, '0.10846633, 0.54361373, 0.9787611, 0.6846728, 0.35316512, 0.02165749, 0'",
    "HTK, NONE, 5, 17, '0.11398049, 0.26055723, 0.40713397, 0.5537107, 0.70028746, 0.84686416'",
    "HTK, SLANEY, 1, 2, '3.2654637e-04, 1.6365916e-03, 2.9466366e-03, 2.0612609e-03'"
  })
  void asLibrosaScalesThem(MelScale scale, MelNorm norm, int band, int first, String values) {
    Matrix weights = new MelFilterBank(8_000, 64, 6, 0, 4_000, scale, norm).toMatrix();
    assertEquals(0, weights.get(band, first - 1));
    String[] expected = values.split(", ");
    for (int i = 0; i < expected.length; i++) {
      double value = Double.parseDouble(expected[i]);
      assertEquals(value, weights.get(band, first + i), 1e-6 * value);
    }
  }

  @Test
  void bandsNarrowerThanABin() {
    MelFilterBank bank = new MelFilterBank(16_000, 64, 80, 0, 8_000, false);
    double[] ones = new double[bank.bins()];
    Arrays.fill(ones, 1);
    double[] bands = new double[80];
    bank.apply(ones, bands);
    double total = Arrays.stream(bands).sum();
    double expected = 0;
    for (float weight : bank.toMatrix().data()) {
      expected += weight;
    }
    assertTrue(Arrays.stream(bands).anyMatch(band -> band == 0));
    assertEquals(expected, total, 1e-12);
  }

  @Test
  void spectraThatDoNotFit() {
    MelFilterBank bank = new MelFilterBank(16_000, 64, 8, 0, 8_000, false);
    assertThrows(IllegalArgumentException.class, () -> bank.apply(new double[32], new double[8]));
    assertThrows(IllegalArgumentException.class, () -> bank.apply(new double[33], new double[7]));
  }

  @ParameterizedTest
  @EnumSource
  void noMelOfWhatIsNoFrequency(MelScale scale) {
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> scale.toMel(bad));
      assertThrows(IllegalArgumentException.class, () -> scale.toHz(bad));
    }
  }
}
