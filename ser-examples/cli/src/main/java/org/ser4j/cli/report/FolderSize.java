package org.ser4j.cli.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Adds up what a folder's files take; what cannot be read counts nothing. */
public final class FolderSize extends SimpleFileVisitor<Path> {
  private long bytes;

  private FolderSize() {}

  /** In bytes; 0 for a folder that is not there. Links are not followed. */
  public static long of(Path folder) {
    FolderSize size = new FolderSize();
    try {
      Files.walkFileTree(folder, size);
    } catch (IOException e) {
      // A folder that vanished half-way: what was seen is the answer.
      return size.bytes;
    }
    return size.bytes;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    bytes += attributes.size();
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
