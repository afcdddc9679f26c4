package org.ser4j.cli.progress;

import java.io.PrintWriter;

/** Shows how far long work has come. Belongs to one thread. */
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
   * Starts to show progress: a bar where a person watches, now and then a line elsewhere, and
   * neither for work that ends within a second.
   *
   * @param unit what is counted, such as {@code files}
   * @param total how many there will be
   * @param terminal where a person is watching
   * @param err where to show it
   * @return to be closed when the work ends, well or not
   */
  static Progress of(String unit, long total, Terminal terminal, PrintWriter err) {
    return terminal.err()
        ? new ProgressBars(unit, total, err, System::nanoTime)
        : new ProgressLines(unit, total, err, System::nanoTime);
  }

  /**
   * One more is done.
   *
   * @param note a few words beside it; may be empty
   */
  void step(String note);

  @Override
  void close();
}
