package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Pcen;
import org.ser4j.dsp.spectral.RmsOfSpectrum;
import org.ser4j.dsp.spectral.SpectralBandwidth;
import org.ser4j.dsp.spectral.SpectralCentroid;
import org.ser4j.dsp.spectral.SpectralContrast;
import org.ser4j.dsp.spectral.SpectralFlatness;
import org.ser4j.dsp.spectral.SpectralRolloff;
import org.ser4j.dsp.spectrum.Stft;

/** Spectral features and PCEN against librosa 0.11.0's, whole arrays. */
class SpectralGoldenTest {
  private static final Tolerance HERTZ = new Tolerance(1e-6, 0, 0);
  private static final Tolerance RMS = new Tolerance(1e-6, 0, 0);
  private static final Tolerance FLATNESS = new Tolerance(2e-5, 0, 0);
  private static final Tolerance CONTRAST = new Tolerance(0, 0, 1e-4);
  private static final Tolerance PCEN = new Tolerance(1e-5, 0, 0);

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void centroidAndBandwidth(String name) throws IOException {
    Npz golden = Golden.load(name);
    int rate = golden.integer("sr");
    float[] y = golden.floats("y");
    assertNear(golden.get("centroid"), new SpectralCentroid(rate).of(y), HERTZ);
    assertNear(golden.get("bandwidth"), new SpectralBandwidth(rate).of(y), HERTZ);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void flatness(String name) throws IOException {
    Npz golden = Golden.load(name);
    assertNear(golden.get("flatness"), new SpectralFlatness().of(golden.floats("y")), FLATNESS);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void rolloff(String name) throws IOException {
    Npz golden = Golden.load(name);
    int rate = golden.integer("sr");
    float[] y = golden.floats("y");
    Stft stft = Stft.builder().build();
    assertAtMostOneBinAway(golden.get("rolloff85"), new SpectralRolloff(rate).of(y), rate);
    Matrix most = new SpectralRolloff(stft, rate, 0.9).of(y);
    assertAtMostOneBinAway(golden.get("rolloff90"), most, rate);
  }

  /** Where a sum lies within its rounding of the threshold, either bin is right. */
  private static void assertAtMostOneBinAway(Npz.Array expected, Matrix actual, int rate) {
    double bin = rate / 2048.0;
    assertEquals(expected.values().length, actual.columns());
    int away = 0;
    for (int t = 0; t < actual.columns(); t++) {
      double difference = Math.abs(expected.values()[t] - actual.get(0, t));
      assertTrue(difference < 1.01 * bin, "frame " + t + " is " + difference + " Hz away");
      away += difference > 0.01 * bin ? 1 : 0;
    }
    assertTrue(away <= 0.005 * actual.columns(), away + " of " + actual + " are a bin away");
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void contrast(String name) throws IOException {
    Npz golden = Golden.load(name);
    SpectralContrast contrast = new SpectralContrast(golden.integer("sr"));
    assertNear(golden.get("spectral_contrast"), contrast.of(golden.floats("y")), CONTRAST);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void rmsOfSpectrum(String name) throws IOException {
    Npz golden = Golden.load(name);
    assertNear(golden.get("rms_S"), new RmsOfSpectrum().of(golden.floats("y")), RMS);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void pcen(String name) throws IOException {
    Npz golden = Golden.load(name);
    int rate = golden.integer("sr");
    Matrix mel = MelSpectrogram.builder().sampleRate(rate).power(1).build().of(golden.floats("y"));
    for (int i = 0; i < mel.data().length; i++) {
      mel.data()[i] *= 0x1p31f;
    }
    assertNear(golden.get("pcen"), Pcen.builder().sampleRate(rate).build().of(mel), PCEN);
  }
}
