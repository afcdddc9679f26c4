package org.ser4j.training.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ser4j.training.corpus.CorpusException;

/**
 * Tensors of recordings in a folder, found by what they were made from, so that the next run needs
 * not compute them again. What is found is what was put, bit by bit: a file that is damaged, cut
 * short or foreign is reported to the log, computed again and replaced. If a file cannot be
 * written, as on a full disk, the log says so once and the run goes on without writing any more.
 *
 * <p>An entry takes 4 bytes a value and about 50 more; nothing is ever thrown out, but the folder
 * or any file in it may be deleted at any time. Thread-safe, and several processes may share a
 * folder.
 */
public final class TensorCache {
  /** Holds nothing and keeps nothing. */
  public static final TensorCache NONE = new TensorCache(null);

  private static final int FOLDER_DIGITS = 2;

  private final Path folder;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Makes tensors.
   *
   * @param <E> what can go wrong
   */
  @FunctionalInterface
  public interface Maker<E extends Exception> {
    /**
     * Computes what is not in the cache.
     *
     * @return any number of arrays, none included
     * @throws E if there is nothing to keep
     */
    List<float[]> make() throws E;
  }

  private TensorCache(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a cache.
   *
   * @param folder made if it is not there; entries lie in sub-folders of it
   * @return the cache
   * @throws CacheException if it is a file, cannot be made, or cannot be written to
   */
  public static TensorCache in(Path folder) {
    Objects.requireNonNull(folder, "folder must not be null");
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CacheException(
          folder + " is a file, where a cache needs a folder; name another, or delete it");
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
    return new TensorCache(folder);
  }

  /**
   * What is kept of a recording, or else what the maker makes, which is then kept. A recording that
   * cannot be read, or is written to meanwhile, is left to the maker and nothing is kept.
   *
   * @param <E> what the maker throws
   * @param recording the audio file that the tensors are made of
   * @param settings all that they hang on beside it, random seeds included, as compact JSON whose
   *     keys stand in a fixed order
   * @param maker computes them from that very file and these settings
   * @return the tensors, which belong to the caller
   * @throws E if the maker does; nothing is kept then
   */
  public <E extends Exception> List<float[]> get(Path recording, String settings, Maker<E> maker)
      throws E {
    Objects.requireNonNull(settings, "settings must not be null");
    if (folder == null) {
      return maker.make();
    }
    CacheKey key;
    Stamp before;
    try {
      before = Stamp.of(recording);
      key = CacheKey.of(recording, settings);
    } catch (IOException | CorpusException e) {
      return maker.make();
    }
    Optional<List<float[]>> kept = find(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    List<float[]> made = maker.make();
    if (before.isStillOf(recording)) {
      put(key, made);
    }
    return made;
  }

  /**
   * Looks an entry up.
   *
   * @param key its key
   * @return the very values that were put, in arrays that belong to the caller; empty if there is
   *     no entry, or none that can be trusted
   */
  Optional<List<float[]>> find(CacheKey key) {
    Objects.requireNonNull(key, "key must not be null");
    if (folder == null) {
      return Optional.empty();
    }
    Path file = file(key);
    try {
      return Optional.of(EntryFile.read(file, key));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      warn("the cache's file " + file + " cannot be used and is computed again: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Keeps tensors, in the place of what was there. Does nothing if they take more than a gibibyte,
   * or something could not be written before.
   *
   * @param key what they are found by
   * @param tensors any number of arrays, none included
   */
  void put(CacheKey key, List<float[]> tensors) {
    Objects.requireNonNull(key, "key must not be null");
    Objects.requireNonNull(tensors, "tensors must not be null");
    if (folder == null || closed.get() || EntryFile.length(tensors) > EntryFile.MOST_BYTES) {
      return;
    }
    Path file = file(key);
    // A name of its own for every writer; who moves last wins, and both wrote the same.
    Path part = file.resolveSibling(key.digest() + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(file.getParent());
      try {
        // Not forced to the disk: what a power cut leaves half written fails its checksum.
        EntryFile.write(part, key, tensors);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | UnsupportedOperationException e) {
      if (closed.compareAndSet(false, true)) {
        warn("cannot write " + file + ", so nothing more is kept in this cache: " + e);
      }
    }
  }

  private Path file(CacheKey key) {
    return folder.resolve(key.digest().substring(0, FOLDER_DIGITS)).resolve(key.digest());
  }

  private static void warn(String message) {
    System.getLogger(TensorCache.class.getName()).log(System.Logger.Level.WARNING, message);
  }

  /** Says where it is. */
  @Override
  public String toString() {
    return folder == null ? "no cache" : "cache in " + folder;
  }
}
