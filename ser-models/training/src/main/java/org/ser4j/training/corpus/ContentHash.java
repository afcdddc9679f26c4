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

/**
 * One number that stands for the very recordings a model was trained on: SHA-256 over each file's
 * name, size and bytes, whatever the folders are called and in whatever order they are listed.
 */
public final class ContentHash {
  private static final int BUFFER = 1 << 16;

  private ContentHash() {}

  /**
   * Reads every file once.
   *
   * @param utterances in any order
   * @return 64 hexadecimal digits
   * @throws CorpusException if a file cannot be read
   */
  public static String of(Collection<Utterance> utterances) {
    List<String> files = utterances.parallelStream().map(u -> line(u.file())).sorted().toList();
    MessageDigest digest = sha256();
    files.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * One file's bytes alone, whatever it is called: its plain SHA-256.
   *
   * @param file any file
   * @return 64 hexadecimal digits in lower case
   * @throws CorpusException if it cannot be read
   */
  public static String of(Path file) {
    MessageDigest digest = sha256();
    try {
      read(file, digest);
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new CorpusException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Hashes one file's bytes alone.
   *
   * @return 64 hexadecimal digits; null if it cannot be read
   */
  static String ofBytes(Path file) {
    MessageDigest digest = sha256();
    try {
      read(file, digest);
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return null;
    }
  }

  private static String line(Path file) {
    MessageDigest digest = sha256();
    try {
      long size = read(file, digest);
      String hex = HexFormat.of().formatHex(digest.digest());
      return file.getFileName() + " " + size + " " + hex + "\n";
    } catch (IOException e) {
      throw new CorpusException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static long read(Path file, MessageDigest digest) throws IOException {
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        size += n;
      }
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
