package org.ser4j.cli.progress;

import java.io.PrintWriter;

/** Shows the progress of long work. Not thread-safe. */
public interface Progress extends AutoCloseable {
  /** Shows nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void step(String note) {}

        @Override
        public void close() {}
      };

  /**
   * Starts to show progress: a bar on a terminal, otherwise a line now and then, and neither for
   * work that ends within a second.
   *
   * @param unit what is counted, such as {@code files}
   */
  static Progress of(String unit, long total, Terminal terminal, PrintWriter err) {
    return terminal.err()
        ? new ProgressBars(unit, total, err, System::nanoTime)
        : new ProgressLines(unit, total, err, System::nanoTime);
  }

  /**
   * Counts one more.
   *
   * @param note shown beside the count; may be empty
   */
  void step(String note);

  @Override
  void close();
}
