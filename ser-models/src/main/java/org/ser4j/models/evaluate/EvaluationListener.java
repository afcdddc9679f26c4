package org.ser4j.models.evaluate;

/** Told how an evaluation goes on. Called from one thread at a time. */
@FunctionalInterface
public interface EvaluationListener {
  /** Does nothing. */
  EvaluationListener NONE = (done, total) -> {};

  /**
   * A recording was judged or left out.
   *
   * @param done recordings so far
   * @param total recordings in all
   */
  void onClip(int done, int total);
}
