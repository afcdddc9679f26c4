package org.ser4j.models.internal.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.api.Emotion;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.Verdict;
import org.ser4j.dsp.feature.FeatureExtractor;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.FeaturesBundles;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.Voices;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.GlobalPool;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Padding;

/** A bundle that takes hand-made features, from its file to the answer. */
class FeaturesBundleTest {
  private static final int RATE = 22_050;
  @TempDir private Path folder;

  private static Features vector() {
    return new Features(FeatureSets.named("vec162", RATE), RATE);
  }

  /** Fitted on a few voices, so that no feature outweighs the others. */
  private static Scaler scaler() {
    FeatureExtractor extractor = FeatureExtractor.of(vector().set());
    return Scaler.fit(
        List.of(1, 2, 3, 4).stream()
            .map(seed -> extractor.extract(Voices.voice(1, RATE, seed)).data())
            .toList(),
        162);
  }

  @Test
  void theAnswerIsTheNetworksOfTheScaledVector() {
    Bundle bundle = FeaturesBundles.dense(vector(), scaler());
    Path file = folder.resolve("features.zip");
    Bundles.write(bundle, file);
    assertEquals(bundle.preprocessor(), Bundles.read(file).preprocessor());
    float[] voice = Voices.voice(1, RATE, 9);
    float[] tensor = FeatureExtractor.of(vector().set()).extract(voice).data();
    scaler().apply(tensor);
    float[] weight = bundle.weights().get("1.weight");
    double[] logits = new double[2];
    for (int i = 0; i < 2 * tensor.length; i++) {
      logits[i / tensor.length] += (double) weight[i] * tensor[i % tensor.length];
    }
    float[] bias = bundle.weights().get("1.bias");
    double angry = 1 / (1 + Math.exp(logits[0] + bias[0] - logits[1] - bias[1]));
    try (EmotionRecognizer recognizer = EmotionRecognizer.builder().model(file).build()) {
      EmotionResult result = recognizer.recognize(voice, RATE);
      assertEquals(Verdict.DETECTED, result.verdict());
      assertEquals(angry, result.probability(Emotion.ANGRY), 1e-5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vec162", "energy_zcr"})
  void vectorsAreWhatConvolutionsTake(String set) {
    Features features = new Features(FeatureSets.named(set, RATE), RATE);
    Bundle bundle =
        FeaturesBundles.withLayers(
            features,
            Scaler.identity(features.bands()),
            List.of(
                new Conv1d(4, 5, 1, Padding.SAME, true),
                new GlobalPool(PoolKind.AVERAGE),
                new Dense(2, true)));
    Path file = folder.resolve("convolution");
    Bundles.write(bundle, file);
    try (EmotionRecognizer recognizer = EmotionRecognizer.builder().model(file).build()) {
      EmotionResult result = recognizer.recognize(Voices.voice(1.7, RATE, 4), RATE);
      assertEquals(1, result.scores().stream().mapToDouble(s -> s.probability()).sum(), 1e-9);
    }
  }
}
