package org.ser4j.benchmarks.engine;

import ai.djl.Device;
import ai.djl.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.NetworkLoader;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.training.engine.Initialization;

/** Writes what {@link BareProgram} reads: a network for each engine. */
public final class ColdStartFiles {
  private ColdStartFiles() {}

  /**
   * Writes the files.
   *
   * @param args the folder to be made
   * @throws Exception if it cannot be written
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Architecture architecture = EngineBenchmark.architecture("residual_cnn");
    Weights weights = Initialization.FAN_IN.weights(architecture, 1);
    NetworkLoader.export(
        new LayerNetwork(architecture, weights), "saved_model", folder.resolve("saved"));
    Files.writeString(folder.resolve("library"), System.getProperty("TENSORFLOW_LIBRARY_PATH"));
    Engines.named("pytorch").probe();
    try (Model model = Model.newInstance(architecture.name(), Device.cpu(), "PyTorch")) {
      model.setBlock(BareNetworks.named(architecture.name(), EngineBenchmark.CLASSES));
      BareNetworks.initialize(model.getBlock(), model.getNDManager(), weights);
      model.save(folder, architecture.name());
    }
  }
}
