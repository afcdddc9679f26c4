package org.ser4j.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.training.corpus.reader.Corpora;

/** A model knows what its labels are labels of, and its card speaks of that. */
class TaskTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    TonesCorpus.write(folder, 1, 2, 3, 4);
  }

  @Test
  void aModelOfTheSexSaysSo() {
    TrainingResult result = trained("sex");
    assertEquals(new LabelSet("sex", List.of("female", "male")), result.bundle().labels());
    String card = result.bundle().card();
    assertTrue(card.contains("# Speaker sex recognition, trained on ravdess\n"), card);
    assertTrue(card.contains("Classifies speech into 2 labels: female, male."), card);
    // "Emotional" stays: it stands in the corpus' name, and says what was recorded.
    assertFalse(card.toLowerCase(Locale.ROOT).contains("emotion recognition"), card);
    assertFalse(card.contains("Felt emotion"), card);
    assertTrue(card.contains("| majority class, always 'female' | | 0.500 | 0.500 | "), card);
  }

  @Test
  void soDoesOneOfTheEmotionAndOneOfAnythingElse() {
    assertEquals("emotion", trained("emotion").bundle().labels().task());
    TrainingResult repetition = trained("repetition");
    assertEquals(new LabelSet("repetition", List.of("1", "2")), repetition.bundle().labels());
    String card = repetition.bundle().card();
    assertTrue(card.contains("# Recognition of repetition in speech, trained on"), card);
  }

  private TrainingResult trained(String attribute) {
    return ModelTrainer.of(
            Corpora.named("ravdess").read(folder).labelledBy(attribute),
            new SoftmaxRegressionEngine())
        .config(SmallConfig.with("\"epochs\": 2"))
        .train();
  }
}
