package org.ser4j.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.EngineException;
import org.ser4j.dsp.audio.WavWriter;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.evaluate.CrossValidation;
import org.ser4j.training.evaluate.Evaluator;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.TrainingListener;

/** From files to a bundle and its scores, with a linear classifier on tones. */
class ModelTrainerTest {
  @TempDir Path folder;
  private final SoftmaxRegressionEngine engine = new SoftmaxRegressionEngine();
  private final TrainingConfig config = SmallConfig.with("\"epochs\": 10");

  @BeforeEach
  void write() throws IOException {
    TonesCorpus.write(folder, 1, 2, 3, 4, 8, 9);
  }

  @Test
  void learnsFromFilesAndEvaluatesOnUnseenSpeakers() {
    TrainingResult result = trainer().testSpeakers(List.of("3", "4")).train();
    assertEquals(List.of("happy", "sad"), result.bundle().labels().names());
    assertEquals(16, result.split().test().size());
    assertEquals(1, result.validation().orElseThrow().uar());
    Evaluation evaluation = Evaluator.of(result.bundle(), engine).evaluate(result.split().test());
    assertEquals(16, evaluation.n());
    assertEquals(1, evaluation.uar());
    assertEquals(
        List.of("3", "4"), evaluation.perSpeaker().stream().map(s -> s.speaker()).toList());
  }

  @Test
  void evaluationAndValidationAgreeToTheBit() {
    TrainingResult result = trainer().train();
    Evaluation again =
        Evaluator.of(result.bundle(), engine).threads(3).evaluate(result.split().validation());
    assertEquals(
        result.validation().orElseThrow().negativeLogLikelihood(), again.negativeLogLikelihood());
    assertEquals(result.validation().orElseThrow().ece(), again.ece());
  }

  @Test
  void withoutValidationEveryoneIsLearnedFromAndTheTemperatureIsTheConfigurations() {
    TrainingConfig everyone =
        SmallConfig.with(
            "\"epochs\": 10",
            "\"validation\": {\"rule\": \"nobody\", \"temperature\": 1.5, \"every\": 2}");
    TrainingResult result = trainer().config(everyone).testSpeakers(List.of("3", "4")).train();
    assertTrue(result.validation().isEmpty());
    assertTrue(result.split().validation().isEmpty());
    assertEquals(1.5, result.bundle().calibration().temperature());
    assertEquals(10, result.epoch());
    assertFalse(result.bundle().card().contains("## Validation"));
    Evaluation evaluation = Evaluator.of(result.bundle(), engine).evaluate(result.split().test());
    assertEquals(1, evaluation.uar());
    TrainingConfigException e =
        assertThrows(
            TrainingConfigException.class,
            () ->
                SmallConfig.with(
                    "\"early_stopping\": {\"monitor\": \"validation_uar\", \"patience\": 3}",
                    "\"validation\": {\"rule\": \"nobody\", \"temperature\": 1, \"every\": 1}"));
    assertTrue(e.getMessage().contains("early_stopping"), e.getMessage());
  }

