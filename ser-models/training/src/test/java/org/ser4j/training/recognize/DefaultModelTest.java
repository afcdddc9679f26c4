package org.ser4j.training.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ser4j.api.Emotion;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.ModelInfo;
import org.ser4j.api.Verdict;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.engine.Engines;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.evaluate.Evaluator;
import org.ser4j.training.split.Folds;

/** The model that comes with the library. */
class DefaultModelTest {
  private final Bundle bundle = Bundles.readDefault();

  @Test
  void wasMadeByTheStandardRecipeWithoutTheFinalTestSpeakers() {
    var provenance = bundle.provenance().entries();
    assertEquals(TrainingConfig.defaults(), TrainingConfig.fromJson(provenance.get("config")));
    List<String> heard = List.of(provenance.get("training_speakers").split(","));
    assertEquals(20, heard.size());
    assertTrue(
        Folds.published(Corpora.named("ravdess").descriptor()).finalTest().stream()
            .noneMatch(heard::contains),
        heard.toString());
    assertEquals(Corpora.named("ravdess").descriptor().labels(), bundle.labels().names());
  }

  @Test
  void itsCardNamesLicenceSourceAndProtocol() {
    for (String needed :
        List.of("cc-by-nc-sa-4.0", "Livingstone", "## Cross-validation", "UAR", "## Limits")) {
      assertTrue(bundle.card().contains(needed), needed);
    }
  }

  @Test
  void isWhatLoadingGives() {
    try (EmotionRecognizer recognizer = EmotionRecognizer.load()) {
      ModelInfo model = recognizer.model();
      assertEquals("jvm", model.engine());
      assertTrue(model.labels().contains(Emotion.FEARFUL));
      assertEquals(bundle.architecture().trainableParameters(), model.parameters());
      assertEquals(Verdict.NO_SPEECH, recognizer.recognize(new float[48_000], 16_000).verdict());
      EmotionResult result = recognizer.recognize(buzz(), 16_000);
      assertEquals(8, result.scores().size());
      assertEquals(1, result.scores().stream().mapToDouble(s -> s.probability()).sum(), 1e-9);
    }
  }

  /**
   * No measure of quality, since it was trained on these: only that the weights are the trained
   * ones.
   */
  @Test
  void knowsWhatItLearnedFrom() {
    Path folder = Path.of(System.getProperty("ser4j.shared", ""), "corpora", "ravdess");
    if (!Files.isDirectory(folder)) {
      String message =
          "NOT RUN: the bundled model on what it learned from needs RAVDESS in " + folder;
      System.err.println(message);
      Assumptions.abort(message);
    }
    List<Utterance> all = Corpora.named("ravdess").read(folder).utterances();
    List<Utterance> some =
        IntStream.range(0, all.size()).filter(i -> i % 7 == 0).mapToObj(all::get).toList();
    assertTrue(Evaluator.of(bundle, Engines.named("jvm")).evaluate(some).uar() > 0.8);
  }

  private static float[] buzz() {
    float[] samples = new float[48_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 150 * i / 16_000.0));
    }
    return samples;
  }
}
