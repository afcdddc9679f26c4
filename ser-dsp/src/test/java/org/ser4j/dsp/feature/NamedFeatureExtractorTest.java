package org.ser4j.dsp.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;

class NamedFeatureExtractorTest {
  private static final int RATE = 16_000;

  private static NamedFeatureExtractor.Result together;

  static List<String> names() {
    List<String> names = new ArrayList<>(FeatureCatalog.names());
    FeatureSets.names().stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  /** The name zcr is a feature, too, which comes first. */
  static List<String> sets() {
    return FeatureSets.names().stream().filter(name -> !name.equals("zcr")).toList();
  }

  private static float[] voice(int samples) {
    float[] y = new float[samples];
    Random random = new Random(3);
    for (int i = 0; i < samples; i++) {
      double t = (double) i / RATE;
      double tone = Math.sin(2 * Math.PI * 220 * t) + 0.4 * Math.sin(2 * Math.PI * 660 * t);
      y[i] = (float) (0.3 * tone * Math.sin(7 * t) + 0.01 * random.nextGaussian());
    }
    return y;
  }

  private static NamedFeatureExtractor extractor(List<String> names) {
    return NamedFeatureExtractor.of(names.stream().map(FeatureCatalog::named).toList(), RATE);
  }

  @BeforeAll
  static void computeTogether() {
    together = extractor(names()).extract(voice(8_000));
  }

  @ParameterizedTest
  @MethodSource("names")
  void sharingGivesTheBitsOfTheFeatureAlone(String name) {
    FeatureArray shared = together.arrays().get(name);
    FeatureArray alone = extractor(List.of(name)).extract(voice(8_000)).arrays().get(name);
    assertArrayEquals(alone.shape(), shared.shape());
    assertEquals(alone.isInteger(), shared.isInteger());
    assertArrayEquals(alone.floats(), shared.floats());
    assertArrayEquals(alone.integers(), shared.integers());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aTableHasAColumnForEachRow(String name) {
    NamedFeature feature = FeatureCatalog.named(name);
    int[] shape = together.arrays().get(name).shape();
    int columns = feature.columns().size();
    if (feature.isInteger() || shape.length == 2) {
      assertTrue(columns == 0 || columns == shape[0], name);
    } else if (columns > 1) {
      assertEquals(0, shape[0] % columns, name);
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void setsAreThoseOfFrontEnds(String name) {
    Matrix expected = FeatureExtractor.of(FeatureSets.named(name, RATE)).extract(voice(8_000));
    assertArrayEquals(expected.data(), together.arrays().get(name).floats());
  }

  @Test
  void whatIsNotPossibleDoesNotKeepTheOthersBack() {
    NamedFeatureExtractor.Result result =
        extractor(List.of("mel", "delta", "trim30")).extract(voice(300));
    assertEquals(Set.of("mel", "trim30"), result.arrays().keySet());
    assertTrue(result.failures().get("delta").getMessage().contains("9"));
  }

  @Test
  void whatARateDoesNotAllowIsKnownWhenTheExtractorIsBuilt() {
    NamedFeatureExtractor extractor =
        NamedFeatureExtractor.of(
            List.of(FeatureCatalog.named("spectral_contrast"), FeatureCatalog.named("zcr")), 2_000);
    NamedFeatureExtractor.Result result = extractor.extract(voice(3_000));
    assertEquals(Set.of("zcr"), result.arrays().keySet());
    assertEquals(Set.of("spectral_contrast"), result.failures().keySet());
  }
}
