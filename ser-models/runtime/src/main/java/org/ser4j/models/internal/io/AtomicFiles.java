package org.ser4j.models.internal.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there as a whole or not at all. */
public final class AtomicFiles {
  private AtomicFiles() {}

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {
    /** Leaves the stream open. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes beside the target, forces it to the disk, and moves it into place; an existing file is
   * replaced. A failure leaves the target as it was, and no other file.
   *
   * @param target in an existing folder
   */
  public static void write(Path target, Content content) throws IOException {
    write(target, true, content);
  }

  /** As {@link #write(Path, Content)}, but a power cut may leave damaged content. */
  public static void writeUnforced(Path target, Content content) throws IOException {
    write(target, false, content);
  }

  private static void write(Path target, boolean force, Content content) throws IOException {
    // A name of its own for every writer: the last one to move wins.
    Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (FileChannel channel =
              FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        content.write(out);
        out.flush();
        if (force) {
          channel.force(true);
        }
      }
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Moves a file over another one, atomically where the file system can. */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
