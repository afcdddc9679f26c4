package org.ser4j.models.train;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.calibrate.TemperatureScaling;
import org.ser4j.models.corpus.CorpusException;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.evaluate.Evaluation;
import org.ser4j.models.evaluate.ScoredClip;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.split.Split;

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
   * @param calibration fitted on the validation clips
   * @param epoch that the weights are from
   * @param history one report an epoch
   * @param validation scores of the validation clips
   */
  record Trained(
      Architecture architecture,
      Scaler scaler,
      Weights weights,
      Calibration calibration,
      int epoch,
      List<EpochReport> history,
      Evaluation validation) {}

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
    FeatureSet training = features.of(split.training());
    FeatureSet validation = features.of(split.validation());
    requireUsable(training, validation, labels);
    TrainingRows rows = TrainingRows.of(training.clips(), labels);
    Scaler scaler = Scaler.fit(rows.tensors(), config.frontEnd().bands());
    Architecture architecture = config.network().build(config.frontEnd().output(), labels.size());
    Validator validator =
        new Validator(engine, device, architecture, labels, validation.clips(), scaler);
    listener.onStart(plan(split, labels, architecture, training, rows));
    TrainingLoop.Outcome outcome =
        new TrainingLoop(engine, device, config, architecture, listener)
            .run(rows, scaler, validator);
    List<ScoredClip> scored = validator.score(outcome.weights());
    Calibration calibration = fit(scored, labels);
    return new Trained(
        architecture,
        scaler,
        outcome.weights(),
        calibration,
        outcome.epoch(),
        outcome.history(),
        Evaluation.of(
            labels, calibration, scored, validation.withoutSpeech(), validation.unreadable()));
  }

  /** Judges other clips by what was trained, in the way validation does. */
  Evaluation evaluate(Trained trained, List<String> labels, FeatureSet test) {
    List<ScoredClip> scored =
        new Validator(
                engine, device, trained.architecture(), labels, test.clips(), trained.scaler())
            .score(trained.weights());
    return Evaluation.of(
        labels, trained.calibration(), scored, test.withoutSpeech(), test.unreadable());
  }

  private static Calibration fit(List<ScoredClip> scored, List<String> labels) {
    return TemperatureScaling.fit(
        scored.stream().map(ScoredClip::logits).toArray(double[][]::new),
        scored.stream().mapToInt(clip -> labels.indexOf(clip.utterance().label())).toArray());
  }

  private static void requireUsable(
      FeatureSet training, FeatureSet validation, List<String> labels) {
    if (labels.size() < 2) {
      throw new CorpusException(
          "only the label " + labels + " occurs in the recordings; training needs two at least");
    }
    if (validation.clips().isEmpty()) {
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
