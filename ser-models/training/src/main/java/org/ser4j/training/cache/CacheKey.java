package org.ser4j.training.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ser4j.models.internal.io.Sha256;

/**
 * What tensors are found by: SHA-256 over the version of the library's values, the recording's
 * bytes and the settings. Name and time of the file do not count, so a corpus may be moved.
 *
 * @param digest 64 lower-case hexadecimal digits
 */
record CacheKey(String digest) {
  /**
   * Must be incremented whenever the library computes other values from the same recording and
   * settings, so that no entry of an older version is found.
   */
  static final int VALUES_VERSION = 1;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  CacheKey {
    if (!SHA256.matcher(digest).matches()) {
      throw new IllegalArgumentException(
          "digest must be 64 hexadecimal digits in lower case, not '" + digest + "'");
    }
  }

  /**
   * The key of a recording; reads the file once.
   *
   * @param settings everything else that determines the tensors, random seeds included, as JSON
   *     with a fixed order of keys
   * @throws IOException if the file cannot be read
   */
  static CacheKey of(Path recording, String settings) throws IOException {
    return of(Sha256.of(recording), settings);
  }

  /** The key of a recording whose content hash is known. */
  static CacheKey of(String contentHash, String settings) {
    Objects.requireNonNull(settings, "settings");
    // The first two cannot hold a line feed, so no two different triples give the same text.
    return new CacheKey(Sha256.of(VALUES_VERSION + "\n" + contentHash + "\n" + settings));
  }
}
