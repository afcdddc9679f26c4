package org.ser4j.training.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.config.Monitor;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.data.Batch;
import org.ser4j.training.data.BatchMaker;
import org.ser4j.training.data.BatchQueue;
import org.ser4j.training.data.SeedSequence;
import org.ser4j.training.data.TrainingExamples;
import org.ser4j.training.engine.Initializer;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.TrainingState;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.report.TrainingListener;

/** Steps, schedule, averaging, validation and stopping, the same for every engine. */
public final class TrainingLoop {
  private static final double NANOS = 1e9;

  /**
   * What a training leaves.
   *
   * @param weights to be kept
   * @param epoch that they are from
   * @param history one report an epoch that was run
   */
  public record Outcome(Weights weights, int epoch, List<EpochReport> history) {}

  private final TrainingEngine engine;
  private final String device;
  private final TrainingConfig config;
  private final Architecture architecture;
  private final TrainingListener listener;

  public TrainingLoop(
      TrainingEngine engine,
      String device,
      TrainingConfig config,
      Architecture architecture,
      TrainingListener listener) {
    this.engine = engine;
    this.device = device;
    this.config = config;
    this.architecture = architecture;
    this.listener = listener;
  }

  /**
   * Trains, or goes on.
   *
   * @param checkpoints where to go on from, and what to write
   */
  public Outcome run(
      TrainingExamples rows,
      TensorTransform transform,
      Validator validator,
      CheckpointStore checkpoints) {
    BatchMaker maker = new BatchMaker(rows, config, transform);
    int steps = maker.stepsPerEpoch();
    int totalSteps = Math.multiplyExact(steps, config.epochs());
    Weights start =
        Initializer.weights(architecture, config.initializer(), seed(SeedSequence.Purpose.WEIGHTS));
    ExponentialMovingAverage average = new ExponentialMovingAverage(start, config.emaDecay());
    LearningRateScheduler rates = new LearningRateScheduler(config.schedule(), totalSteps);
    BestWeights best = new BestWeights(config.earlyStopping());
    List<EpochReport> history = new ArrayList<>();
    Optional<Checkpoint> earlier = checkpoints.read();
    if (earlier.isPresent()) {
      history.addAll(earlier.get().history());
      average.restore(earlier.get().average());
      best.restore(earlier.get().best());
      rates.restore(earlier.get().rates());
      listener.onResume(List.copyOf(history));
    }
    int done = history.size();
    TrainingState from = earlier.map(Checkpoint::state).orElse(TrainingState.start(start));
    try (BatchQueue batches = new BatchQueue(maker, done * steps, totalSteps);
        TrainingSession session = open(from)) {
      for (int epoch = done + 1; epoch <= config.epochs() && !best.giveUp(); epoch++) {
        final long began = System.nanoTime();
        final long waitedBefore = batches.waited();
        double loss = 0;
        double rate = 0;
        for (int step = 1; step <= steps; step++) {
          Batch batch = batches.next();
          rate = rates.rate((epoch - 1) * steps + step - 1);
          loss += step(session, batch, rate, epoch);
          if (config.emaDecay() > 0) {
            average.add(session.weights());
          }
          listener.onStep(epoch, step, steps);
        }
        boolean validates = epoch % config.validation().every() == 0 || epoch == config.epochs();
        boolean looks = validates || config.earlyStopping().monitor() == Monitor.TRAINING_LOSS;
        Weights now = null;
        if (looks) {
          now = config.emaDecay() > 0 ? average.copy() : session.weights();
        }
        Evaluation evaluation =
            validates ? validator.evaluate(now, Calibration.NONE).orElse(null) : null;
        double nanos = System.nanoTime() - began;
        double waited = (batches.waited() - waitedBefore) / nanos;
        EpochReport report = report(epoch, rate, loss / steps, evaluation, nanos / NANOS, waited);
        history.add(report);
        rates.look(report);
        if (looks) {
          best.offer(report, now);
        }
        if (checkpoints.due(epoch, epoch == config.epochs() || best.giveUp())) {
          checkpoints.write(
              new Checkpoint(
                  checkpoints.identity(),
                  history,
                  session.state(),
                  average.state(),
                  best.state(),
                  rates.state()));
        }
        listener.onEpoch(report);
      }
    }
    return new Outcome(best.weights(), best.epoch(), List.copyOf(history));
  }

  private TrainingSession open(TrainingState from) {
    long seed = seed(SeedSequence.Purpose.ENGINE);
    return engine.resume(architecture, from, config.optimizer(), device, seed);
  }

  private static double step(TrainingSession session, Batch batch, double rate, int epoch) {
    if (Thread.currentThread().isInterrupted()) {
      throw new TrainingException("training was interrupted in epoch " + epoch);
    }
    double loss = session.step(batch.inputs, batch.targets, batch.rows, rate);
    if (!Double.isFinite(loss)) {
      throw new TrainingException(
          "training diverged: the loss became "
              + loss
              + " in epoch "
              + epoch
              + " at a learning rate of "
              + rate
              + "; lower the schedule's learning rate");
    }
    return loss;
  }

  private EpochReport report(
      int epoch, double rate, double loss, Evaluation evaluation, double seconds, double waited) {
    return new EpochReport(
        epoch,
        config.epochs(),
        rate,
        loss,
        evaluation == null ? Double.NaN : evaluation.negativeLogLikelihood(),
        evaluation == null ? Double.NaN : evaluation.uar(),
        evaluation == null ? Double.NaN : evaluation.accuracy(),
        seconds,
        waited);
  }

  private long seed(SeedSequence.Purpose purpose) {
    return SeedSequence.derive(config.seed(), purpose, 0, 0);
  }
}
