package org.ser4j.training.report;

/** Progress over many recordings. Called from one thread at a time. */
@FunctionalInterface
public interface RecordingListener {
  /** Does nothing. */
  RecordingListener NONE = (done, total) -> {};

  /**
   * A recording was processed or skipped.
   *
   * @param done number of recordings so far
   * @param total number of recordings in all
   */
  void onRecording(int done, int total);
}
