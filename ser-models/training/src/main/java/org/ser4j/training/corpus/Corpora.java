package org.ser4j.training.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The corpora that the library knows: {@code ravdess}, {@code tess}, {@code savee}, {@code
 * crema-d}, {@code emov-db}; and for a user's own recordings {@code folder} (a folder a label) and
 * {@code csv} (a table with columns path, label, speaker, sex and split).
 */
public final class Corpora {
  private static final Map<String, CorpusReader> READERS =
      new TreeMap<>(
          Map.of(
              RavdessReader.NAME, new RavdessReader(),
              TessReader.NAME, new TessReader(),
              SaveeReader.NAME, new SaveeReader(),
              CremaDReader.NAME, new CremaDReader(),
              EmovDbReader.NAME, new EmovDbReader(),
              FolderReader.NAME, new FolderReader(),
              ManifestReader.NAME, new ManifestReader()));

  private Corpora() {}

  /**
   * The names that {@link #named} takes.
   *
   * @return sorted
   */
  public static List<String> names() {
    return List.copyOf(READERS.keySet());
  }

  /**
   * Finds a corpus' reader.
   *
   * @param name such as {@code ravdess} or {@code crema-d}; neither case nor hyphens matter
   * @return the reader
   * @throws CorpusException if there is none of that name; the message lists those there are
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

  /**
   * Makes one corpus of several: its name is theirs with {@code +} between them, and each speaker
   * has the corpus' name and a slash before the own one, such as {@code ravdess/6}. Map the labels
   * first, with {@link Corpus#withLabels} and {@link CorpusReader#commonLabels}, so that the same
   * emotion has the same label everywhere.
   *
   * @param corpora one or more; a single one stays as it is
   * @return all their recordings; a recording that lies in two of them counts once
   * @throws IllegalArgumentException if there is none
   * @throws CorpusException if they are labelled by different things, such as emotion and sex
   */
  public static Corpus combine(List<Corpus> corpora) {
    if (corpora.isEmpty()) {
      throw new IllegalArgumentException("corpora must be one at least");
    }
    return corpora.size() == 1 ? corpora.get(0) : new CombinedCorpus(corpora).corpus();
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }
}
