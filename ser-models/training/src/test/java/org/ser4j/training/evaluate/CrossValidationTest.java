package org.ser4j.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.training.SmallConfig;
import org.ser4j.training.SoftmaxRegressionEngine;
import org.ser4j.training.TonesCorpus;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.internal.SpeakerOrder;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.Evaluation.Coverage;
import org.ser4j.training.metric.MeanStd;
import org.ser4j.training.report.TrainingListener;
import org.ser4j.training.report.TrainingPlan;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.Folds;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.SpeakerFolds;
import org.ser4j.training.split.ValidationRule;

class CrossValidationTest {
  @TempDir Path folder;

  @Test
  void trainsOnceAFoldAndSeedAndNeverTouchesTheFinalTest() throws IOException {
    TonesCorpus.write(folder, 1, 3, 4, 6, 8, 15);
    List<String> runs = new ArrayList<>();
    List<SortedSet<String>> seen = new ArrayList<>();
    List<Double> tested = new ArrayList<>();
    CrossValidationResult result =
        CrossValidation.of(corpus(), new SoftmaxRegressionEngine())
            .config(SmallConfig.with("\"epochs\": 6"))
            .seeds(List.of(5L, 7L))
            .listener(
                new TrainingListener() {
                  @Override
                  public void onRun(int run, int total) {
                    runs.add(run + "/" + total);
                  }

                  @Override
                  public void onTested(int run, double uar) {
                    tested.add(uar);
                  }

                  @Override
                  public void onStart(TrainingPlan plan) {
                    seen.add(plan.trainingSpeakers());
                    seen.add(plan.validationSpeakers());
                    seen.add(plan.testSpeakers());
                  }
                })
            .run();
    assertEquals(10, result.runs().size());
    assertEquals("10/10", runs.get(9));
    assertEquals(result.runs().stream().map(run -> run.evaluation().uar()).toList(), tested);
    assertTrue(seen.stream().noneMatch(speakers -> speakers.contains("6")));
    assertEquals(
        SpeakerOrder.sorted(List.of("1")),
        Partition.speakers(result.runs().get(0).partition().test()));
    assertEquals(7, result.runs().get(9).seed());
    assertEquals(5, result.overFolds(Evaluation::uar).count());
    assertEquals(2, result.overSeeds(Evaluation::uar).count());
    assertTrue(result.overFolds(Evaluation::uar).mean() > 0.9);
  }

  @Test
  void theTableHasARowForEachFoldTheMeanAndBothSpreads() {
    CrossValidationResult result =
        new CrossValidationResult(
            SpeakerFolds.published(new ValidationRule.None(1)),
            List.of(run(1, 0, 0.5), run(2, 0, 0.7), run(1, 1, 0.6), run(2, 1, 1.0)),
            1.25,
            List.of(),
            List.of());
    // Folds have 0.55 and 0.85, seeds 0.6 and 0.8.
    MeanStd folds = result.overFolds(Evaluation::uar);
    MeanStd seeds = result.overSeeds(Evaluation::uar);
    assertEquals(0.7, folds.mean(), 1e-12);
    assertEquals(0.3 / Math.sqrt(2), folds.std(), 1e-12);
    assertEquals(0.2 / Math.sqrt(2), seeds.std(), 1e-12);
    assertEquals(
        """
        ## Cross-validation

        Speaker-independent, 2 folds, 2 seeds: every model is tested on unseen speakers, who had no \
        part in any choice. Stopping and temperature are chosen on the validation speakers.

        | test speakers | validation | recordings | UAR | accuracy | macro F1 | ECE |
        |---|---|---|---|---|---|---|
        | 1, 11 | 2 | 40 | 0.550 | 0.550 | 0.550 | 0.100 |
        | 2, 12 | 3 | 40 | 0.850 | 0.850 | 0.850 | 0.100 |
        | mean |  | 80 | 0.700 | 0.700 | 0.700 | 0.100 |
        | majority class |  |  | 0.500 | 0.667 | 0.400 |  |
        | std over folds |  |  | 0.212 | 0.212 | 0.212 | 0.000 |
        | std over seeds |  |  | 0.141 | 0.141 | 0.141 | 0.000 |

        All runs together; true labels in the rows, predicted labels in the columns:

        | | happy | sad | precision | recall | F1 |
        |---|---|---|---|---|---|
        | happy | 4 | 4 | 1.000 | 0.500 | 0.667 |
        | sad | 0 | 4 | 0.500 | 1.000 | 0.667 |

        | abstain below | answered | accuracy of the answers |
        |---|---|---|
        | 0.0 | 1.000 | 0.700 |
        | 0.9 | 0.000 | none |

        Temperature of all folds together: 1.2500.
        """,
        result.toMarkdown());
  }

  @Test
  void whereNobodyValidatesTheOtherFoldsChooseTheTemperature() throws IOException {
    TonesCorpus.write(folder, 1, 3, 4, 8, 15);
    CrossValidationResult result =
        CrossValidation.of(corpus(), new SoftmaxRegressionEngine())
            .config(
                SmallConfig.with(
                    "\"epochs\": 3",
                    "\"validation\": {\"rule\": \"nobody\", \"temperature\": 1, \"every\": 1}"))
            .run();
    assertEquals(5, result.runs().size());
    assertEquals(List.of(), result.warnings());
    for (CrossValidationRun run : result.runs()) {
      assertTrue(run.validation().isEmpty());
      assertTrue(run.partition().validation().isEmpty());
    }
    // Tones are told apart without fail, so that any temperature of clips unseen is below 1.
    assertTrue(
        result.runs().stream().allMatch(run -> run.bundle().calibration().temperature() < 1));
    assertTrue(result.temperature() < 1);
    assertTrue(result.toMarkdown().contains("| 1 | none |"), result.toMarkdown());
    assertTrue(result.toMarkdown().contains("the temperature is that of the other folds."));
    CrossValidationResult one =
        new CrossValidationResult(
            result.protocol(), result.runs().subList(0, 1), 1, List.of(), List.of());
    assertTrue(one.toMarkdown().contains("the temperature is that of the configuration."));
  }

