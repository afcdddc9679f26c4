package org.ser4j.models.bundle;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The files of a bundle. Damage is reported as IllegalArgumentException. */
interface BundleFiles extends Closeable {
  /** Format version, architecture, labels, calibration, provenance. */
  String CONFIG = "config.json";

  /** Front end, activity, scaler. */
  String PREPROCESSOR = "preprocessor_config.json";

  /** The arrays. */
  String WEIGHTS = "model.safetensors";

  /** The folder of an imported model's files; a bundle with one has no arrays. */
  String NETWORK = "network/";

  /** The model card. */
  String CARD = "README.md";

  /** A bundle of layers, in the order in which it is written; config.json last makes it whole. */
  List<String> ALL = List.of(WEIGHTS, PREPROCESSOR, CARD, CONFIG);

  /** The content of one file and its length in bytes. */
  record Content(InputStream stream, long length) implements Closeable {
    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /**
   * Opens a file. Its length is bounded by what is on the disk, whatever a header claims.
   *
   * @param name one of the names above, or one below {@link #NETWORK}
   */
  Content open(String name) throws IOException;

  /** Refuses files that are not among these names. */
  default void requireNothingBut(Collection<String> names) {}

  /** Opens the same bundle once more. */
  @FunctionalInterface
  interface Source {
    /** Opens the bundle again; to be closed by the caller. */
    BundleFiles open() throws IOException;
  }

  /** A bundle as a folder; other files beside its own are left alone. */
  record Folder(Path folder) implements BundleFiles {
    @Override
    public Content open(String name) throws IOException {
      Path file = folder.resolve(name);
      // Links are followed, as download caches are full of them; pipes and devices never end.
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(
            name
                + " is missing"
                + (name.equals(CONFIG) ? "; expected the folder of a bundle, with " + ALL : ""));
      }
      return new Content(Files.newInputStream(file), Files.size(file));
    }

    @Override
    public void close() {}
  }

  /** The bundled model, on the class path or the module path. */
  record ClassPath(ClassLoader loader, String folder) implements BundleFiles {
    boolean exists() {
      return loader.getResource(folder + CONFIG) != null;
    }

    @Override
    public Content open(String name) throws IOException {
      try (InputStream in = loader.getResourceAsStream(folder + name)) {
        if (in == null) {
          throw new IllegalArgumentException(name + " is missing");
        }
        // What is on the class path is as trusted as code, so it may be read at once.
        byte[] bytes = in.readAllBytes();
        return new Content(new ByteArrayInputStream(bytes), bytes.length);
      }
    }

    @Override
    public void close() {}
  }
}