  @Test
  void onlyArraysThatAreLearnedCanDecay() {
    TrainingConfig wrong =
        SmallConfig.with(
            "\"optimizer\": {\"kind\": \"sgd\", \"momentum\": 0, \"nesterov\": false, \"l2\": 0.1,"
                + " \"decayed\": [\"77.weight\"]}");
    TrainingConfigException e =
        assertThrows(TrainingConfigException.class, () -> trainer().config(wrong).train());
    assertTrue(
        e.getMessage().startsWith("optimizer: of the arrays that decay, [77.weight], some are not"),
        e.getMessage());
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    Bundles.write(trainer().threads(1).train().bundle(), folder.resolve("a.zip"));
    Bundles.write(trainer().threads(3).train().bundle(), folder.resolve("b.zip"));
    Bundles.write(trainer().config(config.withSeed(1)).train().bundle(), folder.resolve("c.zip"));
    byte[] first = Files.readAllBytes(folder.resolve("a.zip"));
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("b.zip")));
    assertFalse(Arrays.equals(first, Files.readAllBytes(folder.resolve("c.zip"))));
    assertEquals(List.of("happy", "sad"), Bundles.read(folder.resolve("a.zip")).labels().names());
  }

  @Test
  void provenanceSaysWhereItComesFrom() {
    Bundle bundle = trainer().testSpeakers(List.of("6", "3")).train().bundle();
    Map<String, String> entries = bundle.provenance().entries();
    assertEquals("softmax-regression", entries.get("engine"));
    assertEquals("0", entries.get("seed"));
    assertEquals("ravdess", entries.get("corpus"));
    assertEquals("3,6", entries.get("test_speakers"));
    // The fold after {3, 5, 7, 24} has the even actor 2, the one after it the odd actor 1.
    assertEquals("1,2", entries.get("validation_speakers"));
    assertEquals("4,8,9", entries.get("training_speakers"));
    assertTrue(entries.get("corpus_sha256").matches("[0-9a-f]{64}"));
    assertTrue(entries.get("library_version").matches("\\d+\\.\\d+.*"));
    assertEquals(config, TrainingConfig.fromJson(entries.get("config")));
  }

  @Test
  void theCardTellsDataLicenceNumbersAndLimits() {
    String card =
        trainer()
            .testSpeakers(List.of("6"))
            .command("ser train --corpus ravdess")
            .cardSection("## Cross-validation\n\na table")
            .train()
            .bundle()
            .card();
    for (String part :
        List.of(
            "license: cc-by-nc-sa-4.0",
            "Livingstone",
            "happy, sad",
            "| kept back for tests | 6 | 0 |",
            "## Validation",
            "| 16 | 1.000 | 1.000 | 1.000 |",
            "## Cross-validation\n\na table",
            "decisions about people",
            "ser train --corpus ravdess",
            "\"epochs\": 10")) {
      assertTrue(card.contains(part), part + " is missing in:\n" + card);
    }
    assertFalse(card.contains(folder.toString()));
  }

  @Test
  void badFilesAreListedAndSkipped() throws IOException {
    Path text = folder.resolve("03-01-03-02-01-01-08.wav");
    Files.writeString(text, "not audio");
    Path silent = folder.resolve("03-01-04-02-01-01-08.wav");
    WavWriter.write(silent, new float[TonesCorpus.RATE], TonesCorpus.RATE);
    List<SkippedFile> told = new ArrayList<>();
    List<Integer> progress = new ArrayList<>();
    TrainingResult result =
        trainer()
            .listener(
                new TrainingListener() {
                  @Override
                  public void onFeatures(int done, int total) {
                    assertEquals(50, total);
                    progress.add(done);
                  }

                  @Override
                  public void onSkipped(SkippedFile file) {
                    told.add(file);
                  }
                })
            .train();
    assertEquals(List.of(text), result.unreadable().stream().map(SkippedFile::file).toList());
    assertEquals(List.of(silent), result.withoutSpeech().stream().map(SkippedFile::file).toList());
    assertEquals(2, told.size());
    assertEquals(50, progress.size());
    assertEquals(50, progress.get(49));
    Evaluation evaluation =
        Evaluator.of(result.bundle(), engine).evaluate(corpus().of(Set.of("8")));
    assertEquals(8, evaluation.n());
    assertEquals(List.of(text), evaluation.unreadable().stream().map(SkippedFile::file).toList());
    assertEquals(1, evaluation.withoutSpeech().size());
  }

  @Test
  void evaluatingNothingIsAnError() {
    Bundle bundle = trainer().train().bundle();
    Evaluator evaluator = Evaluator.of(bundle, engine);
    assertThrows(CorpusException.class, () -> evaluator.evaluate(corpus().of(Set.of("6"))));
  }

  @Test
  void labelsThatTheModelLacksAreListed() throws IOException {
    Bundle bundle = trainer().train().bundle();
    Path angry = folder.resolve("Actor_01").resolve("03-01-05-02-01-01-01.wav");
    WavWriter.write(angry, TonesCorpus.tone(700, 1), TonesCorpus.RATE);
    Evaluation evaluation = Evaluator.of(bundle, engine).evaluate(corpus().of(Set.of("1")));
    assertEquals(8, evaluation.n());
    assertEquals(angry, evaluation.unreadable().get(0).file());
    assertTrue(evaluation.unreadable().get(0).reason().contains("'angry'"));
  }

  @Test
  void refusesCorporaThatDoNotServe() throws IOException {
    assertMessage("nobody is left", trainer().testSpeakers(List.of("3", "4", "8", "9", "2")));
    Corpus happy = corpus();
    Corpus oneClass =
        new Corpus(
            happy.descriptor(),
            happy.utterances().stream().filter(u -> u.label().equals("happy")).toList(),
            List.of());
    assertMessage("only the label [happy]", ModelTrainer.of(oneClass, engine).config(config));
    Corpus ofTwo = new Corpus(happy.descriptor(), oneClass.of(Set.of("1", "4")), List.of());
    assertMessage(
        "only the label [happy]",
        ModelTrainer.of(ofTwo, engine).config(config).testSpeakers(List.of("1")));
    CrossValidation validation = CrossValidation.of(ofTwo, engine).config(config);
    assertMessage("only the label [happy]", validation::run);
    CrossValidation training = CrossValidation.of(ofTwo, engine).config(config);
    assertMessage("only the label [happy]", training::run);
    Corpus unseen =
        new Corpus(
            happy.descriptor(),
            happy.utterances().stream()
                .filter(u -> u.label().equals("happy") || Set.of("1", "4").contains(u.speaker()))
                .toList(),
            List.of());
    assertMessage(
        "the labels [sad]",
        ModelTrainer.of(unseen, engine)
            .config(
                SmallConfig.with("\"validation\": {\"speakers\": [\"1\", \"4\"], \"every\": 1}")));
    assertMessage(
        "both sides",
        trainer()
            .config(SmallConfig.with("\"validation\": {\"speakers\": [\"1\"], \"every\": 1}"))
            .testSpeakers(List.of("1")));
  }

  @Test
  void anEngineThatOnlyRecognisesIsRefusedWithWhatToAdd() {
    EngineException e = assertThrows(EngineException.class, () -> TrainingEngines.named("jvm"));
    assertTrue(e.getMessage().contains("org.ser4j:ser-backend-djl"), e.getMessage());
  }

  private static void assertMessage(String part, ModelTrainer trainer) {
    assertMessage(part, trainer::train);
  }

  private static void assertMessage(String part, Executable work) {
    CorpusException e = assertThrows(CorpusException.class, work);
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }

  private ModelTrainer trainer() {
    return ModelTrainer.of(corpus(), engine).config(config);
  }

  private Corpus corpus() {
    return Corpora.named("ravdess").read(folder);
  }
}
