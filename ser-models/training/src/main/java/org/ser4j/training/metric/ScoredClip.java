package org.ser4j.training.metric;

import java.util.List;
import java.util.Objects;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.corpus.Utterance;

/**
 * A recording and the model's output for it.
 *
 * @param logits one per class, before any temperature; shared, not to be changed
 */
public record ScoredClip(Utterance utterance, double[] logits) {

  /** Checks that all is there. */
  public ScoredClip {
    Objects.requireNonNull(utterance, "utterance");
    Objects.requireNonNull(logits, "logits");
  }

  /**
   * Fits a temperature to recordings that the model was not trained on, by temperature scaling, Guo
   * et al. 2017.
   *
   * @param scored at least one
   * @param labels the model's classes, in the order of the logits
   */
  public static Calibration calibrate(List<ScoredClip> scored, List<String> labels) {
    return TemperatureScaling.fit(
        scored.stream().map(ScoredClip::logits).toArray(double[][]::new),
        scored.stream().mapToInt(clip -> labels.indexOf(clip.utterance().label())).toArray());
  }
}
