package org.ser4j.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.dsp.audio.WavWriter;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.training.SmallConfig;
import org.ser4j.training.SoftmaxRegressionEngine;
import org.ser4j.training.TonesCorpus;
import org.ser4j.training.cache.TensorCache;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.data.BatchMaker;
import org.ser4j.training.data.ClipFeatureExtractor;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.data.TrainingExamples;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.TrainingListener;
import org.ser4j.training.report.TrainingPlan;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.RandomSplit;
import org.ser4j.training.split.SpeakerFolds;
import org.ser4j.training.split.ValidationRule;

/** Any protocol with a linear network over tones, four speakers with eight recordings each. */
class CrossValidationProtocolsTest {
  private static final RandomSplit ROWS = new RandomSplit(RandomSplit.Unit.ROWS, 0.25, 0, 1);
  private static final String NO_VALIDATION =
      "\"validation\": {\"rule\": \"nobody\", \"temperature\": 1, \"every\": 1}";
  private static final String COPIES =
      "\"sound_augmentation\": {\"copies\": ["
          + "[{\"kind\": \"add_noise\", \"max_share\": 0.05}],"
          + "[{\"kind\": \"add_noise\", \"max_share\": 0.02}]]}";
  private static final String START = "\"cutting\": \"start\"";
  private static final String VECTOR =
      """
      "front_end": {"feature_extractor_type": "features", "feature_set": "own",
        "sampling_rate": 8000, "window_samples": 4000, "n_fft": 512, "hop_length": 256,
        "normalized": false, "arrangement": "means",
        "features": [{"kind": "zcr"}, {"kind": "rms"},
                     {"kind": "mel", "n_mels": 6}]}
      """;

  @TempDir Path folder;
  private Path data;
  private Corpus corpus;

  @BeforeEach
  void writeTones() throws IOException {
    data = folder.resolve("data");
    TonesCorpus.write(data, 1, 2, 3, 4);
    corpus = Corpora.named("ravdess").read(data);
  }

  @Test
  void rowsAreDrawnAfterTheirCopiesAndSayThatTheyLeak() {
    CrossValidationResult result =
        training(SmallConfig.with(COPIES, START, NO_VALIDATION)).protocol(ROWS).run();
    Partition partition = result.runs().get(0).partition();
    assertEquals(72, partition.training().size());
    assertEquals(24, partition.test().size());
    assertTrue(partition.test().stream().anyMatch(row -> row.version() > 0));
    assertEquals(24, result.runs().get(0).evaluation().n(), "every row for itself");
    assertTrue(result.leaky());
    String card = result.runs().get(0).bundle().card();
    assertTrue(card.contains("leaky: ") && card.contains("versions or segments"), card);
    assertTrue(card.contains("| this model (leaky) | 24 |"), card);
    assertTrue(result.overRuns(Evaluation::accuracy).mean() > 0.9);
    assertEquals(24, result.confusion().total());
  }

  @Test
  void speakersStayApartAndCopiesAreLearnedFromOnly() {
    CrossValidationResult result =
        training(SmallConfig.with(COPIES, START, NO_VALIDATION))
            .protocol(SpeakerFolds.leaveOneSpeakerOut(new ValidationRule.None(1)))
            .seeds(List.of(3L, 4L))
            .run();
    assertEquals(8, result.runs().size());
    assertFalse(result.leaky());
    for (CrossValidationRun run : result.runs()) {
      assertEquals(72, run.partition().training().size());
      assertEquals(8, run.evaluation().n());
      assertTrue(run.partition().test().stream().allMatch(row -> row.version() == 0));
    }
    assertEquals(4, result.runs().get(4).seed());
    assertTrue(result.runs().get(0).bundle().card().contains("| this model | 8 |"));
  }

  @Test
  void runsMayBeLeftOutAndAreHandedOverOneByOne() {
    CrossValidation training =
        training(SmallConfig.with(START, NO_VALIDATION))
            .protocol(SpeakerFolds.leaveOneSpeakerOut(new ValidationRule.None(1)))
            .seeds(List.of(3L, 4L))
            .skip((partition, seed) -> seed == 3 || speaker(partition).equals("2"));
    List<String> handed = new ArrayList<>();
    training.run(
        one -> {
          assertEquals(1, one.runs().size());
          assertEquals(4, one.runs().get(0).seed());
          handed.add(speaker(one.runs().get(0).partition()));
        });
    assertEquals(List.of("1", "3", "4"), handed);
    assertEquals(3, training.run().runs().size());

    Consumer<CrossValidationResult> full =
        one -> {
          throw new IllegalStateException("disk full");
        };
    assertThrows(IllegalStateException.class, () -> training.run(full));
    training.skip((partition, seed) -> true);
    assertThrows(IllegalArgumentException.class, () -> training.run());
  }

  private static String speaker(Partition partition) {
    return partition.test().get(0).utterance().speaker();
  }

