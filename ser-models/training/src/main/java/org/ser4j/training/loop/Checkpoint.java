package org.ser4j.training.loop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.internal.io.AtomicFiles;
import org.ser4j.models.internal.io.SafeTensors;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.internal.json.JsonCodec;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.TrainingState;
import org.ser4j.training.report.EpochReport;

/**
 * A training after an epoch. Batches are not part of it: they depend on the seed and the epoch
 * only.
 *
 * @param history one report for each epoch so far
 * @param state of the engine
 */
record Checkpoint(
    List<EpochReport> history,
    TrainingState state,
    ExponentialMovingAverage.State average,
    BestWeights.State best,
    LearningRateScheduler.State scheduler) {
  private static final int FORMAT_VERSION = 2;
  private static final String HEADER = "state";
  private static final String WEIGHTS = "weights/";
  private static final String MEMORY = "memory/";
  private static final String AVERAGE = "average/";
  private static final String BEST = "best/";
  private static final JsonCodec CODEC =
      JsonCodec.builder().type(EpochReport.class).nonFiniteAsNull().build();

  /** What is no array. */
  record Header(
      int formatVersion,
      Map<String, String> identity,
      List<EpochReport> history,
      long steps,
      List<Long> random,
      int averagedSteps,
      int bestEpoch,
      double bestScore,
      int withoutImprovement,
      LearningRateScheduler.State scheduler) {}

  /** A checkpoint and the training that it belongs to. */
  record Identified(Map<String, String> identity, Checkpoint checkpoint) {}

  /** Writes one safetensors file as a whole: arrays, and the rest as JSON in its metadata. */
  void write(Path file, Map<String, String> identity) throws IOException {
    Header header =
        new Header(
            FORMAT_VERSION,
            identity,
            history,
            state.steps(),
            state.random(),
            average.steps(),
            best.epoch(),
            best.score(),
            best.withoutImprovement(),
            scheduler);
    List<SafeTensors.Tensor> tensors = new ArrayList<>();
    add(tensors, WEIGHTS, state.weights());
    add(tensors, MEMORY, state.memory());
    add(tensors, AVERAGE, average.weights());
    add(tensors, BEST, best.weights());
    String text = Json.writeCompact(CODEC.tree(Header.class, header));
    AtomicFiles.write(file, new SafeTensors(Map.of(HEADER, text), tensors)::write);
  }

  /**
   * Reads a file that {@link #write} has written.
   *
   * @throws IllegalArgumentException if the file is not a checkpoint
   */
  static Identified read(Path file) throws IOException {
    SafeTensors content;
    try (InputStream in = Files.newInputStream(file)) {
      content = SafeTensors.read(in, Files.size(file));
    }
    String text = content.metadata().get(HEADER);
    if (text == null) {
      throw new IllegalArgumentException("its metadata has no '" + HEADER + "'");
    }
    Header header = CODEC.read(Header.class, text);
    if (header.formatVersion() != FORMAT_VERSION) {
      throw new IllegalArgumentException("it has the format version " + header.formatVersion());
    }
    return new Identified(
        header.identity(),
        new Checkpoint(
            header.history(),
            new TrainingState(
                take(content, WEIGHTS), take(content, MEMORY), header.steps(), header.random()),
            new ExponentialMovingAverage.State(take(content, AVERAGE), header.averagedSteps()),
            new BestWeights.State(
                take(content, BEST),
                header.bestEpoch(),
                header.bestScore(),
                header.withoutImprovement()),
            header.scheduler()));
  }

  private static void add(List<SafeTensors.Tensor> tensors, String prefix, Weights weights) {
    for (String name : weights.names()) {
      float[] values = weights.get(name);
      tensors.add(new SafeTensors.Tensor(prefix + name, Shape.of(values.length), values));
    }
  }

  private static Weights take(SafeTensors content, String prefix) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (SafeTensors.Tensor tensor : content.tensors()) {
      if (tensor.name().startsWith(prefix)) {
        arrays.put(tensor.name().substring(prefix.length()), tensor.values());
      }
    }
    return new Weights(arrays);
  }
}
