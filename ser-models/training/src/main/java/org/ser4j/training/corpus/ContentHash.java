package org.ser4j.training.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ser4j.models.internal.io.Sha256;

/**
 * Identifies the recordings that a model was trained on: SHA-256 over each file's name, size and
 * bytes, whatever their folders and order. Reads each file once. Thread-safe.
 */
public final class ContentHash {
  private final Map<Path, String> lines = new ConcurrentHashMap<>();

  /** Has read no file yet. */
  public ContentHash() {}

  /**
   * The hash of some recordings together, in any order.
   *
   * @return 64 hexadecimal digits
   * @throws CorpusException if a file cannot be read
   */
  public String of(Collection<Utterance> utterances) {
    return Sha256.of(
        utterances.parallelStream()
            .map(u -> lines.computeIfAbsent(u.file(), ContentHash::line))
            .sorted()
            .collect(Collectors.joining()));
  }

  /**
   * The plain SHA-256 of a file's bytes.
   *
   * @return 64 hexadecimal digits in lower case
   * @throws CorpusException if it cannot be read
   */
  public static String ofFile(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String line(Path file) {
    try {
      return file.getFileName() + " " + Files.size(file) + " " + Sha256.of(file) + "\n";
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static CorpusException unreadable(Path file, IOException e) {
    return new CorpusException("cannot read " + file + ": " + e.getMessage(), e);
  }
}
