package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What is known of a user's own recordings, and how their words become labels. */
final class OwnCorpora {
  private OwnCorpora() {}

  /**
   * Describes them.
   *
   * @param name as the reader calls them; a folder or table adds its own
   * @param title for people
   */
  static CorpusDescriptor descriptor(String name, String title) {
    return new CorpusDescriptor(
        name,
        title,
        List.of(),
        "recordings of the user's own",
        "und",
        "unknown",
        "",
        "",
        List.of(),
        List.of());
  }

  /** A name for a corpus from the name of its folder or table. */
  static String name(Path place, String otherwise) {
    Path last = place.toAbsolutePath().normalize().getFileName();
    String name =
        last == null
            ? ""
            : last.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.csv$", "")
                .replaceAll("[^a-z0-9._-]+", "-");
    return name.isEmpty() ? otherwise : name;
  }

  static String label(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  static String speaker(String typed) {
    if (typed.isBlank()) {
      throw new CorpusException("a speaker's name must not be blank");
    }
    return typed.strip();
  }
}
