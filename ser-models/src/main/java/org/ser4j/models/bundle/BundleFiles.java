package org.ser4j.models.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where a bundle's files come from. What is wrong with it is an IllegalArgumentException. */
interface BundleFiles extends Closeable {
  /** Format version, architecture, labels, calibration, provenance. */
  String CONFIG = "config.json";

  /** Front end, activity, scaler. */
  String PREPROCESSOR = "preprocessor_config.json";

  /** The arrays. */
  String WEIGHTS = "model.safetensors";

  /** The model card. */
  String CARD = "README.md";

  /** The files in the order in which they are written; config.json last makes a bundle whole. */
  List<String> ALL = List.of(WEIGHTS, PREPROCESSOR, CARD, CONFIG);

  /** One file: what is in it, and how many bytes that is. */
  record Content(InputStream stream, long length) implements Closeable {
    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /**
   * Opens a file. Its length is real: bounded by what lies on the disk, whatever a header claims.
   *
   * @param name one of the four names
   */
  Content open(String name) throws IOException;
}
