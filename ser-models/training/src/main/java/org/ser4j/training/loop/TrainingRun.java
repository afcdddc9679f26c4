package org.ser4j.training.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.frontend.Projection;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.data.ClipWindows;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.data.ExampleSplit;
import org.ser4j.training.data.TrainingExamples;
import org.ser4j.training.decomposition.Decomposition;
import org.ser4j.training.decomposition.FittedProjection;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.ScoredClip;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.TrainingListener;
import org.ser4j.training.report.TrainingPlan;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Split;

/** One training on given features, which cross-validation repeats. */
public final class TrainingRun {
  /**
   * The result.
   *
   * @param transform fitted on the training examples
   * @param weights as early stopping has chosen them
   * @param calibration fitted on the validation examples; without any, the configuration's
   * @param epoch the one that the weights are from
   * @param history one report for each epoch
   * @param validation scores of the validation examples; empty without any
   */
  public record Trained(
      Architecture architecture,
      TensorTransform transform,
      Weights weights,
      Calibration calibration,
      int epoch,
      List<EpochReport> history,
      List<ScoredClip> validation) {

    /** The evaluation of the validation examples, with recordings that could not be used. */
    public Optional<Evaluation> validation(List<String> labels, CorpusFeatures features) {
      return validation.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Evaluation.of(
                  labels,
                  calibration,
                  validation,
                  features.withoutSpeech(),
                  features.unreadable()));
    }
  }

  private final TrainingEngine engine;
  private final String device;
  private final TrainingConfig config;
  private final TrainingListener listener;

  public TrainingRun(
      TrainingEngine engine, String device, TrainingConfig config, TrainingListener listener) {
    this.engine = engine;
    this.device = device;
    this.config = config;
    this.listener = listener;
  }

  public Trained run(ExampleSplit parts, List<String> labels, CorpusFeatures features) {
    return run(parts, labels, features, CheckpointStore.NONE);
  }

  public Trained run(
      ExampleSplit parts,
      List<String> labels,
      CorpusFeatures features,
      CheckpointStore checkpoints) {
    requireUsable(parts, labels, features);
    TrainingExamples examples =
        TrainingExamples.of(parts.training(), features, labels, config.classWeights());
    TensorTransform transform = fit(examples);
    Architecture architecture =
        config.architecture().build(transform.output(config.frontEnd().output()), labels.size());
    requireWeightDecayParams(architecture);
    List<ClipWindows> validation = features.windows(parts.validation(), parts.perExample());
    Validator validator =
        new Validator(engine.inference(), device, architecture, labels, validation, transform);
    listener.onStart(plan(parts, labels, architecture, examples));
    TrainingLoop.Outcome outcome =
        new TrainingLoop(engine, device, config, architecture, listener)
            .run(examples, transform, validator, checkpoints);
    List<ScoredClip> scored = validation.isEmpty() ? List.of() : validator.score(outcome.weights());
    return new Trained(
        architecture,
        transform,
        outcome.weights(),
        calibration(scored, labels),
        outcome.epoch(),
        outcome.history(),
        scored);
  }

  /** Evaluates other clips with the trained network, as validation does. */
  public List<ScoredClip> score(Trained trained, List<String> labels, List<ClipWindows> test) {
    return new Validator(
            engine.inference(), device, trained.architecture(), labels, test, trained.transform())
        .score(trained.weights());
  }

  private Calibration calibration(List<ScoredClip> validation, List<String> labels) {
    return validation.isEmpty()
        ? new Calibration(config.validation().rule().temperature())
        : ScoredClip.calibrate(validation, labels);
  }

  /** Fits scaler and decomposition on the training examples only. */
  private TensorTransform fit(TrainingExamples examples) {
    Scaler scaler = config.scaler().fit(examples.tensors(), config.frontEnd().bands());
    if (config.decomposition() instanceof Decomposition.None) {
      return TensorTransform.of(scaler);
    }
    List<float[]> scaled = new ArrayList<>(examples.count());
    for (float[] tensor : examples.tensors()) {
      float[] copy = tensor.clone();
      scaler.apply(copy);
      scaled.add(copy);
    }
    try {
      Optional<Projection> projection =
          config
              .decomposition()
              .fit(scaled, examples.labels(), examples.classes())
              .map(FittedProjection::projection);
      return new TensorTransform(scaler, projection);
    } catch (IllegalArgumentException e) {
      throw new TrainingConfigException("decomposition: " + e.getMessage(), e);
    }
  }

  private void requireWeightDecayParams(Architecture architecture) {
    try {
      config.optimizer().requireFit(architecture.resolve().allParameters());
    } catch (IllegalArgumentException e) {
      throw new TrainingConfigException("optimizer: " + e.getMessage(), e);
    }
  }

  private void requireUsable(ExampleSplit parts, List<String> labels, CorpusFeatures features) {
    Split.requireClasses(labels);
    if (parts.validation().isEmpty() && config.choosesOnValidation()) {
      throw new CorpusException(
          "no validation recording could be used, though early stopping or the schedule monitors"
              + " them: "
              + features.unreadable().size()
              + " unreadable, "
              + features.withoutSpeech().size()
              + " without speech");
    }
    List<String> missing = new ArrayList<>(labels);
    parts.training().forEach(example -> missing.remove(example.utterance().label()));
    if (!missing.isEmpty()) {
      throw new CorpusException(
          "no usable training recording has the labels "
              + missing
              + ": add speakers that do, or leave those labels' recordings out");
    }
  }

  private TrainingPlan plan(
      ExampleSplit parts,
      List<String> labels,
      Architecture architecture,
      TrainingExamples examples) {
    int batch = Math.min(config.batchSize(), examples.count());
    return new TrainingPlan(
        architecture.name(),
        architecture.trainableParameters(),
        labels,
        Partition.utterances(parts.training()).size(),
        examples.count(),
        Partition.speakers(parts.training()),
        Partition.speakers(parts.validation()),
        parts.testSpeakers(),
        config.epochs(),
        examples.count() / batch);
  }
}
