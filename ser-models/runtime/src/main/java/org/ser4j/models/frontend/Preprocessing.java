package org.ser4j.models.frontend;

import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.effect.PreprocessingStep;

/**
 * The way from a recording to tensors, as data, as far as it is known before anything is learned.
 *
 * @param frontEnd how a window becomes a tensor
 * @param activity where speech is looked for; a recording without any gives no tensors
 * @param steps changes of the recording, in order, once it is at the front end's rate
 * @param segmentation how it is cut into windows then
 */
public record Preprocessing(
    FrontEnd frontEnd,
    ActivitySettings activity,
    List<PreprocessingStep> steps,
    Segmentation segmentation) {
  /** Checks that all is there and copies the list. */
  public Preprocessing {
    Objects.requireNonNull(frontEnd, "frontEnd");
    Objects.requireNonNull(activity, "activity");
    steps = List.copyOf(steps);
    Objects.requireNonNull(segmentation, "segmentation");
  }

  /**
   * Recordings as they are, cut where there is speech.
   *
   * @param frontEnd how a window becomes a tensor
   * @param activity where speech is looked for
   */
  public Preprocessing(FrontEnd frontEnd, ActivitySettings activity) {
    this(frontEnd, activity, List.of(), Segmentation.SPEECH);
  }

  /** Builds what computes it: plans, windows and filter banks. */
  public WindowPipeline open() {
    return new WindowPipeline(this);
  }
}
