package org.ser4j.models.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bundled model, on the class path or the module path. */
record ClassPathFiles(ClassLoader loader, String folder) implements BundleFiles {

  boolean exists() {
    return loader.getResource(folder + CONFIG) != null;
  }

  @Override
  public Content open(String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(folder + name)) {
      if (in == null) {
        throw new IllegalArgumentException(name + " is missing");
      }
      // What lies on the class path is as trusted as code, so it may be read at once.
      byte[] bytes = in.readAllBytes();
      return new Content(new ByteArrayInputStream(bytes), bytes.length);
    }
  }

  @Override
  public void close() {}
}
