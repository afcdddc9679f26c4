package org.ser4j.models.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files below a corpus' folder, without what computers leave lying about. */
final class FileTree {
  /** Folders that macOS adds to archives, and files that file managers write. */
  private static final Set<String> LEFTOVERS =
      Set.of("__macosx", "thumbs.db", "desktop.ini", "icon\r");

  private FileTree() {}

  /** Every regular file that counts, sorted by path so that no file system's order shows. */
  static List<Path> files(CorpusDescriptor corpus, Path folder) {
    if (!Files.isDirectory(folder)) {
      String hint = corpus.url().isEmpty() ? "" : " (it is to be had at " + corpus.url() + ")";
      throw new CorpusException(
          "no folder " + folder + "; expected the one that " + corpus.title() + " lies in" + hint);
    }
    try (Stream<Path> tree = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return tree.filter(file -> counts(folder.relativize(file)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new CorpusException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Hidden files, such as .DS_Store and the ._ doubles of macOS, are no part of any corpus. */
  private static boolean counts(Path relative) {
    for (Path part : relative) {
      String name = part.toString();
      if (name.startsWith(".") || LEFTOVERS.contains(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
