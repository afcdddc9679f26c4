package org.ser4j.dsp.spectral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ser4j.dsp.spectral.Signals.RATE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SharedSpectra;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.Stft;

/** Signals whose values follow from the definitions. */
class SpectralShapeTest {
  private static final Stft STFT = Stft.builder().build();

  /** A frame in the middle, which the signal's ends do not touch. */
  private static final int MIDDLE = 10;

  static List<SpectrumFeature> features() {
    return List.of(
        new SpectralCentroid(RATE),
        new SpectralBandwidth(RATE),
        new SpectralBandwidth(STFT, RATE, 3),
        new SpectralSpread(RATE),
        new SpectralRolloff(RATE),
        new SpectralFlatness(),
        new SpectralFlatness(STFT, 1e-10, 1),
        new SpectralEntropy(),
        new SpectralEntropy(STFT, 10),
        new SpectralFlux(),
        new RmsOfSpectrum(),
        new SpectralContrast(RATE));
  }

  @ParameterizedTest
  @MethodSource("features")
  void silenceAndSingleSamplesHaveDefinedValues(SpectrumFeature feature) {
    Matrix silence = feature.of(new float[5_000]);
    float expected = feature instanceof SpectralFlatness ? 1 : 0;
    for (float value : silence.data()) {
      assertEquals(expected, value, 1e-6);
    }
    Matrix one = feature.of(new float[] {1});
    assertEquals(1, one.columns());
    assertEquals(feature.rows(), one.rows());
    for (float value : one.data()) {
      assertTrue(Float.isFinite(value));
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void magnitudesAndSharedSpectraGiveTheSame(SpectrumFeature feature) {
    float[] y = Signals.noise(9_000);
    Matrix alone = feature.of(y);
    assertArrayEquals(
        alone.data(), SharedSpectra.of(y, List.of(new SpectralFlux(), feature)).get(1).data());
    Matrix ofMagnitude = feature.ofMagnitude(STFT.magnitude(y));
    for (int i = 0; i < alone.data().length; i++) {
      double allowed = 1e-5 * Math.abs(alone.data()[i]) + 1e-5;
      assertEquals(alone.data()[i], ofMagnitude.data()[i], allowed);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {250, 1_000, 5_000})
  void aToneIsNarrowAndLiesAtItsFrequency(double hz) {
    float[] y = Signals.tone(hz, RATE);
    double bin = RATE / 2048.0;
    assertEquals(hz, new SpectralCentroid(RATE).of(y).get(0, MIDDLE), 2);
    assertEquals(hz, new SpectralRolloff(STFT, RATE, 0.5).of(y).get(0, MIDDLE), bin);
    assertTrue(new SpectralSpread(RATE).of(y).get(0, MIDDLE) < bin);
    assertTrue(new SpectralFlatness().of(y).get(0, MIDDLE) < 1e-6);
    assertTrue(new SpectralEntropy().of(y).get(0, MIDDLE) < 0.2);
    assertEquals(0, new SpectralFlux().of(y).get(0, MIDDLE), 1e-6);
    assertEquals(Math.sqrt(0.5 * 3 / 8), new RmsOfSpectrum().of(y).get(0, MIDDLE), 1e-4);
  }

  @Test
  void anImpulseIsFlatFromZeroToHalfTheRate() {
    float[] y = Signals.impulse(20_000, MIDDLE * 512);
    double half = RATE / 2.0;
    assertEquals(half / 2, new SpectralCentroid(RATE).of(y).get(0, MIDDLE), 0.01);
    double uniform = half * Math.sqrt(1 / 12.0);
    assertEquals(uniform, new SpectralBandwidth(RATE).of(y).get(0, MIDDLE), 5);
    assertEquals(uniform, new SpectralSpread(RATE).of(y).get(0, MIDDLE), 5);
    assertEquals(half * 0.25, new SpectralBandwidth(STFT, RATE, 1).of(y).get(0, MIDDLE), 5);
    assertEquals(0.85 * half, new SpectralRolloff(RATE).of(y).get(0, MIDDLE), RATE / 2048.0);
    assertEquals(1, new SpectralFlatness().of(y).get(0, MIDDLE), 1e-6);
    assertEquals(1, new SpectralEntropy().of(y).get(0, MIDDLE), 1e-6);
    assertEquals(1, new SpectralEntropy(STFT, 10).of(y).get(0, MIDDLE), 1e-5);
    for (int band = 0; band < 7; band++) {
      assertEquals(0, new SpectralContrast(RATE).of(y).get(band, MIDDLE), 1e-5);
    }
  }

  /** The power of a bin of noise is exponentially distributed: exp(-0.5772) is its flatness. */
  @Test
  void whiteNoiseHasTheFlatnessOfItsDistribution() {
    Matrix flatness = new SpectralFlatness().of(Signals.noise(160_000));
    double sum = 0;
    for (float value : flatness.data()) {
      sum += value;
    }
    assertEquals(Math.exp(-0.57721566), sum / flatness.columns(), 0.01);
  }

  @Test
  void fluxSeesTheChangeOfShapeAndNotOfLoudness() {
    float[] y = Signals.tone(1_000, 40_960);
    for (int i = 20_480; i < y.length; i++) {
      y[i] *= 0.1f;
    }
    Matrix loudness = new SpectralFlux().of(y);
    assertEquals(0, loudness.get(0, 60), 1e-6);
    System.arraycopy(Signals.tone(3_000, 20_480), 0, y, 20_480, 20_480);
    Matrix flux = new SpectralFlux().of(y);
    assertEquals(0, flux.get(0, 30), 1e-6);
    assertTrue(flux.get(0, 39) + flux.get(0, 40) + flux.get(0, 41) > 0.1);
  }

  @Test
  void saysWhatIsWrong() {
    assertThrows(IllegalArgumentException.class, () -> new SpectralCentroid(0));
    assertThrows(IllegalArgumentException.class, () -> new SpectralSpread(-1));
    assertThrows(NullPointerException.class, () -> new SpectralCentroid(null, RATE));
    assertThrows(NullPointerException.class, () -> new SpectralEntropy(null));
    for (double share : new double[] {0, 1, -1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new SpectralRolloff(STFT, RATE, share));
    }
    for (double p : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new SpectralBandwidth(STFT, RATE, p));
      assertThrows(IllegalArgumentException.class, () -> new SpectralFlatness(STFT, 1e-10, p));
      assertThrows(IllegalArgumentException.class, () -> new SpectralFlatness(STFT, p, 2));
    }
    assertThrows(IllegalArgumentException.class, () -> new SpectralFlatness(STFT, 1e-10, 5));
    assertThrows(IllegalArgumentException.class, () -> new SpectralEntropy(STFT, 1));
    assertThrows(IllegalArgumentException.class, () -> new SpectralEntropy(STFT, 1026));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-3, 70, 1e300})
  void bandwidthOfAnyPowerIsFinite(double p) {
    float width = new SpectralBandwidth(STFT, RATE, p).of(Signals.noise(4_000)).get(0, 3);
    assertTrue(width >= 0 && width <= RATE / 2.0, "" + width);
  }
}