  @Test
  void withoutTestRowsTheValidationRowsAreJudgedAndThatIsSaid() {
    CrossValidationResult result =
        training(
                SmallConfig.with(
                    "\"early_stopping\": {\"monitor\": \"validation_loss\", \"patience\": 3}"))
            .protocol(new RandomSplit(RandomSplit.Unit.CLIPS, 0, 0.25, 2))
            .listener(
                new TrainingListener() {
                  @Override
                  public void onStart(TrainingPlan plan) {
                    assertEquals(Set.of(), plan.testSpeakers());
                  }
                })
            .run();
    CrossValidationRun run = result.runs().get(0);
    assertEquals(8, run.evaluation().n());
    assertTrue(result.leaky());
    assertTrue(run.partition().describe().contains("on which choices may be made"));
    EpochReport kept = run.history().get(run.epoch() - 1);
    assertEquals(kept.validationAccuracy(), run.evaluation().accuracy());
    assertEquals(1, run.bundle().calibration().temperature());
  }

  @Test
  void whatIsWatchedHasToBeThere() {
    AtomicInteger read = new AtomicInteger();
    CrossValidation training =
        training(
                SmallConfig.with(
                    "\"early_stopping\": {\"monitor\": \"validation_loss\", \"patience\": 3}"))
            .protocol(ROWS)
            .listener(
                new TrainingListener() {
                  @Override
                  public void onFeatures(int done, int total) {
                    read.incrementAndGet();
                  }
                });
    String message = assertThrows(TrainingConfigException.class, () -> training.run()).getMessage();
    assertTrue(message.contains("no validation") || message.contains("none: random"), message);
    assertEquals(0, read.get(), "said before any recording is read");
  }

  @Test
  void partsOfOneClassAreWarnedOf() {
    List<String> told = new ArrayList<>();
    CrossValidationResult result =
        CrossValidation.of(corpus.labelledBy("sex"), new SoftmaxRegressionEngine())
            .config(SmallConfig.with(NO_VALIDATION))
            .protocol(SpeakerFolds.leaveOneSpeakerOut(new ValidationRule.None(1)))
            .seeds(List.of(1L, 2L))
            .listener(
                new TrainingListener() {
                  @Override
                  public void onWarning(String warning) {
                    told.add(warning);
                  }
                })
            .run();
    assertEquals(1, told.size());
    assertTrue(
        told.get(0)
            .startsWith(
                "4 of 4 test parts hold one class only: speaker 1 (male); speaker 2 (female); speaker"
                    + " 3 (male) and so on. "),
        told.get(0));
    assertEquals(told, result.warnings());
    assertTrue(result.toMarkdown().contains("\n\nWarning: " + told.get(0) + ".\n\n"));
    String card = result.runs().get(1).bundle().card();
    assertTrue(card.contains("Warning: the test part holds one class only: speaker 2 (female)."));
  }

  @Test
  void oneClassIsNoTask() {
    Corpus happy =
        new Corpus(
            corpus.descriptor(),
            corpus.utterances().stream().filter(u -> u.label().equals("happy")).toList(),
            List.of());
    CrossValidation training =
        CrossValidation.of(happy, new SoftmaxRegressionEngine())
            .config(SmallConfig.with(NO_VALIDATION))
            .protocol(ROWS);
    assertThrows(CorpusException.class, () -> training.run());
  }

  @Test
  void unreadableRecordingsAreListedAndHaveNoRows() throws IOException {
    Files.writeString(corpus.utterances().get(0).file(), "no sound");
    CrossValidationResult result =
        training(SmallConfig.with(START, NO_VALIDATION)).protocol(ROWS).run();
    assertEquals(1, result.unreadable().size());
    Partition partition = result.runs().get(0).partition();
    assertEquals(31, partition.training().size() + partition.test().size());
  }

  @Test
  void theModelJudgesAsTheProtocolDid() throws IOException {
    for (String reduction :
        List.of("none\"", "pca\", \"components\": 3", "lda\", \"components\": 1")) {
      for (String scaler : List.of("standard", "min_max", "none")) {
        for (String cutting : List.of("start", "pieces")) {
          TrainingConfig config =
              SmallConfig.with(
                  VECTOR,
                  NO_VALIDATION,
                  "\"scaler\": \"" + scaler + "\"",
                  "\"cutting\": \"" + cutting + "\"",
                  "\"preparation\": [{\"kind\": \"peak_normalize\"}]",
                  "\"reduction\": {\"kind\": \"" + reduction + "}");
          assertEquals(config, TrainingConfig.fromJson(config.toJson()));
          CrossValidationRun run =
              training(config)
                  .protocol(new RandomSplit(RandomSplit.Unit.CLIPS, 0.25, 0, 1))
                  .run()
                  .runs()
                  .get(0);
          Path file = folder.resolve(reduction.substring(0, 3) + scaler + cutting);
          Bundles.write(run.bundle(), file);
          Bundle read = Bundles.read(file);
          assertEquals(run.bundle().preprocessor(), read.preprocessor());
          Evaluation again =
              Evaluator.of(read, new SoftmaxRegressionEngine())
                  .evaluate(Partition.utterances(run.partition().test()));
          assertEquals(
              run.evaluation().confusion().toCsv(), again.confusion().toCsv(), config.toJson());
          assertEquals(
              run.evaluation().negativeLogLikelihood(), again.negativeLogLikelihood(), 1e-6);
        }
      }
    }
  }

