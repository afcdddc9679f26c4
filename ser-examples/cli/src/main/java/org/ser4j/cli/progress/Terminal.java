package org.ser4j.cli.progress;

/** Which of the two output streams is a terminal. */
public record Terminal(boolean out, boolean err) {
  /** None: output goes to files or other programs. */
  public static final Terminal NONE = new Terminal(false, false);

  /**
   * Those of this process. Java cannot tell for each stream, so the launcher sets the system
   * property {@code ser.terminal} ({@code out}, {@code err}, both or neither); without it, both
   * count as one.
   */
  public static Terminal ofProcess() {
    String property = System.getProperty("ser.terminal");
    if (property == null) {
      boolean console = System.console() != null;
      return new Terminal(console, console);
    }
    return new Terminal(property.contains("out"), property.contains("err"));
  }
}
