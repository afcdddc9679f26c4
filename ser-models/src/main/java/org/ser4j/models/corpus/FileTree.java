package org.ser4j.models.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below a corpus' folder. */
final class FileTree {
  private FileTree() {}

  /** Every regular file, sorted by path so that no file system's order shows. */
  static List<Path> files(CorpusDescriptor corpus, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CorpusException(
          "no folder "
              + folder
              + "; expected the one that "
              + corpus.title()
              + " was unpacked in (it is to be had at "
              + corpus.url()
              + ")");
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new CorpusException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }
}