  @Test
  void whatIsJudgedChangesNothingOfTheModel() throws IOException {
    TrainingConfig config =
        SmallConfig.with(
            VECTOR,
            COPIES,
            START,
            NO_VALIDATION,
            "\"scaler\": \"min_max\"",
            "\"reduction\": {\"kind\": \"pca\", \"components\": 3}");
    RandomSplit clips = new RandomSplit(RandomSplit.Unit.CLIPS, 0.25, 0, 1);
    CrossValidationRun before = training(config).protocol(clips).run().runs().get(0);
    Random random = new Random(1);
    for (Utterance judged : Partition.utterances(before.partition().test())) {
      float[] noise = new float[8_000];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = 2 * random.nextFloat() - 1;
      }
      WavWriter.write(judged.file(), noise, 8_000);
    }
    CrossValidationRun after = training(config).protocol(clips).run().runs().get(0);
    assertNotEquals(
        before.evaluation().negativeLogLikelihood(), after.evaluation().negativeLogLikelihood());
    assertEquals(before.bundle().preprocessor(), after.bundle().preprocessor());
    assertArrayEquals(bias(before), bias(after));
  }

  @Test
  void theCacheChangesNothingAndIsFoundAgain() throws IOException {
    TrainingConfig config = SmallConfig.with(COPIES, START, NO_VALIDATION);
    CrossValidationRun without = training(config).protocol(ROWS).run().runs().get(0);
    Path kept = folder.resolve("cache");
    TensorCache cache = TensorCache.in(kept);
    CrossValidationRun first = training(config).cache(cache).protocol(ROWS).run().runs().get(0);
    Map<Path, FileTime> entries = entries(kept);
    assertEquals(corpus.utterances().size(), entries.size());
    CrossValidationRun second = training(config).cache(cache).protocol(ROWS).run().runs().get(0);
    assertEquals(entries, entries(kept), "nothing was computed again");
    for (CrossValidationRun run : List.of(first, second)) {
      assertArrayEquals(bias(without), bias(run));
    }
    for (TrainingConfig other :
        List.of(
            config.withSeed(9),
            SmallConfig.with(COPIES, NO_VALIDATION),
            SmallConfig.with(START, NO_VALIDATION),
            SmallConfig.with(
                COPIES,
                START,
                NO_VALIDATION,
                "\"preparation\": [{\"kind\": \"peak_normalize\"}]"))) {
      int before = entries(kept).size();
      training(other).cache(cache).protocol(ROWS).run();
      assertEquals(before + corpus.utterances().size(), entries(kept).size(), "its own entries");
    }
  }

  private static Map<Path, FileTime> entries(Path cache) throws IOException {
    Map<Path, FileTime> entries = new HashMap<>();
    try (Stream<Path> all = Files.walk(cache)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        entries.put(file, Files.getLastModifiedTime(file));
      }
    }
    return entries;
  }

  @Test
  void onlineDistortionIsSeededAndNewInEveryEpoch() {
    String online =
        "\"sound_augmentation\": {\"online\": [{\"kind\": \"add_noise\", \"max_share\": 0.5}]}";
    float[] one = bias(run(SmallConfig.with(online, NO_VALIDATION)));
    float[] again = bias(run(SmallConfig.with(online, NO_VALIDATION)));
    float[] bare = bias(run(SmallConfig.with(NO_VALIDATION)));
    assertArrayEquals(one, again);
    assertNotEquals(one[0], bare[0]);
    TrainingConfig config = SmallConfig.with(online, START, NO_VALIDATION, "\"batch_size\": 16");
    CorpusFeatures features =
        CorpusFeatures.extract(
            corpus.utterances(),
            new ClipFeatureExtractor(config, TensorCache.NONE),
            1,
            TrainingListener.NONE);
    List<Example> rows = features.plan(1).all(corpus.utterances());
    TrainingExamples training =
        TrainingExamples.of(rows, features, corpus.labels(), config.classWeights());
    BatchMaker maker = new BatchMaker(training, config, TensorTransform.of(Scaler.identity(4)));
    BatchMaker.Batch batch = maker.newBatch();
    maker.fill(batch, 0);
    float first = sum(batch);
    maker.fill(batch, 1);
    assertNotEquals(first, sum(batch), "another epoch, other noise");
    maker.fill(batch, 0);
    assertEquals(first, sum(batch));
  }

  private CrossValidationRun run(TrainingConfig config) {
    return training(config).protocol(ROWS).run().runs().get(0);
  }

  private static float sum(BatchMaker.Batch batch) {
    double sum = 0;
    for (float value : batch.inputs()) {
      sum += value;
    }
    return (float) sum;
  }

  private static float[] bias(CrossValidationRun run) {
    return ((LayerNetwork) run.bundle().network()).weights().get("1.bias");
  }

  private CrossValidation training(TrainingConfig config) {
    return CrossValidation.of(corpus, new SoftmaxRegressionEngine()).config(config);
  }
}
