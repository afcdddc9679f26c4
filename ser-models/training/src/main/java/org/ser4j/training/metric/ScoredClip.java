package org.ser4j.training.metric;

import java.util.List;
import java.util.Objects;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.corpus.Utterance;

/**
 * A recording and what a model said of it.
 *
 * @param utterance the recording with its right label
 * @param logits one a class, before any temperature; shared, not to be changed
 */
public record ScoredClip(Utterance utterance, double[] logits) {
  /** Checks that all is there. */
  public ScoredClip {
    Objects.requireNonNull(utterance, "utterance");
    Objects.requireNonNull(logits, "logits");
  }

  /**
   * The temperature that makes the right labels of recordings likeliest.
   *
   * @param scored recordings that the model was not trained on, one at least
   * @param labels the model's classes, in the order of the logits
   * @return as {@link TemperatureScaling#fit}
   */
  public static Calibration calibrate(List<ScoredClip> scored, List<String> labels) {
    return TemperatureScaling.fit(
        scored.stream().map(ScoredClip::logits).toArray(double[][]::new),
        scored.stream().mapToInt(clip -> labels.indexOf(clip.utterance().label())).toArray());
  }
}
