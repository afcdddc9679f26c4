package org.ser4j.models.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import org.ser4j.api.BundleException;
import org.ser4j.models.internal.io.Sha256;

/** One file of an {@link ImportedModel}. */
public interface ImportedFile {
  /** The length in bytes. */
  long length();

  /** The expected SHA-256 of the content, 64 lower-case hexadecimal digits. */
  String sha256();

  /** Opens the file without checking its content; to be closed by the caller. */
  InputStream open() throws IOException;

  /**
   * Copies the file and checks its content.
   *
   * @param target a file that does not exist
   * @throws BundleException if the length or the hash differs
   */
  default void copyTo(Path target) throws IOException {
    try (DigestInputStream in = Sha256.of(open());
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      long copied = in.transferTo(out);
      String found = Sha256.hex(in);
      if (copied != length() || !found.equals(sha256())) {
        throw new BundleException(
            "a file of the imported model has changed since the bundle was written: "
                + this
                + " has the SHA-256 "
                + found
                + ", not "
                + sha256()
                + "; get the bundle again");
      }
    }
  }
}
