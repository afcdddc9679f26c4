package org.ser4j.models.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The corpora that the library knows. */
public final class Corpora {
  private static final Map<String, CorpusReader> READERS =
      Map.of(RavdessReader.NAME, new RavdessReader());

  private Corpora() {}

  /**
   * The names that {@link #named} takes.
   *
   * @return sorted
   */
  public static List<String> names() {
    return READERS.keySet().stream().sorted().toList();
  }

  /**
   * Finds a corpus' reader.
   *
   * @param name such as {@code ravdess}; case does not matter
   * @return the reader
   * @throws CorpusException if there is none of that name; the message lists those there are
   */
  public static CorpusReader named(String name) {
    CorpusReader reader = READERS.get(name.toLowerCase(Locale.ROOT));
    if (reader == null) {
      throw new CorpusException("no corpus '" + name + "' is known, only " + names());
    }
    return reader;
  }
}
