package org.ser4j.models.engine;

import org.ser4j.api.EngineException;
import org.ser4j.models.network.ImportedModel;

/**
 * Loads models made elsewhere, of one format, for one engine. Found by {@link
 * java.util.ServiceLoader}; constructing one must neither load native code nor touch the network.
 * Thread-safe.
 */
public interface ModelImporter {
  /** The name of the {@link Engine} that computes the models. */
  String engine();

  /** The format, such as {@code torchscript}. */
  String format();

  /**
   * Loads a model. Its files are copied to where only this process reads them, by {@link
   * ImportedModel#copyTo}, which checks them, and deleted once they are not needed.
   *
   * @param network in this {@link #format}
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @return the network, to be closed by the caller: its inputs have the model's own shape, its
   *     outputs are the model's own, logits or not
   * @throws EngineException if the engine's library or the device is missing, or the files are not
   *     such a model
   * @throws org.ser4j.api.BundleException if a file is damaged
   */
  Network load(ImportedModel network, String device);
}
