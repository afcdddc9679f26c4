package org.ser4j.training.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.internal.io.Sha256;

/**
 * Finds files with the same bytes. Only files of the same size are opened, and only those with the
 * same middle are read to the end, so a corpus without duplicates costs next to nothing.
 */
final class Duplicates {
  /** Recordings begin and end with silence that may be the same; their middles are not. */
  private static final int PROBE = 4096;

  /** Throws if a file is empty or cannot be read: it is then a duplicate of nothing. */
  @FunctionalInterface
  private interface Key<K> {
    K of(Path file) throws IOException;
  }

  private Duplicates() {}

  /**
   * For each duplicate the first with the same bytes.
   *
   * @param utterances in the order in which the first of equals is kept
   */
  static Map<Utterance, Utterance> find(List<Utterance> utterances) {
    Map<Utterance, Utterance> duplicates = new HashMap<>();
    for (List<Utterance> sameSize : groups(utterances, Duplicates::size)) {
      for (List<Utterance> sameMiddle : groups(sameSize, Duplicates::middle)) {
        for (List<Utterance> same : groups(sameMiddle, (Path file) -> Sha256.of(file))) {
          same.subList(1, same.size()).forEach(other -> duplicates.put(other, same.get(0)));
        }
      }
    }
    return duplicates;
  }

  /** Those that share a key with another. */
  private static <K> Collection<List<Utterance>> groups(List<Utterance> utterances, Key<K> key) {
    Map<K, List<Utterance>> groups = new LinkedHashMap<>();
    for (Utterance utterance : utterances) {
      try {
        groups.computeIfAbsent(key.of(utterance.file()), k -> new ArrayList<>()).add(utterance);
      } catch (IOException e) {
        continue;
      }
    }
    groups.values().removeIf(group -> group.size() < 2);
    return groups.values();
  }

  /** Empty files are broken, not alike. */
  private static Long size(Path file) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new IOException("empty");
    }
    return size;
  }

  private static ByteBuffer middle(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() / 2 - PROBE / 2));
      ByteBuffer buffer = ByteBuffer.allocate(PROBE);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        continue;
      }
      return buffer.flip();
    }
  }
}
