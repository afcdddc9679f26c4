package org.ser4j.models.frontend;

import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.effect.PreprocessingStep;

/**
 * How a recording becomes unscaled tensors, as data: everything that is decided before training.
 *
 * @param frontEnd how a window becomes a tensor
 * @param activity speech detection by level; a recording without speech gives no tensors
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

  /** Without steps, windows over the stretch with speech. */
  public Preprocessing(FrontEnd frontEnd, ActivitySettings activity) {
    this(frontEnd, activity, List.of(), Segmentation.SPEECH);
  }

  /** Builds what computes it: plans, windows and filter banks. */
  public WindowPipeline open() {
    return new WindowPipeline(this);
  }
}
