package org.ser4j.models.engine;

import java.nio.file.Path;
import org.ser4j.api.EngineException;
import org.ser4j.models.network.LayerNetwork;

/**
 * Writes networks for other programs, in one format. Front end, labels and calibration are not
 * included: they stay in the bundle. Found by {@link java.util.ServiceLoader}; constructing one
 * must neither load native code nor touch the network. Thread-safe.
 */
public interface ModelExporter {
  /** The format, such as {@code saved_model}. */
  String format();

  /**
   * Writes a network.
   *
   * @param target the file or folder to be made; its parent folder exists
   * @throws IllegalArgumentException if the target exists
   * @throws EngineException if a library is missing, or the target cannot be written
   */
  void export(LayerNetwork network, Path target);
}
