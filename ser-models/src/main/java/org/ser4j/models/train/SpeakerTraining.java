package org.ser4j.models.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.corpus.CorpusException;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.evaluate.Evaluation;
import org.ser4j.models.evaluate.ScoredClip;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.split.Split;
import org.ser4j.models.split.ValidationRule;

/**
 * One training on one split of a corpus whose features are there: what cross-validation repeats.
 */
final class SpeakerTraining {
  /**
   * What comes out.
   *
   * @param architecture the network
   * @param scaler fitted on the training rows
   * @param weights kept by the stopping rule
   * @param calibration fitted on the validation clips; without any, the configuration's
   * @param epoch that the weights are from
   * @param history one report an epoch
   * @param validation scores of the validation clips; empty without validation speakers
   */
  record Trained(
      Architecture architecture,
      Scaler scaler,
      Weights weights,
      Calibration calibration,
      int epoch,
      List<EpochReport> history,
      Optional<Evaluation> validation) {}

  private final Engine engine;
  private final String device;
  private final TrainingConfig config;
  private final TrainingListener listener;

  SpeakerTraining(Engine engine, String device, TrainingConfig config, TrainingListener listener) {
    this.engine = engine;
    this.device = device;
    this.config = config;
    this.listener = listener;
  }

  Trained run(Split split, List<String> labels, FeatureSet features) {
    return run(split, labels, features, CheckpointStore.NONE);
  }

  Trained run(Split split, List<String> labels, FeatureSet features, CheckpointStore checkpoints) {
    FeatureSet training = features.of(split.training());
    FeatureSet validation = features.of(split.validation());
    requireUsable(training, validation, labels);
    TrainingRows rows = TrainingRows.of(training.clips(), labels, config.classWeights());
    Scaler scaler = Scaler.fit(rows.tensors(), config.frontEnd().bands());
    Architecture architecture = config.network().build(config.frontEnd().output(), labels.size());
    Validator validator =
        new Validator(engine, device, architecture, labels, validation.clips(), scaler);
    listener.onStart(plan(split, labels, architecture, training, rows));
    TrainingLoop.Outcome outcome =
        new TrainingLoop(engine, device, config, architecture, listener)
            .run(rows, scaler, validator, checkpoints);
    Calibration calibration = Calibration.NONE;
    Optional<Evaluation> judged = Optional.empty();
    if (config.validation() instanceof ValidationRule.Nobody nobody) {
      calibration = new Calibration(nobody.temperature());
    } else {
      List<ScoredClip> scored = validator.score(outcome.weights());
      calibration = ScoredClip.calibrate(scored, labels);
      judged =
          Optional.of(
              Evaluation.of(
                  labels,
                  calibration,
                  scored,
                  validation.withoutSpeech(),
                  validation.unreadable()));
    }
    return new Trained(
        architecture,
        scaler,
        outcome.weights(),
        calibration,
        outcome.epoch(),
        outcome.history(),
        judged);
  }

  /** Judges other clips by what was trained, in the way validation does. */
  List<ScoredClip> score(Trained trained, List<String> labels, FeatureSet test) {
    return new Validator(
            engine, device, trained.architecture(), labels, test.clips(), trained.scaler())
        .score(trained.weights());
  }

  private void requireUsable(FeatureSet training, FeatureSet validation, List<String> labels) {
    if (labels.size() < 2) {
      throw new CorpusException(
          "only the label " + labels + " occurs in the recordings; training needs two at least");
    }
    if (validation.clips().isEmpty() && !(config.validation() instanceof ValidationRule.Nobody)) {
      throw new CorpusException(
          "no validation recording could be used: "
              + validation.unreadable().size()
              + " are unreadable, "
              + validation.withoutSpeech().size()
              + " hold no speech");
    }
    List<String> missing = new ArrayList<>(labels);
    training.clips().forEach(clip -> missing.remove(clip.utterance().label()));
    if (!missing.isEmpty()) {
      throw new CorpusException(
          "no usable training recording has the labels "
              + missing
              + ": add speakers that do, or leave those labels' recordings out");
    }
  }

  private TrainingPlan plan(
      Split split,
      List<String> labels,
      Architecture architecture,
      FeatureSet training,
      TrainingRows rows) {
    int batch = Math.min(config.batchSize(), rows.count());
    return new TrainingPlan(
        architecture.name(),
        architecture.trainableParameters(),
        labels,
        training.clips().size(),
        rows.count(),
        Split.speakers(split.training()),
        Split.speakers(split.validation()),
        Split.speakers(split.test()),
        config.epochs(),
        rows.count() / batch);
  }
}
