package org.ser4j.api;

import java.util.Objects;

/**
 * The outcome for one clip of many: a result or a failure, so that one bad clip does not take the
 * others down.
 */
public sealed interface Recognition {
  /**
   * A clip that was judged.
   *
   * @param result what was said of it
   */
  record Success(EmotionResult result) implements Recognition {
    /** Checks that it is there. */
    public Success {
      Objects.requireNonNull(result, "result");
    }
  }

  /**
   * A clip that could not be judged.
   *
   * @param error why
   */
  record Failure(SerException error) implements Recognition {
    /** Checks that it is there. */
    public Failure {
      Objects.requireNonNull(error, "error");
    }
  }
}
