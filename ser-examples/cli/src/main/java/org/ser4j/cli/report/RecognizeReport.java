package org.ser4j.cli.report;

import java.nio.file.Path;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.SerException;

/** The form in which results are printed. */
public interface RecognizeReport {
  /**
   * A file that was judged.
   *
   * @param file as the user named it
   * @param result what was said of it
   */
  void result(Path file, EmotionResult result);

  /**
   * A file that could not be judged.
   *
   * @param file as the user named it
   * @param error why
   */
  void failure(Path file, SerException error);
}
