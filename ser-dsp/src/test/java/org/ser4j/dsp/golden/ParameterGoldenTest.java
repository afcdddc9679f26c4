package org.ser4j.dsp.golden;

import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.frame.Delta;
import org.ser4j.dsp.frame.Rms;
import org.ser4j.dsp.frame.ZeroCrossingRate;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.mel.Pcen;
import org.ser4j.dsp.spectral.RmsOfSpectrum;
import org.ser4j.dsp.spectral.SpectralBandwidth;
import org.ser4j.dsp.spectral.SpectralCentroid;
import org.ser4j.dsp.spectral.SpectralContrast;
import org.ser4j.dsp.spectral.SpectralFlatness;
import org.ser4j.dsp.spectral.SpectralRolloff;
import org.ser4j.dsp.spectrum.SpectrumFeature;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Parameters other than librosa's defaults, against librosa 0.11.0 in float64 on a made-up signal
 * (y), matrix of random walks (x) and spectrogram (S). Spectral features have n_fft 512, hop_length
 * 160 and win_length 400, but those named 511, which have n_fft 511 and hop_length 200.
 */
class ParameterGoldenTest {
  private static final Tolerance EXACT = new Tolerance(0, 0, 0);
  private static final Tolerance NEAR = new Tolerance(1e-6, 0, 0);
  private static final Tolerance FLATNESS = new Tolerance(2e-5, 0, 0);
  private static final Tolerance ABSOLUTE = new Tolerance(0, 0, 1e-4);
  private static final Tolerance PCEN = new Tolerance(1e-5, 0, 0);
  private static final int RATE = 16_000;
  private static final Stft STFT = Stft.builder().nFft(512).hopLength(160).winLength(400).build();
  private static final Stft ODD = Stft.builder().nFft(511).hopLength(200).build();

  private static Npz golden;

  @BeforeAll
  static void load() throws IOException {
    golden = Golden.load("parameters_16000");
  }

  private static Matrix matrix(String name) {
    int[] shape = golden.get(name).shape();
    return new Matrix(golden.floats(name), shape[0], shape[1]);
  }

  private static void check(String name, SpectrumFeature feature, Tolerance tolerance) {
    assertNear(golden.get(name), feature.of(golden.floats("y")), tolerance);
  }

  @ParameterizedTest
  @CsvSource({"400, 160", "1023, 256", "256, 700", "64, 10"})
  void frames(int frameLength, int hopLength) {
    float[] y = golden.floats("y");
    String lengths = frameLength + "_" + hopLength;
    Matrix rate = new ZeroCrossingRate(frameLength, hopLength).of(y);
    assertNear(golden.get("zcr_" + lengths), rate, EXACT);
    assertNear(golden.get("rms_" + lengths), new Rms(frameLength, hopLength).of(y), NEAR);
  }

  @Test
  void centroidAndBandwidth() {
    check("centroid", new SpectralCentroid(STFT, RATE), NEAR);
    check("centroid_511", new SpectralCentroid(ODD, RATE), NEAR);
    check("bandwidth_p1", new SpectralBandwidth(STFT, RATE, 1), NEAR);
    check("bandwidth_p2", new SpectralBandwidth(STFT, RATE), NEAR);
    check("bandwidth_p3.5", new SpectralBandwidth(STFT, RATE, 3.5), NEAR);
  }

  @ParameterizedTest
  @CsvSource({"0.01", "0.5", "0.95"})
  void rolloff(double rollPercent) {
    check("rolloff_" + rollPercent, new SpectralRolloff(STFT, RATE, rollPercent), NEAR);
  }

  @Test
  void flatness() {
    check("flatness", new SpectralFlatness(STFT), FLATNESS);
    check("flatness_power1", new SpectralFlatness(STFT, 1e-6, 1), FLATNESS);
  }

  @Test
  void contrast() {
    SpectralContrast.Builder any = SpectralContrast.builder().stft(STFT).sampleRate(RATE);
    check("contrast", any.build(), ABSOLUTE);
    check("contrast_wide", any.fMin(100).nBands(4).quantile(0.3).build(), ABSOLUTE);
    SpectralContrast linear = any.fMin(500).nBands(3).quantile(0.05).linear(true).build();
    check("contrast_linear", linear, ABSOLUTE);
  }

  @Test
  void rmsOfSpectrum() {
    check("rms_S", new RmsOfSpectrum(STFT), NEAR);
    check("rms_S_511", new RmsOfSpectrum(ODD), NEAR);
  }

  @ParameterizedTest
  @CsvSource({"5, 1", "5, 2", "3, 1", "11, 3", "9, 8", "19, 2"})
  void delta(int width, int order) {
    Matrix delta = new Delta(width, order).of(matrix("x"));
    assertNear(golden.get("delta_" + width + "_" + order), delta, ABSOLUTE);
  }

  @Test
  void pcen() {
    Pcen.Builder other = Pcen.builder().sampleRate(RATE).hopLength(160).gain(0.8).bias(10);
    check("pcen_other", other.power(0.25).timeConstant(0.06).eps(1e-3));
    check("pcen_log", Pcen.builder().power(0));
    check("pcen_nobias", Pcen.builder().bias(0).power(0.3));
    check("pcen_b", Pcen.builder().b(0.5).gain(0.5));
    check("pcen_power2", Pcen.builder().power(2).bias(0.5).b(1));
  }

  private static void check(String name, Pcen.Builder pcen) {
    assertNear(golden.get(name), pcen.build().of(matrix("S")), PCEN);
  }
}
