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
import java.util.function.Function;

/**
 * Finds files of the same bytes. Only files of the same size are opened, and only those whose
 * middles agree are read to the end, so that a corpus without doubles costs next to nothing.
 */
final class Duplicates {
  /** Recordings begin and end with silence that may be the same; their middles are not. */
  private static final int PROBE = 4096;

  private Duplicates() {}

  /**
   * Looks for doubles.
   *
   * @param utterances in the order in which the first of equals is kept
   * @return for each double the one that it is a double of
   */
  static Map<Utterance, Utterance> find(List<Utterance> utterances) {
    Map<Utterance, Utterance> doubles = new HashMap<>();
    for (List<Utterance> sameSize : groups(utterances, Duplicates::size)) {
      for (List<Utterance> sameMiddle : groups(sameSize, Duplicates::middle)) {
        for (List<Utterance> same : groups(sameMiddle, ContentHash::ofBytes)) {
          same.subList(1, same.size()).forEach(other -> doubles.put(other, same.get(0)));
        }
      }
    }
    return doubles;
  }

  /** Those that share a key with another; a file that gives none is a double of nothing. */
  private static <K> Collection<List<Utterance>> groups(
      List<Utterance> utterances, Function<Path, K> key) {
    Map<K, List<Utterance>> groups = new LinkedHashMap<>();
    for (Utterance utterance : utterances) {
      K found = key.apply(utterance.file());
      if (found != null) {
        groups.computeIfAbsent(found, k -> new ArrayList<>()).add(utterance);
      }
    }
    groups.values().removeIf(group -> group.size() < 2);
    return groups.values();
  }

  /** Empty files are broken, not alike. */
  private static Long size(Path file) {
    try {
      long size = Files.size(file);
      return size == 0 ? null : size;
    } catch (IOException e) {
      return null;
    }
  }

  private static ByteBuffer middle(Path file) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() / 2 - PROBE / 2));
      ByteBuffer buffer = ByteBuffer.allocate(PROBE);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        continue;
      }
      return buffer.flip();
    } catch (IOException e) {
      return null;
    }
  }
}
