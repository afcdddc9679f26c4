package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.ChromaCqt;
import org.ser4j.dsp.chroma.ChromaFilterBank;
import org.ser4j.dsp.chroma.ChromaStft;
import org.ser4j.dsp.chroma.Tonnetz;
import org.ser4j.dsp.chroma.Tuning;
import org.ser4j.dsp.golden.Golden.Tolerance;

/** Whole arrays of chroma and its kin against librosa 0.11.0's. */
class ChromaGoldenTest {
  private static final Tolerance CHROMA = new Tolerance(0, 0, 1e-5);
  private static final Tolerance CQT = new Tolerance(0, 0, 2e-3);

  /**
   * Single clicks in silence: each spectrum is flat, and its peaks are what the last bit of
   * librosa's FFT and of its magnitudes makes of it. Another build of librosa finds another tuning
   * there too.
   */
  private static final String CLICKS = "shared:synthetic/impulses_16000";

  /** What librosa's rounding made of them, in 36ths of an octave. */
  private static final double CLICKS_TUNING = -0.24;

  /** The signals that have a tuning. */
  static Stream<String> tunedSignals() {
    return Golden.signals().filter(name -> !name.equals(CLICKS));
  }

  @ParameterizedTest
  @MethodSource("tunedSignals")
  void tuning(String name) throws IOException {
    Npz golden = Golden.load(name);
    Tuning tuning = Tuning.builder().sampleRate(golden.integer("sr")).power(2).build();
    double expected = golden.get("tuning").values()[0];
    assertEquals(expected, tuning.estimate(golden.floats("y")), 1e-7);
    assertEquals(expected, tuning.of(golden.floats("y")).get(0, 0), 1e-7);
  }

  @ParameterizedTest
  @MethodSource("tunedSignals")
  void chromaStft(String name) throws IOException {
    Npz golden = Golden.load(name);
    ChromaStft chroma = ChromaStft.builder().sampleRate(golden.integer("sr")).build();
    assertNear(golden.get("chroma_stft"), chroma.of(golden.floats("y")), CHROMA);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void chromaStftOfATuning(String name) throws IOException {
    Npz golden = Golden.load(name);
    ChromaStft.Builder builder = ChromaStft.builder().sampleRate(golden.integer("sr"));
    double found = golden.get("tuning").values()[0];
    float[] y = golden.floats("y");
    assertNear(golden.get("chroma_stft_tuning0"), builder.tuning(0).build().of(y), CHROMA);
    assertNear(golden.get("chroma_stft"), builder.tuning(found).build().of(y), CHROMA);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void chromaCqtAndTonnetzOfTheHarmonicPart(String name) throws IOException {
    Npz golden = Golden.load(name);
    float[] y = golden.floats("harmonic");
    int sampleRate = golden.integer("sr");
    ChromaCqt.Builder builder = ChromaCqt.builder().sampleRate(sampleRate);
    if (name.equals(CLICKS)) {
      builder.tuning(CLICKS_TUNING);
    }
    ChromaCqt chroma = builder.build();
    assertNearWhereLoud(golden.get("chroma_cqt_harm"), chroma.of(y), y);
    assertNearWhereLoud(golden.get("tonnetz_harm"), new Tonnetz(chroma).of(y), y);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void tonnetzOfChroma(String name) throws IOException {
    Npz golden = Golden.load(name);
    Npz.Array chroma = golden.get("chroma_stft");
    Matrix given = new Matrix(golden.floats("chroma_stft"), chroma.shape()[0], chroma.shape()[1]);
    assertNear(golden.get("tonnetz_chroma_stft"), Tonnetz.ofChroma(given), CHROMA);
  }

  @ParameterizedTest
  @CsvSource({"filters_16000, 16000", "filters_22050, 22050"})
  void chromaWeights(String name, int sampleRate) throws IOException {
    ChromaFilterBank bank = new ChromaFilterBank(sampleRate, 2048, 12, 0);
    Tolerance rounding = new Tolerance(1e-6, 0, 1e-30);
    assertNear(Golden.load(name).get("chroma_basis"), bank.toMatrix(), rounding);
  }

  /** Leaves out the frames that are 60 dB below the signal's maximum. */
  private static void assertNearWhereLoud(Npz.Array expected, Matrix actual, float[] y) {
    assertArrayEquals(expected.shape(), new int[] {actual.rows(), actual.columns()}, "shape");
    double loudest = 0;
    for (float sample : y) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    int frames = actual.columns();
    double[] ours = new double[actual.data().length];
    for (int i = 0; i < ours.length; i++) {
      boolean quiet = rms(y, i % frames) < 1e-3 * loudest;
      ours[i] = quiet ? expected.values()[i] : actual.data()[i];
    }
    assertNear(expected.values(), ours, CQT);
  }

  private static double rms(float[] y, int frame) {
    double sum = 0;
    for (int i = frame * 512 - 1024; i < frame * 512 + 1024; i++) {
      sum += i >= 0 && i < y.length ? y[i] * y[i] : 0;
    }
    return Math.sqrt(sum / 2048);
  }
}
