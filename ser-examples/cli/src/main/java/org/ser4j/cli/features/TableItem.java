package org.ser4j.cli.features;

import java.nio.file.Path;
import java.util.Locale;
import org.ser4j.training.corpus.Utterance;

/** A file of a table. Label, speaker and sex (in lower case) are empty without a corpus. */
public record TableItem(Path path, String label, String speaker, String sex) {
  public static TableItem of(Path path) {
    return new TableItem(path, "", "", "");
  }

  public static TableItem of(Utterance utterance) {
    return new TableItem(
        utterance.file(),
        utterance.label(),
        utterance.speaker(),
        utterance.sex().name().toLowerCase(Locale.ROOT));
  }

  /** The name of the file in the table. */
  String file() {
    return path.toString();
  }
}
