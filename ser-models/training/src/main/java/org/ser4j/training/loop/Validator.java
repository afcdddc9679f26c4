package org.ser4j.training.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Network;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.data.ClipWindows;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.ScoredClip;

/**
 * Evaluates clips with given weights: without augmentation, by the mean of the logits of a clip's
 * windows.
 */
public final class Validator {
  private static final int BATCH_SIZE = 32;

  private final Engine engine;
  private final String device;
  private final Architecture architecture;
  private final List<String> labels;
  private final List<ClipWindows> clips;
  private final TensorTransform transform;

  public Validator(
      Engine engine,
      String device,
      Architecture architecture,
      List<String> labels,
      List<ClipWindows> clips,
      TensorTransform transform) {
    this.engine = engine;
    this.device = device;
    this.architecture = architecture;
    this.labels = labels;
    this.clips = clips;
    this.transform = transform;
  }

  public List<ScoredClip> score(Weights weights) {
    List<float[]> windows = clips.stream().flatMap(c -> c.windows().stream()).toList();
    float[] logits = new float[windows.size() * labels.size()];
    try (Network network = engine.load(architecture, weights, device)) {
      int inputSize = architecture.input().size();
      for (int first = 0; first < windows.size(); first += BATCH_SIZE) {
        int size = Math.min(BATCH_SIZE, windows.size() - first);
        float[] inputs = new float[size * inputSize];
        for (int i = 0; i < size; i++) {
          float[] ready = transform.apply(windows.get(first + i).clone());
          System.arraycopy(ready, 0, inputs, i * inputSize, inputSize);
        }
        float[] batch = network.logits(inputs, size);
        System.arraycopy(batch, 0, logits, first * labels.size(), batch.length);
      }
    }
    return byClip(logits);
  }

  /** Empty if there are no clips. */
  public Optional<Evaluation> evaluate(Weights weights, Calibration calibration) {
    return clips.isEmpty()
        ? Optional.empty()
        : Optional.of(Evaluation.of(labels, calibration, score(weights), List.of(), List.of()));
  }

  private List<ScoredClip> byClip(float[] logits) {
    List<ScoredClip> scored = new ArrayList<>();
    int at = 0;
    for (ClipWindows clip : clips) {
      int windows = clip.windows().size();
      double[] mean = new double[labels.size()];
      for (int w = 0; w < windows; w++) {
        for (int k = 0; k < mean.length; k++) {
          mean[k] += logits[at++] / (double) windows;
        }
      }
      scored.add(new ScoredClip(clip.utterance(), mean));
    }
    return scored;
  }
}
