package org.ser4j.models.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle as a folder; other files beside its own are left alone. */
record FolderFiles(Path folder) implements BundleFiles {

  @Override
  public Content open(String name) throws IOException {
    Path file = folder.resolve(name);
    // Links are followed, as download caches are full of them; pipes and devices never end.
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return new Content(Files.newInputStream(file), Files.size(file));
  }

  @Override
  public void close() {}
}
