package org.ser4j.backend.djl.internal;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ser4j.models.network.ImportedModel;

/** An imported model's files in a temporary folder, for native code to read. */
public final class UnpackedNetwork {
  private UnpackedNetwork() {}

  /** How an engine reads a model. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads a model.
     *
     * @param model to be filled
     * @param folder with the network's files
     * @throws IOException if they cannot be read
     * @throws MalformedModelException if they are no such model
     */
    void read(Model model, Path folder) throws IOException, MalformedModelException;
  }

  /**
   * Loads a network into a model. The folder is gone afterwards.
   *
   * @param network the files
   * @param model empty; closed if it cannot be loaded
   * @param reader the engine's way
   * @return the model
   * @throws IOException if the files cannot be copied or read
   * @throws MalformedModelException if they are no such model
   * @throws org.ser4j.api.BundleException if a file is another than it should be
   */
  public static Model load(ImportedModel network, Model model, Reader reader)
      throws IOException, MalformedModelException {
    Path folder = Files.createTempDirectory("ser4j-network");
    try {
      network.copyTo(folder);
      reader.read(model, folder);
      return model;
    } catch (IOException | MalformedModelException | RuntimeException | Error e) {
      model.close();
      throw e;
    } finally {
      Utils.deleteQuietly(folder);
    }
  }
}