  @Test
  void aPartOfOneClassIsWarnedOfBeforeTheWorkAndBesideTheScores() throws IOException {
    TonesCorpus.write(folder, 1, 2, 3, 4, 5);
    List<String> told = new ArrayList<>();
    CrossValidationResult result =
        CrossValidation.of(corpus().labelledBy("sex"), new SoftmaxRegressionEngine())
            .config(SmallConfig.with("\"validation\": {\"speakers\": [\"3\"], \"every\": 1}"))
            .folds(
                new Folds(
                    List.of(
                        SpeakerOrder.sorted(List.of("2")), SpeakerOrder.sorted(List.of("1", "4"))),
                    SpeakerOrder.sorted(List.of())))
            .seeds(List.of(1L, 2L))
            .listener(
                new TrainingListener() {
                  @Override
                  public void onWarning(String warning) {
                    told.add(warning);
                  }

                  @Override
                  public void onFeatures(int done, int total) {
                    assertEquals(2, told.size(), "before any recording is read");
                  }
                })
            .run();
    assertEquals(
        List.of(
            "1 of 2 test parts holds one class only: speaker 2 (female)",
            "2 of 2 validation parts hold one class only: speaker 3 (male)"),
        result.warnings().stream().map(w -> w.substring(0, w.indexOf('.'))).toList());
    assertEquals(told, result.warnings());
    assertTrue(told.get(0).contains("mean little; ") && told.get(0).contains("Folds.grouped"));
    assertTrue(result.toMarkdown().contains("\n\nWarning: " + told.get(0) + ".\n\n"));
  }

  @Test
  void aFoldWithoutRecordingsIsAnError() throws IOException {
    TonesCorpus.write(folder, 1, 4);
    CrossValidation validation = CrossValidation.of(corpus(), new SoftmaxRegressionEngine());
    CorpusException e = assertThrows(CorpusException.class, validation::run);
    assertTrue(e.getMessage().contains("[8, 9, 19, 23]"), e.getMessage());
    assertTrue(e.getMessage().contains("folds(Folds.grouped("), e.getMessage());
    Folds own =
        new Folds(
            List.of(SpeakerOrder.sorted(List.of("1")), SpeakerOrder.sorted(List.of("4"))),
            SpeakerOrder.sorted(List.of()));
    CrossValidation nobodyLeft = validation.folds(own).config(SmallConfig.with());
    assertThrows(CorpusException.class, nobodyLeft::run);
  }

  @Test
  void unusableRecordingsAreListedWithTheFoldThatTheyBelongTo() throws IOException {
    TonesCorpus.write(folder, 1, 2, 3, 4, 5);
    Corpus corpus = corpus();
    Utterance broken = corpus.of(List.of("2")).get(0);
    Files.writeString(broken.file(), "no sound");
    CrossValidation validation =
        CrossValidation.of(corpus, new SoftmaxRegressionEngine())
            .config(SmallConfig.with("\"epochs\": 1"))
            .folds(Folds.eachSpeaker(corpus));
    CrossValidationResult result = validation.run();
    assertEquals(1, result.unreadable().size());
    for (CrossValidationRun run : result.runs()) {
      boolean own = Partition.speakers(run.partition().test()).contains("2");
      assertEquals(own ? 1 : 0, run.evaluation().unreadable().size());
      assertEquals(own ? 7 : 8, run.evaluation().n());
    }
    for (Utterance utterance : corpus.of(List.of("2"))) {
      Files.writeString(utterance.file(), "no sound");
    }
    CorpusException e = assertThrows(CorpusException.class, validation::run);
    assertTrue(e.getMessage().contains("tested on 2 is usable"), e.getMessage());
  }

  private Corpus corpus() {
    return Corpora.named("ravdess").read(folder);
  }

  private static CrossValidationRun run(int fold, long seed, double score) {
    Evaluation evaluation =
        new Evaluation(
            40,
            score,
            score,
            score,
            score,
            0.1,
            1,
            ConfusionMatrix.of(List.of("happy", "sad"), new int[] {0, 0, 1}, new int[] {0, 1, 1}),
            List.of(),
            List.of(new Coverage(0, 1, score), new Coverage(0.9, 0, Double.NaN)),
            List.of(),
            List.of());
    return new CrossValidationRun(
        fold,
        seed,
        new Partition(
            "folds",
            examples("20"),
            examples(Integer.toString(fold + 1)),
            examples("" + fold, "1" + fold)),
        evaluation,
        Optional.of(evaluation),
        List.of(),
        1,
        null);
  }

  private static List<Example> examples(String... speakers) {
    return Stream.of(speakers)
        .flatMap(speaker -> Stream.of("happy", "sad").map(label -> example(speaker, label)))
        .toList();
  }

  private static Example example(String speaker, String label) {
    Path file = Path.of(speaker + label + ".wav");
    return new Example(new Utterance(file, label, speaker, Sex.UNKNOWN, Map.of()), 0, 0);
  }
}
