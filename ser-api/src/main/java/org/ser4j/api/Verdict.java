package org.ser4j.api;

/** What a recogniser says of a clip as a whole. */
public enum Verdict {
  /** Speech was found, and the best score reaches the threshold below which one abstains. */
  DETECTED,
  /** Speech was found, but no class scores high enough to be named with confidence. */
  UNCERTAIN,
  /** No speech was found, so there are no scores. */
  NO_SPEECH
}
