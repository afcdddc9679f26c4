package org.ser4j.training.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Identifies the recordings that a model was trained on: SHA-256 over each file's name, size and
 * bytes, whatever their folders and order. Reads each file once. Thread-safe.
 */
public final class ContentHash {
  private static final int BUFFER = 1 << 16;

  private final Map<Path, String> lines = new ConcurrentHashMap<>();

  /**
   * The hash of some recordings together, in any order.
   *
   * @return 64 hexadecimal digits
   * @throws CorpusException if a file cannot be read
   */
  public String of(Collection<Utterance> utterances) {
    List<String> files =
        utterances.parallelStream()
            .map(u -> lines.computeIfAbsent(u.file(), ContentHash::line))
            .sorted()
            .toList();
    MessageDigest digest = sha256();
    files.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The plain SHA-256 of a file's bytes.
   *
   * @return 64 hexadecimal digits in lower case
   * @throws CorpusException if it cannot be read
   */
  public static String ofFile(Path file) {
    MessageDigest digest = sha256();
    read(file, digest);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String line(Path file) {
    MessageDigest digest = sha256();
    long size = read(file, digest);
    return file.getFileName() + " " + size + " " + HexFormat.of().formatHex(digest.digest()) + "\n";
  }

  private static long read(Path file, MessageDigest digest) {
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        size += n;
      }
    } catch (IOException e) {
      throw new CorpusException("cannot read " + file + ": " + e.getMessage(), e);
    }
    return size;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
