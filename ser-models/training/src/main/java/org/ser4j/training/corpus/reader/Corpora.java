package org.ser4j.training.corpus.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ser4j.training.corpus.CorpusException;

/**
 * The readers by name: {@code ravdess}, {@code tess}, {@code savee}, {@code crema-d}, {@code
 * emov-db}, and for own recordings {@code folder} (a folder per label) and {@code csv} (a table
 * with columns path, label, speaker, sex and split).
 */
public final class Corpora {
  private static final Map<String, CorpusReader> READERS =
      Stream.of(
              new RavdessReader(),
              new TessReader(),
              new SaveeReader(),
              new CremaDReader(),
              new EmovDbReader(),
              new FolderReader(),
              new ManifestReader())
          .collect(
              Collectors.toMap(
                  reader -> reader.descriptor().name(),
                  Function.<CorpusReader>identity(),
                  (a, b) -> a,
                  TreeMap::new));

  private Corpora() {}

  /** The names that {@link #named} takes, sorted. */
  public static List<String> names() {
    return List.copyOf(READERS.keySet());
  }

  /**
   * Finds a reader.
   *
   * @param name such as {@code crema-d}; case, spaces and hyphens are ignored
   * @throws CorpusException if there is none of that name; the message lists the known ones
   */
  public static CorpusReader named(String name) {
    return READERS.entrySet().stream()
        .filter(reader -> plain(reader.getKey()).equals(plain(name)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                new CorpusException(
                    "no corpus '" + name + "' is known, only " + String.join(", ", names())));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
