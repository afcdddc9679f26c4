package org.ser4j.models.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that belongs to no bundle yet. */
record DiskFile(Path path, long length, String sha256) implements ImportedFile {
  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
