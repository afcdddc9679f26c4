package org.ser4j.dsp.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.Tonnetz;
import org.ser4j.dsp.decompose.Hpss;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;
import org.ser4j.dsp.spectral.SpectralContrast;

class FeatureSetTest {
  private static final int RATE = 22_050;

  private static float[] voice(double peak) {
    float[] y = new float[RATE];
    Random random = new Random(3);
    float most = 0;
    for (int i = 0; i < y.length; i++) {
      double t = (double) i / RATE;
      y[i] =
          (float)
              (Math.sin(2 * Math.PI * 220 * t) * Math.sin(Math.PI * t)
                  + 0.4 * Math.sin(2 * Math.PI * 660 * t)
                  + 0.02 * random.nextGaussian());
      most = Math.max(most, Math.abs(y[i]));
    }
    for (int i = 0; i < y.length; i++) {
      y[i] *= (float) (peak / most);
    }
    return y;
  }

  static List<String> sets() {
    return FeatureSets.names();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everySetGivesWhatItsNamesSay(String name) {
    FeatureExtractor extractor = FeatureExtractor.of(FeatureSets.named(name, RATE));
    FeatureSet set = extractor.set();
    Matrix matrix = extractor.extract(voice(0.8));
    int frames = 1 + RATE / set.hopLength();
    int rows = extractor.names().size();
    assertEquals(set.rows(), rows);
    assertEquals(rows, List.copyOf(extractor.names()).stream().distinct().count());
    switch (set.arrangement()) {
      case MEANS -> assertShape(rows, 1, matrix);
      case FRAMES -> assertShape(rows, frames, matrix);
      case ROWS -> assertShape(rows * frames, 1, matrix);
    }
    for (float value : matrix.data()) {
      assertTrue(Float.isFinite(value));
    }
  }

  private static void assertShape(int rows, int columns, Matrix matrix) {
    assertEquals(rows, matrix.rows());
    assertEquals(columns, matrix.columns());
  }

  @Test
  void theNotebooksSizes() {
    Map<String, Integer> rows =
        Map.of(
            "vec162",
            162,
            "frames166",
            166,
            "notebook004_1",
            22,
            "notebook004_2",
            34,
            "notebook004_5",
            121,
            "notebook004_8",
            130,
            "notebook004",
            258,
            "mel_db",
            128);
    rows.forEach((name, n) -> assertEquals(n, FeatureSets.named(name, RATE).rows(), name));
    List<String> names = FeatureSets.named("vec162", RATE).names();
    assertEquals(
        List.of("zcr", "chroma_1", "mfcc_1", "mfcc_20", "rms", "mel_1", "mel_128"),
        IntStream.of(0, 1, 13, 32, 33, 34, 161).mapToObj(names::get).toList());
  }

  @Test
  void framesAreTheNotebooksOfTheNormalisedSignal() {
    Matrix matrix = FeatureExtractor.of(FeatureSets.named("frames166", RATE)).extract(voice(0.1));
    float[] loud = voice(1);
    MelSpectrogram mel = MelSpectrogram.builder().build();
    assertRows(new Mfcc(mel, 13).of(loud), matrix, 0, 2e-4);
    assertRows(mel.of(loud), matrix, 25, 2e-4);
    assertRows(new SpectralContrast(RATE).of(loud), matrix, 153, 2e-3);
    float[] harmonic = Hpss.builder().build().harmonic(loud);
    assertRows(new Tonnetz(RATE).of(harmonic), matrix, 160, 1e-4);
  }

  private static void assertRows(Matrix expected, Matrix whole, int row, double tolerance) {
    int columns = whole.columns();
    assertEquals(expected.columns(), columns);
    int from = row * columns;
    float[] rows = Arrays.copyOfRange(whole.data(), from, from + expected.rows() * columns);
    for (int i = 0; i < rows.length; i++) {
      double allowed = tolerance * Math.max(1, Math.abs(expected.data()[i]));
      assertEquals(expected.data()[i], rows[i], allowed, "value " + i);
    }
  }

  @ParameterizedTest
  @EnumSource(FeatureKind.class)
  void everyKindGivesItsRows(FeatureKind kind) {
    Feature feature = Feature.of(kind);
    FeatureSet set =
        new FeatureSet("one", RATE, 2048, 512, false, List.of(feature), Arrangement.FRAMES);
    assertShape(feature.rows(), 1 + RATE / 512, FeatureExtractor.of(set).extract(voice(0.5)));
    assertEquals(kind, FeatureKind.of(kind.id()));
    for (Parameter parameter : kind.parameters()) {
      double over = parameter.max() + 1;
      assertThrows(IllegalArgumentException.class, () -> feature.with(parameter.name(), over));
      assertThrows(
          IllegalArgumentException.class, () -> feature.with(parameter.name(), Double.NaN));
    }
  }

  @ParameterizedTest
  @EnumSource(FeatureKind.class)
  void everyKindNamesTheSampleThatIsNoNumber(FeatureKind kind) {
    float[] y = voice(0.5);
    y[700] = Float.NaN;
    for (boolean normalized : new boolean[] {false, true}) {
      FeatureSet set =
          new FeatureSet(
              "one", RATE, 2048, 512, normalized, List.of(Feature.of(kind)), Arrangement.MEANS);
      FeatureExtractor extractor = FeatureExtractor.of(set);
      String message =
          assertThrows(IllegalArgumentException.class, () -> extractor.extract(y)).getMessage();
      assertTrue(message.contains("sample 700 is NaN"), message);
      assertThrows(IllegalArgumentException.class, () -> extractor.extract(new float[0]));
      assertThrows(NullPointerException.class, () -> extractor.extract(null));
    }
  }

  @Test
  void secondOfAKindHasANameOfItsOwn() {
    Feature rolloff = Feature.of(FeatureKind.ROLLOFF);
    FeatureSet set =
        new FeatureSet(
            "two",
            RATE,
            2048,
            512,
            false,
            List.of(rolloff, rolloff.with("roll_percent", 0.9)),
            Arrangement.MEANS);
    assertEquals(List.of("rolloff", "rolloff#2"), set.names());
    Matrix means = FeatureExtractor.of(set).extract(voice(0.5));
    assertTrue(means.get(1, 0) > means.get(0, 0));
  }

  @Test
  void aStretchIsTheSameAsItsCopy() {
    FeatureExtractor extractor = FeatureExtractor.of(FeatureSets.named("vec162", RATE));
    float[] y = voice(0.5);
    assertArrayEquals(
        extractor.extract(Arrays.copyOfRange(y, 1000, 9000)).data(),
        extractor.extract(y, 1000, 8000).data());
  }

  @Test
  void silenceStaysSilent() {
    FeatureExtractor extractor = FeatureExtractor.of(FeatureSets.named("frames166", RATE));
    for (float value : extractor.extract(new float[RATE]).data()) {
      assertTrue(Float.isFinite(value));
    }
  }

  @Test
  void whatDoesNotMakeASetIsRefused() {
    List<Feature> zcr = List.of(Feature.of(FeatureKind.ZCR));
    for (int[] sizes : new int[][] {{0, 2048, 512}, {RATE, 2047, 512}, {RATE, 2048, 0}}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new FeatureSet("x", sizes[0], sizes[1], sizes[2], false, zcr, Arrangement.MEANS));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new FeatureSet("x", RATE, 2048, 512, false, List.of(), Arrangement.MEANS));
    Feature one = zcr.get(0);
    assertThrows(
        IllegalArgumentException.class,
        () -> new FeatureSet("x", RATE, 2048, 512, false, List.of(one, one), Arrangement.MEANS));
    assertThrows(
        IllegalArgumentException.class, () -> new Feature(FeatureKind.MFCC, Map.of("n_mfcc", 13d)));
    assertThrows(
        IllegalArgumentException.class, () -> Feature.of(FeatureKind.MFCC).with("n_mfc", 13));
    assertThrows(IllegalArgumentException.class, () -> FeatureKind.of("mfccs"));
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> FeatureSets.named("vec163", RATE));
    assertTrue(unknown.getMessage().contains("vec162"), unknown.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> FeatureExtractor.of(FeatureSets.named("vec162", RATE)).extract(new float[0]));
  }
}
