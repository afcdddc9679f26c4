package org.ser4j.models.frontend;

/** How a recording is cut into windows. */
public enum Segmentation {
  /**
   * The stretch from the first to the last speech, with its margin: one window if it fits in one,
   * otherwise evenly spaced ones that overlap, without those that hold hardly any speech.
   */
  SPEECH,
  /** One window from the first sample on; what comes after it is left out. */
  START,
  /**
   * Windows side by side from the first sample on. The last one may be shorter; one of less than a
   * tenth of a window is left out, unless it is the only one.
   */
  SEGMENTS
}
