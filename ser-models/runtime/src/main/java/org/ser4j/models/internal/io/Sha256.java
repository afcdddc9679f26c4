package org.ser4j.models.internal.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  /** The hash of a text in UTF-8. */
  public static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The hash of a file's bytes. */
  public static String of(Path file) throws IOException {
    try (DigestInputStream in = of(Files.newInputStream(file))) {
      in.transferTo(OutputStream.nullOutputStream());
      return hex(in);
    }
  }

  /** A stream that hashes what is read; see {@link #hex}. */
  public static DigestInputStream of(InputStream in) {
    return new DigestInputStream(in, digest());
  }

  /** The hash of what was read so far; the stream's digest starts anew. */
  public static String hex(DigestInputStream in) {
    return HexFormat.of().formatHex(in.getMessageDigest().digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
