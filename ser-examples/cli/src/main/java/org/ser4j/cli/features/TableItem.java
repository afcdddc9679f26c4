package org.ser4j.cli.features;

import java.nio.file.Path;
import java.util.Locale;
import org.ser4j.training.corpus.Utterance;

/**
 * What a table says of a file beside its features.
 *
 * @param path where it is
 * @param label its class; empty if it belongs to no corpus
 * @param speaker who speaks; empty if it belongs to no corpus
 * @param sex of the speaker, in lower case; empty if it belongs to no corpus
 */
public record TableItem(Path path, String label, String speaker, String sex) {
  /**
   * A file of no corpus.
   *
   * @param path where it is
   * @return without label, speaker and sex
   */
  public static TableItem of(Path path) {
    return new TableItem(path, "", "", "");
  }

  /**
   * A recording of a corpus.
   *
   * @param utterance the recording
   * @return what the corpus tells of it
   */
  public static TableItem of(Utterance utterance) {
    return new TableItem(
        utterance.file(),
        utterance.label(),
        utterance.speaker(),
        utterance.sex().name().toLowerCase(Locale.ROOT));
  }

  /** How the file is called in the table. */
  String file() {
    return path.toString();
  }
}
