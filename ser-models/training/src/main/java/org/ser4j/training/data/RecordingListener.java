package org.ser4j.training.data;

/** Receives the progress of work on many recordings. Called from one thread at a time. */
@FunctionalInterface
public interface RecordingListener {
  /** Does nothing. */
  RecordingListener NONE = (done, total) -> {};

  /** A recording was processed or skipped. */
  void onRecording(int done, int total);
}
