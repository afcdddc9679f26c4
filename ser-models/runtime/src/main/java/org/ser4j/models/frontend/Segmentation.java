package org.ser4j.models.frontend;

/** How a recording is cut into windows. */
public enum Segmentation {
  /**
   * From the first to the last speech, with a margin: one window if it fits, otherwise evenly
   * spaced overlapping windows, without those that hold hardly any speech.
   */
  SPEECH,
  /** One window from the first sample; the rest is left out. */
  START,
  /**
   * Adjacent windows from the first sample. The last one may be shorter; below a tenth of a window
   * it is left out, unless it is the only one.
   */
  SEGMENTS
}
