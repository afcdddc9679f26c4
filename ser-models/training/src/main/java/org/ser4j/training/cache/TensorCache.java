package org.ser4j.training.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tensors of recordings in a folder, found by what they were computed from, so that the next run
 * need not compute them again. The values that are found are those that were put, bit by bit: a
 * damaged, truncated or foreign file is reported to the log, computed again and replaced. If a file
 * cannot be written, for example on a full disk, the log says so once and nothing more is written.
 *
 * <p>An entry takes 4 bytes for each value and a few hundred more. Nothing is ever removed, but the
 * folder or any file in it may be deleted at any time. Thread-safe; several processes may share a
 * folder.
 */
public final class TensorCache {
  /** Keeps nothing. */
  public static final TensorCache NONE = new TensorCache(Optional.empty());

  private static final int FOLDER_DIGITS = 2;

  private final Optional<Path> folder;
  private final AtomicBoolean readOnly = new AtomicBoolean();

  /** Computes tensors that are not in the cache. */
  @FunctionalInterface
  public interface Maker<E extends Exception> {
    /**
     * Computes any number of arrays.
     *
     * @throws E if there is nothing to keep
     */
    List<float[]> make() throws E;
  }

  /** Shows, without reading a file, whether it was written to. */
  private record FileStamp(long size, FileTime modified) {
    static FileStamp of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(attributes.size(), attributes.lastModifiedTime());
    }

    boolean isStillOf(Path file) {
      try {
        return equals(of(file));
      } catch (IOException e) {
        return false;
      }
    }
  }

  private TensorCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * Opens a cache.
   *
   * @param folder created if it does not exist; entries are in sub-folders of it
   * @throws CacheException if it is a file, cannot be created, or cannot be written to
   */
  public static TensorCache in(Path folder) {
    Objects.requireNonNull(folder, "folder");
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CacheException(
          folder + " is a file, but a cache needs a folder; name another, or delete it");
    }
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new CacheException("cannot make the folder " + folder + " for a cache: " + e, e);
    }
    if (!Files.isWritable(folder)) {
      throw new CacheException(
          "cannot write to " + folder + "; allow it, name another folder, or go without a cache");
    }
    return new TensorCache(Optional.of(folder));
  }

  /**
   * Finds the tensors of a recording, or computes and keeps them. If the recording cannot be read,
   * or is written to meanwhile, the tensors are computed and not kept.
   *
   * @param recording the audio file that the tensors are computed from
   * @param settings everything else that determines them, random seeds included, as JSON with a
   *     fixed order of keys
   * @param maker computes them from that file and these settings
   * @return the tensors, which belong to the caller
   * @throws E if the maker does; nothing is kept then
   */
  public <E extends Exception> List<float[]> get(Path recording, String settings, Maker<E> maker)
      throws E {
    Objects.requireNonNull(settings, "settings");
    if (folder.isEmpty()) {
      return maker.make();
    }
    CacheKey key;
    FileStamp before;
    try {
      before = FileStamp.of(recording);
      key = CacheKey.of(recording, settings);
    } catch (IOException e) {
      return maker.make();
    }
    Optional<List<float[]>> found = find(key);
    if (found.isPresent()) {
      return found.get();
    }
    List<float[]> made = maker.make();
    if (before.isStillOf(recording)) {
      put(key, made);
    }
    return made;
  }

  /** The values that were put, in arrays of the caller's; empty without a valid entry. */
  Optional<List<float[]>> find(CacheKey key) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = file(folder.get(), key);
    try {
      return Optional.of(CacheEntry.read(file, key).tensors());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      warn("the cache's file " + file + " cannot be used and is computed again: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps tensors, unless they are too large or an earlier file could not be written. */
  void put(CacheKey key, List<float[]> tensors) {
    CacheEntry entry = new CacheEntry(key, tensors);
    if (folder.isEmpty() || readOnly.get() || entry.length() > CacheEntry.MAX_BYTES) {
      return;
    }
    Path file = file(folder.get(), key);
    try {
      Files.createDirectories(file.getParent());
      entry.write(file);
    } catch (IOException | UnsupportedOperationException e) {
      if (readOnly.compareAndSet(false, true)) {
        warn("cannot write " + file + ", so nothing more is kept in this cache: " + e);
      }
    }
  }

  private static Path file(Path folder, CacheKey key) {
    return folder.resolve(key.digest().substring(0, FOLDER_DIGITS)).resolve(key.digest());
  }

  private static void warn(String message) {
    System.getLogger(TensorCache.class.getName()).log(System.Logger.Level.WARNING, message);
  }

  @Override
  public String toString() {
    return folder.map(path -> "cache in " + path).orElse("no cache");
  }
}
