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
import org.ser4j.training.data.BatchMaker;
import org.ser4j.training.data.BatchMaker.Batch;
import org.ser4j.training.data.BatchQueue;
import org.ser4j.training.data.SeedSequence;
import org.ser4j.training.data.TrainingExamples;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingSession;
import org.ser4j.training.engine.TrainingState;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.report.TrainingListener;

/** Epochs of steps, validation, early stopping and checkpoints; the same for every engine. */
public final class TrainingLoop {
  private static final double NANOS = 1e9;

  /**
   * The result of a training.
   *
   * @param epoch the one that the weights are from
   * @param history one report for each epoch that was run
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

  /** Trains from the start or from a checkpoint. */
  public Outcome run(
      TrainingExamples examples,
      TensorTransform transform,
      Validator validator,
      CheckpointStore checkpoints) {
    BatchMaker maker = new BatchMaker(examples, config, transform);
    Progress progress = new Progress(maker.stepsPerEpoch());
    TrainingState state = progress.start(checkpoints.read());
    int firstStep = progress.epochs() * progress.steps;
    try (BatchQueue batches = new BatchQueue(maker, firstStep, progress.totalSteps);
        TrainingSession session =
            engine.resume(
                architecture,
                state,
                config.optimizer(),
                device,
                seed(SeedSequence.Purpose.ENGINE))) {
      while (!progress.finished()) {
        EpochReport report = epoch(progress, batches, session, validator);
        if (checkpoints.due(report.epoch(), progress.finished())) {
          checkpoints.write(progress.checkpoint(session.state()));
        }
        listener.onEpoch(report);
      }
    }
    return new Outcome(
        progress.best.weights(), progress.best.epoch(), List.copyOf(progress.history));
  }

  /** Everything that changes from epoch to epoch, outside the engine. */
  private final class Progress {
    private final int steps;
    private final int totalSteps;
    private final Weights first =
        config.initializer().weights(architecture, seed(SeedSequence.Purpose.WEIGHTS));
    private final ExponentialMovingAverage average =
        new ExponentialMovingAverage(first, config.emaDecay());
    private final LearningRateScheduler scheduler;
    private final BestWeights best = new BestWeights(config.earlyStopping());
    private final List<EpochReport> history = new ArrayList<>();

    Progress(int steps) {
      this.steps = steps;
      this.totalSteps = Math.multiplyExact(steps, config.epochs());
      this.scheduler = new LearningRateScheduler(config.schedule(), totalSteps);
    }

    /** The engine's state to start from: that of the checkpoint, if there is one. */
    TrainingState start(Optional<Checkpoint> checkpoint) {
      if (checkpoint.isEmpty()) {
        return TrainingState.start(first);
      }
      history.addAll(checkpoint.get().history());
      average.restore(checkpoint.get().average());
      best.restore(checkpoint.get().best());
      scheduler.restore(checkpoint.get().scheduler());
      listener.onResume(List.copyOf(history));
      return checkpoint.get().state();
    }

    int epochs() {
      return history.size();
    }

    boolean finished() {
      return epochs() >= config.epochs() || best.shouldStop();
    }

    /** The weights that are validated and kept. */
    Weights weights(TrainingSession session) {
      return config.emaDecay() > 0 ? average.copy() : session.weights();
    }

    void add(EpochReport report, Optional<Weights> candidate) {
      history.add(report);
      scheduler.update(report);
      candidate.ifPresent(weights -> best.offer(report, weights));
    }

    Checkpoint checkpoint(TrainingState state) {
      return new Checkpoint(
          List.copyOf(history), state, average.state(), best.state(), scheduler.state());
    }
  }

  private EpochReport epoch(
      Progress progress, BatchQueue batches, TrainingSession session, Validator validator) {
    final long start = System.nanoTime();
    final long waitedBefore = batches.waited();
    int epoch = progress.epochs() + 1;
    boolean validates = epoch % config.validation().every() == 0 || epoch == config.epochs();
    boolean checks = validates || config.earlyStopping().monitor() == Monitor.TRAINING_LOSS;
    Steps steps = steps(epoch, progress, batches, session);
    Optional<Weights> candidate =
        checks ? Optional.of(progress.weights(session)) : Optional.empty();
    Optional<Evaluation> evaluation =
        validates
            ? candidate.flatMap(weights -> validator.evaluate(weights, Calibration.NONE))
            : Optional.empty();
    double nanos = System.nanoTime() - start;
    EpochReport report =
        new EpochReport(
            epoch,
            config.epochs(),
            steps.learningRate(),
            steps.loss(),
            evaluation.map(Evaluation::negativeLogLikelihood).orElse(Double.NaN),
            evaluation.map(Evaluation::uar).orElse(Double.NaN),
            evaluation.map(Evaluation::accuracy).orElse(Double.NaN),
            nanos / NANOS,
            (batches.waited() - waitedBefore) / nanos);
    progress.add(report, candidate);
    return report;
  }

  /** The last learning rate and the mean loss of an epoch's steps. */
  private record Steps(double learningRate, double loss) {}

  private Steps steps(int epoch, Progress progress, BatchQueue batches, TrainingSession session) {
    double loss = 0;
    double rate = 0;
    for (int step = 1; step <= progress.steps; step++) {
      Batch batch = batches.next();
      rate = progress.scheduler.rate((epoch - 1) * progress.steps + step - 1);
      loss += step(session, batch, rate, epoch);
      if (config.emaDecay() > 0) {
        progress.average.add(session.weights());
      }
      listener.onStep(epoch, step, progress.steps);
    }
    return new Steps(rate, loss / progress.steps);
  }

  private static double step(TrainingSession session, Batch batch, double rate, int epoch) {
    if (Thread.currentThread().isInterrupted()) {
      throw new TrainingException("training was interrupted in epoch " + epoch);
    }
    double loss = session.step(batch.inputs(), batch.targets(), batch.size(), rate);
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

  private long seed(SeedSequence.Purpose purpose) {
    return SeedSequence.derive(config.seed(), purpose, 0, 0);
  }
}
