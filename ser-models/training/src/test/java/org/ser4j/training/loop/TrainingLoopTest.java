package org.ser4j.training.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.SmallConfig;
import org.ser4j.training.SoftmaxRegressionEngine;
import org.ser4j.training.config.ClassWeights;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.ClipWindows;
import org.ser4j.training.data.TrainingExamples;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.report.TrainingListener;

/** The loop with a linear classifier on two noisy classes. */
class TrainingLoopTest {
  private static final List<String> LABELS = List.of("happy", "sad");

  private final List<ClipWindows> training = clips(40, 1);
  private final List<ClipWindows> validation = clips(20, 2);
  private final List<EpochReport> reports = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private Validator validator;

  @Test
  void learnsAndReportsEveryEpoch() {
    TrainingLoop.Outcome outcome = run(SmallConfig.with("\"epochs\": 8"));
    assertEquals(reports, outcome.history());
    assertEquals(8, reports.size());
    assertEquals(8, outcome.epoch());
    assertTrue(reports.get(7).trainingLoss() < 0.5 * reports.get(0).trainingLoss());
    assertTrue(reports.get(7).validationUar() > 0.95, reports.get(7).toString());
    assertEquals(0.05, reports.get(0).learningRate());
    assertEquals(8 * 10, steps.size());
    assertEquals("1 1/10", steps.get(0));
    assertEquals("8 10/10", steps.get(79));
    assertEquals(
        reports.get(7).validationLoss(),
        validator
            .evaluate(outcome.weights(), Calibration.NONE)
            .orElseThrow()
            .negativeLogLikelihood());
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherDoesNot() {
    String[] recipe = {
      "\"mixup\": {\"alpha\": 0.5, \"probability\": 0.5}",
      "\"ema_decay\": 0.9",
      "\"augmentations\": [{\"kind\": \"gain\", \"max_db\": 3, \"probability\": 0.5}]"
    };
    TrainingConfig config = SmallConfig.with(recipe);
    Weights first = run(config).weights();
    Weights again = run(config).weights();
    Weights other = run(config.withSeed(1)).weights();
    assertArrayEquals(first.get("1.weight"), again.get("1.weight"));
    assertArrayEquals(first.get("1.bias"), again.get("1.bias"));
    assertNotEquals(first.get("1.bias")[0], other.get("1.bias")[0]);
  }

  @Test
  void averagesTheWeightsWithAWarmUp() {
    Weights start = bias(0);
    ExponentialMovingAverage average = new ExponentialMovingAverage(start, 0.5);
    average.add(bias(11));
    // min(0.5, 2 / 11) of the old stays.
    assertEquals(11 * 9 / 11f, average.copy().get("1.bias")[0], 1e-5f);
    for (int i = 0; i < 20; i++) {
      average.add(bias(3));
    }
    float settled = average.copy().get("1.bias")[0];
    average.add(bias(5));
    assertEquals(settled * 0.5f + 2.5f, average.copy().get("1.bias")[0], 1e-5f);
    assertEquals(0, start.get("1.bias")[0]);
  }

  @Test
  void theAverageIsWhatIsKept() {
    Weights bare = run(SmallConfig.with("\"ema_decay\": 0")).weights();
    Weights averaged = run(SmallConfig.with("\"ema_decay\": 0.99")).weights();
    assertNotEquals(bare.get("1.weight")[0], averaged.get("1.weight")[0]);
  }

  @Test
  void stopsEarlyAndKeepsTheBest() {
    // The recall cannot rise beyond 1, while the weights go on changing.
    TrainingLoop.Outcome outcome =
        run(
            SmallConfig.with(
                "\"epochs\": 200",
                "\"early_stopping\": {\"monitor\": \"validation_uar\", \"patience\": 3}"));
    assertEquals(outcome.epoch() + 3, outcome.history().size());
    double best =
        outcome.history().stream().mapToDouble(EpochReport::validationUar).max().orElseThrow();
    for (EpochReport report : outcome.history()) {
      assertTrue(report.waited() > 0 && report.waited() < 1, report.toString());
    }
    EpochReport kept = outcome.history().get(outcome.epoch() - 1);
    assertEquals(best, kept.validationUar());
    assertEquals(
        kept.validationLoss(),
        validator
            .evaluate(outcome.weights(), Calibration.NONE)
            .orElseThrow()
            .negativeLogLikelihood());
  }

  @Test
  void theLowestLossIsKeptWhenAskedFor() {
    // Wrong labels in training: the surer it gets, the worse it is on the validation clips.
    List<ClipWindows> wrong =
        clips(40, 1).stream()
            .map(c -> new ClipWindows(flipped(c.utterance()), c.windows()))
            .toList();
    training.clear();
    training.addAll(wrong);
    TrainingLoop.Outcome outcome =
        run(
            SmallConfig.with(
                "\"epochs\": 50",
                "\"early_stopping\": {\"monitor\": \"validation_loss\", \"patience\": 2}"));
    assertEquals(1, outcome.epoch());
    assertEquals(3, outcome.history().size());
  }

  @Test
  void theLastWeightsAreKeptWhenAskedFor() {
    TrainingLoop.Outcome outcome =
        run(
            SmallConfig.with(
                "\"epochs\": 200",
                "\"early_stopping\":"
                    + " {\"monitor\": \"validation_accuracy\", \"patience\": 3, \"restore_best\": false}"));
    assertTrue(outcome.history().size() < 200);
    assertEquals(outcome.history().size(), outcome.epoch());
    EpochReport last = outcome.history().get(outcome.epoch() - 1);
    assertTrue(last.validationAccuracy() > 0.95, last.toString());
    assertEquals(
        last.validationLoss(),
        validator
            .evaluate(outcome.weights(), Calibration.NONE)
            .orElseThrow()
            .negativeLogLikelihood());
  }

  @Test
  void theTrainingLossIsLookedAtInEveryEpoch() {
    TrainingLoop.Outcome outcome =
        run(
            SmallConfig.with(
                "\"epochs\": 5",
                "\"validation\": {\"rule\": \"nobody\", \"temperature\": 1, \"every\": 5}",
                "\"early_stopping\": {\"monitor\": \"training_loss\", \"patience\": 1}"));
    double best =
        outcome.history().stream().mapToDouble(EpochReport::trainingLoss).min().orElseThrow();
    assertEquals(best, outcome.history().get(outcome.epoch() - 1).trainingLoss());
  }

  @Test
  void theRateFallsOnAPlateau() {
    run(
        SmallConfig.with(
            "\"epochs\": 12",
            "\"schedule\": {\"kind\": \"reduce_on_plateau\", \"learning_rate\": 0.05,"
                + " \"monitor\": \"validation_uar\", \"factor\": 0.5, \"patience\": 2,"
                + " \"min_learning_rate\": 0.0125, \"threshold\": 0}"));
    List<Double> rates = reports.stream().map(EpochReport::learningRate).toList();
    assertEquals(0.05, rates.get(0));
    assertEquals(0.0125, rates.get(11));
    assertTrue(rates.contains(0.025), rates.toString());
  }

  @Test
  void weightsOfClassesWeighTheirRows() {
    String slow = "\"schedule\": {\"kind\": \"constant\", \"learning_rate\": 1e-6}";
    run(SmallConfig.with("\"epochs\": 1", slow));
    double plain = reports.get(0).trainingLoss();
    String heavy = "\"class_weights\": {\"kind\": \"by_label\", \"weights\": {\"sad\": 9}}";
    Weights weighted = run(SmallConfig.with("\"epochs\": 1", slow, heavy)).weights();
    assertTrue(reports.get(0).trainingLoss() > 2 * plain, reports.toString());
    assertTrue(weighted.get("1.bias")[1] > weighted.get("1.bias")[0], "leans to the heavy class");
    String unknown = heavy.replace("sad", "bored");
    TrainingConfigException e =
        assertThrows(TrainingConfigException.class, () -> run(SmallConfig.with(unknown)));
    assertTrue(e.getMessage().contains("class_weights.weights.bored"), e.getMessage());
  }

  @Test
  void balancedWeightsAreScikitLearns() {
    // compute_class_weight("balanced"): 6 / (3 * [3, 2, 1]).
    assertArrayEquals(
        new float[] {2 / 3f, 1, 2},
        new ClassWeights.Balanced().weights(List.of("a", "b", "c"), new int[] {0, 1, 0, 2, 1, 0}));
  }

  @Test
  void validatesAsOftenAsAskedAndAlwaysAtTheEnd() {
    run(
        SmallConfig.with(
            "\"epochs\": 5", "\"validation\": {\"rule\": \"next_fold\", \"every\": 3}"));
    assertEquals(
        List.of(false, false, true, false, true),
        reports.stream().map(EpochReport::validated).toList());
  }

  @Test
  void labelSmoothingRaisesTheLeastLoss() {
    run(SmallConfig.with("\"epochs\": 40"));
    double plain = reports.get(39).trainingLoss();
    run(SmallConfig.with("\"epochs\": 40", "\"label_smoothing\": 0.2"));
    // Targets of 0.9 and 0.1 have an entropy of 0.325 nats.
    assertTrue(plain < 0.325 && reports.get(39).trainingLoss() >= 0.325);
  }

  @Test
  void divergenceIsAnErrorThatSaysWhatToDo() {
    TrainingConfig config =
        SmallConfig.with("\"schedule\": {\"kind\": \"constant\", \"learning_rate\": 10}");
    training.forEach(clip -> clip.windows().forEach(w -> w[0] *= 1e30f));
    TrainingException e = assertThrows(TrainingException.class, () -> run(config));
    assertTrue(e.getMessage().contains("diverged"), e.getMessage());
    assertTrue(e.getMessage().contains("learning rate"), e.getMessage());
  }

  @Test
  void anInterruptEndsTheTraining() {
    Thread.currentThread().interrupt();
    assertThrows(TrainingException.class, () -> run(SmallConfig.with()));
    assertTrue(Thread.interrupted(), "the interrupt is kept");
    assertFalse(Thread.interrupted());
  }

  private TrainingLoop.Outcome run(TrainingConfig config) {
    reports.clear();
    steps.clear();
    SoftmaxRegressionEngine engine = new SoftmaxRegressionEngine();
    Architecture architecture = config.architecture().build(config.frontEnd().output(), 2);
    TrainingExamples rows = rows(config);
    TensorTransform transform = TensorTransform.of(Scaler.identity(4));
    validator = new Validator(engine, "cpu", architecture, LABELS, validation, transform);
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onStep(int epoch, int step, int of) {
            steps.add(epoch + " " + step + "/" + of);
          }

          @Override
          public void onEpoch(EpochReport report) {
            reports.add(report);
          }
        };
    return new TrainingLoop(engine, "cpu", config, architecture, listener)
        .run(rows, transform, validator, CheckpointStore.NONE);
  }

