package org.ser4j.benchmarks.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.tracker.Tracker;
import java.util.Locale;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.engine.TrainingSession;

/**
 * Training steps on PyTorch through the library against a bare DJL loop over DJL's own blocks: the
 * same network, start, batch, loss and optimizer. Prints a Markdown table, and clips a second.
 */
public final class TrainingBenchmark {
  private static final int ROWS = 32;
  private static final float RATE = 1e-3f;
  private static final float DECAY = 1e-2f;

  private TrainingBenchmark() {}

  /**
   * Measures.
   *
   * @param args seconds a network; default 60
   */
  public static void main(String[] args) {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 60;
    System.out.println(PairedTimes.header());
    for (String name : new String[] {"residual_cnn", "cnn_bilstm"}) {
      PairedTimes times = compare(name, seconds);
      System.out.println(times.row("training step, " + name + ", batch " + ROWS));
      System.out.printf(
          Locale.ROOT,
          "%n%s: %.0f clips a second through ser4j, %.0f bare%n%n",
          name,
          ROWS / PairedTimes.quantile(times.ours(), 0.5),
          ROWS / PairedTimes.quantile(times.bare(), 0.5));
    }
  }

  private static PairedTimes compare(String name, double seconds) {
    Architecture architecture = EngineBenchmark.architecture(name);
    Weights start = Initialization.FAN_IN.weights(architecture, 1);
    float[] inputs = ArrayTranslator.random(ROWS * architecture.input().size(), 2);
    float[] targets = new float[ROWS * EngineBenchmark.CLASSES];
    for (int row = 0; row < ROWS; row++) {
      targets[row * EngineBenchmark.CLASSES + row % EngineBenchmark.CLASSES] = 1;
    }
    try (TrainingSession session =
            TrainingEngines.named("pytorch")
                .train(architecture, start, OptimizerSettings.adamW(DECAY), "cpu", 3);
        Model model = Model.newInstance(name, Device.cpu(), "PyTorch")) {
      model.setBlock(BareNetworks.named(name, EngineBenchmark.CLASSES));
      BareNetworks.initialize(model.getBlock(), model.getNDManager(), start);
      try (Trainer trainer = model.newTrainer(config())) {
        return PairedTimes.take(
            () -> session.step(inputs, targets, ROWS, RATE),
            () -> step(trainer, inputs, targets),
            seconds);
      }
    }
  }

  private static DefaultTrainingConfig config() {
    return new DefaultTrainingConfig(new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true))
        .optDevices(new Device[] {Device.cpu()})
        .optOptimizer(
            AdamW.builder()
                .optLearningRateTracker(Tracker.fixed(RATE))
                .optWeightDecays(DECAY)
                .build());
  }

  private static float step(Trainer trainer, float[] inputs, float[] targets) {
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray x = manager.create(inputs, new Shape(ROWS).addAll(BareNetworks.INPUT));
      NDArray wanted = manager.create(targets, new Shape(ROWS, EngineBenchmark.CLASSES));
      float value;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDList logits = trainer.forward(new NDList(x));
        NDArray loss = trainer.getLoss().evaluate(new NDList(wanted), logits);
        collector.backward(loss);
        value = loss.getFloat();
      }
      trainer.step();
      return value;
    }
  }
}
