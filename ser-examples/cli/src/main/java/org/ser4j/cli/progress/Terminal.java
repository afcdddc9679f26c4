package org.ser4j.cli.progress;

/**
 * Which of the two output streams a person is watching.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 */
public record Terminal(boolean out, boolean err) {
  /** Nobody watches: output goes to files or other programs. */
  public static final Terminal NONE = new Terminal(false, false);

  /**
   * Finds out for this process. Java cannot tell for each stream, so the launcher says it in the
   * system property {@code ser.terminal} ({@code out}, {@code err}, both or neither); without it
   * both count as one.
   *
   * @return what was found
   */
  public static Terminal ofProcess() {
    String told = System.getProperty("ser.terminal");
    if (told == null) {
      boolean console = System.console() != null;
      return new Terminal(console, console);
    }
    return new Terminal(told.contains("out"), told.contains("err"));
  }
}
