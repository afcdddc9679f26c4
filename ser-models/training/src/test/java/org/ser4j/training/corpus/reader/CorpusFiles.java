package org.ser4j.training.corpus.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ser4j.training.corpus.Corpus;

/** Corpora with real names and made-up bytes: what a reader looks at is the names. */
final class CorpusFiles {
  private CorpusFiles() {}

  /** Writes files of different bytes. */
  static Path names(Path folder, String... names) throws IOException {
    for (String name : names) {
      write(folder, name, "made up for " + name);
    }
    return folder;
  }

  static void write(Path folder, String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** One line a recording: path, label, speaker, sex. */
  static List<String> lines(Path folder, Corpus corpus) {
    return corpus.utterances().stream()
        .map(
            u ->
                String.join(
                    " ", path(folder, u.file()), u.label(), u.speaker(), u.sex().toString()))
        .sorted()
        .toList();
  }

  /** What was left out, by path. */
  static Map<String, String> skipped(Path folder, Corpus corpus) {
    return corpus.skipped().stream()
        .collect(
            Collectors.toMap(
                s -> path(folder, s.file()),
                s -> s.reason().replace(folder + "/", ""),
                (a, b) -> a + "; " + b,
                TreeMap::new));
  }

  private static String path(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
