package org.ser4j.models.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.feature.FeatureExtractor;
import org.ser4j.dsp.feature.FeatureSet;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.models.layer.Shape;

class FeaturesTest {
  private static final int RATE = 22_050;
  private static final int WINDOW = 22_050;

  private static Features features(String set) {
    return new Features(FeatureSets.named(set, RATE), WINDOW);
  }

  @Test
  void shapesFollowTheArrangement() {
    assertEquals(Shape.of(1, 162), features("vec162").output());
    assertEquals(Shape.of(1, 166, 44), features("frames166").output());
    assertEquals(Shape.of(1, 88), features("energy_zcr").output());
    assertEquals(162, features("vec162").bands());
    assertEquals(166, features("frames166").bands());
    assertEquals(2, features("energy_zcr").bands());
    for (String name : List.of("vec162", "frames166", "energy_zcr")) {
      Features one = features(name);
      float[] voice = Voices.voice(1.5, RATE, 1);
      assertEquals(one.output().size(), one.open().extract(voice, 100).length);
    }
  }

  @Test
  void aWindowIsJudgedByItselfAndScaledFeatureByFeature() {
    FeatureSet set = FeatureSets.named("vec162", RATE);
    Features vector = new Features(set, WINDOW);
    float[] mean = new float[162];
    float[] deviation = new float[162];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = i;
      deviation[i] = 1 + i;
    }
    Preprocessor preprocessor =
        new Preprocessor(vector, ActivitySettings.STANDARD, new Scaler(mean, deviation));
    PreprocessorPipeline pipeline = preprocessor.open();
    float[] voice = Voices.voice(1, RATE, 2);
    // Shorter than a window: means over its own frames, not over zeros after its end.
    float[] expected = FeatureExtractor.of(set).extract(voice).data();
    assertArrayEquals(expected, preprocessor.preprocessing().open().extract(voice, RATE).get(0));
    float[] scaled = pipeline.tensors(voice, RATE).get(0);
    for (int i = 0; i < scaled.length; i++) {
      assertEquals((expected[i] - i) / (1 + i), scaled[i], 1e-6 * Math.abs(scaled[i]));
    }
    assertEquals(4, pipeline.tensors(Voices.voice(2.5, RATE, 3), RATE).size());
  }

  @Test
  void whatIsTooLargeIsRefused() {
    FeatureSet set = FeatureSets.named("frames166", RATE);
    for (int samples : new int[] {0, -1, Integer.MAX_VALUE, 1 << 26}) {
      assertThrows(IllegalArgumentException.class, () -> new Features(set, samples));
    }
  }
}
