package org.ser4j.training.data;

/** Told how work on many recordings goes on. Called from one thread at a time. */
@FunctionalInterface
public interface RecordingListener {
  /** Does nothing. */
  RecordingListener NONE = (done, total) -> {};

  /**
   * A recording was worked on or left out.
   *
   * @param done recordings so far
   * @param total recordings in all
   */
  void onRecording(int done, int total);
}
