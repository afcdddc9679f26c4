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

/** One file of a {@link ImportedModel}, wherever it lies. */
public interface ImportedFile {
  /** Its length; in bytes. */
  long length();

  /** What its content must have; SHA-256, 64 lower-case hexadecimal digits. */
  String sha256();

  /**
   * Opens it; the content is not checked yet, see {@link #copyTo}.
   *
   * @return to be closed by the caller
   * @throws IOException if it cannot be read
   */
  InputStream open() throws IOException;

  /**
   * Copies it, and checks it on the way.
   *
   * @param target a file that is not there yet
   * @throws IOException if it cannot be read or written
   * @throws BundleException if its length or its sum is another than it should be
   */
  default void copyTo(Path target) throws IOException {
    try (DigestInputStream in = Sha256.of(open());
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      long copied = in.transferTo(out);
      String found = Sha256.hex(in);
      if (copied != length() || !found.equals(sha256())) {
        throw new BundleException(
            "a file of the network is not the one that the bundle was made with: "
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
