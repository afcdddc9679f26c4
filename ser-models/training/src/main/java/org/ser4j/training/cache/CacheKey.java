package org.ser4j.training.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ser4j.training.corpus.ContentHash;
import org.ser4j.training.corpus.CorpusException;

/**
 * What tensors are found by: SHA-256 over the version of the library's values, the recording's
 * bytes and the settings. Neither the file's name nor its time counts, so that a corpus may be
 * moved.
 *
 * @param digest 64 lower-case hexadecimal digits
 */
record CacheKey(String digest) {
  /**
   * Counts up whenever the library computes other values from the same recording and settings, so
   * that no entry of an older version is found.
   */
  static final int VALUES_VERSION = 1;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the digest.
   *
   * @throws IllegalArgumentException if it is no SHA-256 in lower-case hexadecimal digits
   */
  CacheKey {
    Objects.requireNonNull(digest, "digest must not be null");
    if (!SHA256.matcher(digest).matches()) {
      throw new IllegalArgumentException(
          "digest must be 64 hexadecimal digits in lower case, not '" + digest + "'");
    }
  }

  /**
   * The key of what is made of a recording; reads the file once.
   *
   * @param recording the audio file
   * @param settings all that the tensors hang on beside the recording, random seeds included, as
   *     compact JSON whose keys stand in a fixed order
   * @return the key
   * @throws CorpusException if the file cannot be read
   */
  static CacheKey of(Path recording, String settings) {
    Objects.requireNonNull(recording, "recording must not be null");
    return of(ContentHash.ofFile(recording), settings);
  }

  /**
   * The key for a recording whose content hash is known.
   *
   * @param contentHash from {@link ContentHash#ofFile}
   * @param settings as in {@link #of(Path, String)}
   * @return the key
   */
  static CacheKey of(String contentHash, String settings) {
    Objects.requireNonNull(settings, "settings must not be null");
    // The first two cannot hold a line feed, so no two different triples give the same text.
    String text = VALUES_VERSION + "\n" + contentHash + "\n" + settings;
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new CacheKey(
          HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
