package org.ser4j.training.corpus.reader;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ser4j.models.internal.io.FileErrors;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;

/**
 * The files below a corpus' folder, without hidden files and those of file managers. Links are
 * followed.
 *
 * @param files regular files, sorted by path
 * @param broken links and folders that cannot be followed or opened
 */
record FileTree(List<Path> files, List<SkippedFile> broken) {
  /** Folders that macOS adds to archives, and files that file managers write. */
  private static final Set<String> LEFTOVERS =
      Set.of("__macosx", "thumbs.db", "desktop.ini", "icon\r");

  static FileTree of(CorpusDescriptor corpus, Path folder) {
    if (!Files.isDirectory(folder)) {
      String hint = corpus.url().isEmpty() ? "" : " (available at " + corpus.url() + ")";
      throw new CorpusException(
          "no folder " + folder + "; expected the folder of " + corpus.title() + hint);
    }
    Visitor visitor = new Visitor(folder);
    try {
      Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    } catch (IOException e) {
      throw new CorpusException("cannot list " + folder + ": " + FileErrors.reason(e), e);
    }
    return new FileTree(visitor.files.stream().sorted().toList(), List.copyOf(visitor.broken));
  }

  /** Hidden files, such as .DS_Store and the ._ copies of macOS, are no part of any corpus. */
  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !LEFTOVERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final List<SkippedFile> broken = new ArrayList<>();

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(root) || counts(folder)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (counts(file)) {
        if (attributes.isRegularFile()) {
          files.add(file);
        } else {
          String reason = attributes.isSymbolicLink() ? "broken link" : "not a regular file";
          broken.add(new SkippedFile(file, reason));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      if (counts(file)) {
        String reason =
            e instanceof FileSystemLoopException
                ? "link to a folder that contains it"
                : "cannot be opened: " + e;
        broken.add(new SkippedFile(file, reason));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
