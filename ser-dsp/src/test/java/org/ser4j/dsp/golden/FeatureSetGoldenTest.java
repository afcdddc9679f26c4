package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.feature.FeatureExtractor;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.dsp.golden.Golden.Tolerance;

/** The notebooks' sets against librosa's arrays, each part within its feature's tolerance. */
class FeatureSetGoldenTest {
  /** Flat spectra, whose tuning, and with it the chroma, is made of librosa's rounding errors. */
  private static final String CLICKS = "shared:synthetic/impulses_16000";

  private static final Tolerance EXACT = new Tolerance(1e-7, 0, 0);
  private static final Tolerance CHROMA = new Tolerance(0, 0, 1e-5);
  private static final Tolerance MFCC = new Tolerance(0, 0, 1e-3);
  private static final Tolerance RMS = new Tolerance(1e-6, 0, 0);
  private static final Tolerance MEL = new Tolerance(2e-6, 0, 0);

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void vec162(String name) throws IOException {
    Npz golden = Golden.load(name);
    FeatureExtractor extractor =
        FeatureExtractor.of(FeatureSets.named("vec162", golden.integer("sr")));
    Matrix vector = extractor.extract(golden.floats("y"));
    double[] expected = golden.get("vec162").values();
    assertEquals(162, vector.rows());
    assertEquals(162, expected.length);
    assertPart(expected, vector, 0, 1, EXACT);
    if (!name.equals(CLICKS)) {
      assertPart(expected, vector, 1, 13, CHROMA);
    }
    assertPart(expected, vector, 13, 33, MFCC);
    assertPart(expected, vector, 33, 34, RMS);
    assertPart(expected, vector, 34, 162, MEL);
  }

  private static void assertPart(
      double[] expected, Matrix vector, int from, int to, Tolerance tolerance) {
    double[] actual = new double[to - from];
    for (int i = from; i < to; i++) {
      actual[i - from] = vector.data()[i];
    }
    assertNear(Arrays.copyOfRange(expected, from, to), actual, tolerance);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void rowsOverTime(String name) throws IOException {
    Npz golden = Golden.load(name);
    float[] y = golden.floats("y");
    int sampleRate = golden.integer("sr");
    double[] rms = golden.get("rms").values();
    double[] zcr = golden.get("zcr").values();
    double[] both = Arrays.copyOf(rms, 2 * rms.length);
    System.arraycopy(zcr, 0, both, rms.length, zcr.length);
    Matrix rows = FeatureExtractor.of(FeatureSets.named("energy_zcr", sampleRate)).extract(y);
    assertEquals(1, rows.columns());
    assertNear(both, doubles(rows), RMS);
    Matrix mfcc = FeatureExtractor.of(FeatureSets.named("mfcc_mean", sampleRate)).extract(y);
    assertNear(meanOfRows(golden.get("mfcc20")), doubles(mfcc), MFCC);
    Matrix mel = FeatureExtractor.of(FeatureSets.named("mel_db", sampleRate)).extract(y);
    assertNear(golden.get("mel_db_refmax"), mel, new Tolerance(0, 0, 1e-4));
  }

  private static double[] doubles(Matrix matrix) {
    double[] values = new double[matrix.data().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = matrix.data()[i];
    }
    return values;
  }

  private static double[] meanOfRows(Npz.Array array) {
    int rows = array.shape()[0];
    int frames = array.shape()[1];
    double[] mean = new double[frames];
    for (int i = 0; i < array.values().length; i++) {
      mean[i % frames] += array.values()[i] / rows;
    }
    return mean;
  }
}
