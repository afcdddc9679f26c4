package org.ser4j.api;

/** The verdict on a clip as a whole. */
public enum Verdict {
  /** Speech was found, and the best score reaches the threshold. */
  DETECTED,
  /** Speech was found, but the best score is below the threshold. */
  UNCERTAIN,
  /** No speech was found, so there are no scores. */
  NO_SPEECH
}