  private TrainingExamples rows(TrainingConfig config) {
    int[] labels =
        training.stream().mapToInt(clip -> LABELS.indexOf(clip.utterance().label())).toArray();
    return new TrainingExamples(
        training.stream().map(clip -> clip.windows().get(0)).toList(),
        labels,
        config.classWeights().weights(LABELS, labels));
  }

  private static Utterance flipped(Utterance utterance) {
    String other = LABELS.get(1 - LABELS.indexOf(utterance.label()));
    return new Utterance(utterance.file(), other, "1", Sex.MALE, Map.of());
  }

  private static Weights bias(float value) {
    return new Weights(Map.of("1.bias", new float[] {value}));
  }

  private static List<ClipWindows> clips(int count, long seed) {
    Random random = new Random(seed);
    List<ClipWindows> clips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int label = i % 2;
      float[] tensor = new float[4 * 5];
      for (int j = 0; j < tensor.length; j++) {
        tensor[j] = (float) random.nextGaussian() + (j < 10 == (label == 0) ? 1 : -1);
      }
      Path file = Path.of(i + ".wav");
      clips.add(
          new ClipWindows(
              new Utterance(file, LABELS.get(label), "1", Sex.MALE, Map.of()), List.of(tensor)));
    }
    return clips;
  }
}
