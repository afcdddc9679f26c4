package org.ser4j.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ser4j.models.internal.io.FileErrors;

/** Reads small files that options name. */
public final class InputFile {
  private InputFile() {}

  /**
   * Reads text in UTF-8.
   *
   * @param file null for an empty text
   * @param option that names it
   * @param expected what it should be, such as {@code a Markdown file}
   * @throws UsageException if it cannot be read
   */
  public static String text(Path file, String option, String expected) {
    try {
      return file == null ? "" : Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(
          "%s: cannot read %s: %s; expected %s"
              .formatted(option, file, FileErrors.reason(e), expected));
    }
  }
}
