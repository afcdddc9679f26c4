package org.ser4j.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ser4j.models.internal.io.Sha256;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;

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

  private static String line(Path file) {
    try {
      return file.getFileName() + " " + Files.size(file) + " " + Sha256.of(file) + "\n";
    } catch (IOException e) {
      throw new CorpusException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
