package org.ser4j.api;

import java.util.Objects;

/** The outcome for one clip of many: a result or a failure. */
public sealed interface Recognition {
  /** A clip with a result. */
  record Success(EmotionResult result) implements Recognition {
    /** Checks that it is there. */
    public Success {
      Objects.requireNonNull(result, "result");
    }
  }

  /** A clip without a result, and why. */
  record Failure(SerException error) implements Recognition {
    /** Checks that it is there. */
    public Failure {
      Objects.requireNonNull(error, "error");
    }
  }
}
