package org.ser4j.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.dsp.audio.Audio;
import org.ser4j.dsp.audio.AudioReader;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.training.SmallConfig;
import org.ser4j.training.TonesCorpus;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.ClassWeights;
import org.ser4j.training.config.MixUp;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.report.TrainingListener;

/** What an engine is trained on is, to the bit, what a recogniser shows it later. */
class FrontEndAgreementTest {
  @TempDir Path folder;

  @Test
  void trainingAndRecognitionMakeTheSameTensors() throws IOException {
    TonesCorpus.write(folder, 1, 2);
    Corpus corpus = Corpora.named("ravdess").read(folder);
    assertAgreement(corpus.utterances(), SmallConfig.with());
  }

  @Test
  void trainingAndRecognitionMakeTheSameTensorsOfRealSpeech() throws IOException {
    Corpus corpus = Corpora.named("ravdess").read(shared("corpora/ravdess"));
    List<Utterance> some =
        IntStream.range(0, corpus.utterances().size())
            .filter(i -> i % 60 == 0)
            .mapToObj(corpus.utterances()::get)
            .toList();
    assertAgreement(some, TrainingConfig.defaults());
  }

  @Test
  void theRealCorpusIsReadWhole() {
    Corpus corpus = Corpora.named("ravdess").read(shared("corpora/ravdess"));
    assertEquals(1_200, corpus.utterances().size());
    assertEquals(20, corpus.speakers().size());
    assertEquals(corpus.descriptor().labels(), corpus.labels());
    assertEquals(List.of(), corpus.skipped());
    assertTrue(corpus.speakers().stream().allMatch(s -> corpus.of(Set.of(s)).size() == 60));
  }

  private static void assertAgreement(List<Utterance> utterances, TrainingConfig recipe)
      throws IOException {
    TrainingConfig config = withoutChance(recipe);
    List<String> labels = Corpora.named("ravdess").descriptor().labels();
    CorpusFeatures features =
        CorpusFeatures.extract(
            utterances,
            new ClipFeatureExtractor(config, TensorCache.NONE),
            2,
            TrainingListener.NONE);
    TrainingExamples rows =
        TrainingExamples.of(
            features.plan(1).all(utterances), features, labels, new ClassWeights.None());
    TensorTransform transform =
        TensorTransform.of(Scaler.fit(rows.tensors(), config.frontEnd().bands()));
    BatchMaker maker = new BatchMaker(rows, config, transform);
    BatchMaker.Batch batch = maker.newBatch();
    maker.fill(batch, 0);
    assertEquals(rows.count(), batch.size());
    int size = batch.inputs().length / batch.size();
    Set<List<Float>> trained = new HashSet<>();
    for (int i = 0; i < batch.size(); i++) {
      trained.add(boxed(Arrays.copyOfRange(batch.inputs(), i * size, (i + 1) * size)));
    }
    var pipeline = new Preprocessor(config.preprocessing(), transform).open();
    int recognised = 0;
    for (Utterance utterance : utterances) {
      Audio audio = AudioReader.read(utterance.file());
      for (float[] tensor : pipeline.tensors(audio.toMono(), audio.sampleRate())) {
        assertTrue(trained.contains(boxed(tensor)), utterance.file() + " differs");
        recognised++;
      }
    }
    assertEquals(rows.count(), recognised);
  }

  /** The recipe with nothing random but the order, and with one batch of all rows. */
  private static TrainingConfig withoutChance(TrainingConfig recipe) {
    return recipe.toBuilder().augmentations(List.of()).mixup(MixUp.NONE).batchSize(4_096).build();
  }

  private static List<Float> boxed(float[] values) {
    List<Float> boxed = new ArrayList<>(values.length);
    for (float value : values) {
      boxed.add(value);
    }
    return boxed;
  }

  /** A folder of real recordings; skips the test, and says so, where there are none. */
  private static Path shared(String name) {
    String property = System.getProperty("ser4j.shared");
    boolean there = property != null && Files.isDirectory(Path.of(property, name));
    String message = "skipped: no folder '" + name + "' in ser4j.shared = " + property;
    if (!there) {
      System.err.println(message);
    }
    Assumptions.assumeTrue(there, message);
    return Path.of(property, name);
  }
}
