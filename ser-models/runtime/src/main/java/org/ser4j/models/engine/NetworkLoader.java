package org.ser4j.models.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ser4j.api.EngineException;
import org.ser4j.models.internal.engine.Services;
import org.ser4j.models.network.ImportedModel;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/** Brings networks and engines together, for layer trees and models made elsewhere alike. */
public final class NetworkLoader {
  /** The engine of layer trees, unless the user asks for another. */
  private static final String DEFAULT = "jvm";

  private NetworkLoader() {}

  /**
   * The engine for a network if the user names none: {@code jvm} for a layer tree, for an imported
   * model the first on the class path that reads its format.
   *
   * @throws EngineException if there is none; the message names what to add
   */
  public static Engine engineFor(NetworkData network) {
    return network.accept(
        new NetworkData.Visitor<Engine>() {
          @Override
          public Engine visit(LayerNetwork layers) {
            return Engines.named(DEFAULT);
          }

          @Override
          public Engine visit(ImportedModel model) {
            return importers(importers(), model)
                .findFirst()
                .map(importer -> Engines.named(importer.engine()))
                .orElseThrow(() -> refusal("no engine on the class path knows", model));
          }
        });
  }

  /**
   * Compiles a network for inference. Its outputs are logits, whatever an imported model computes.
   *
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @return the network, to be closed by the caller; its inputs are what the front end computes
   * @throws EngineException if the engine does not read an imported model's format, or its library
   *     or the device is missing; the message says what to add
   */
  public static Network load(NetworkData network, Engine engine, String device) {
    return load(network, engine, device, NetworkLoader::importers);
  }

  static Network load(
      NetworkData network, Engine engine, String device, Supplier<List<ModelImporter>> importers) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(device, "device");
    return network.accept(
        new NetworkData.Visitor<Network>() {
          @Override
          public Network visit(LayerNetwork layers) {
            return engine.load(layers.architecture(), layers.weights(), device);
          }

          @Override
          public Network visit(ImportedModel model) {
            ModelImporter importer =
                importers(importers.get(), model)
                    .filter(candidate -> candidate.engine().equals(engine.name()))
                    .findFirst()
                    .orElseThrow(
                        () -> refusal("engine '" + engine.name() + "' does not know", model));
            return AdaptedNetwork.of(model, importer.load(model, device));
          }
        });
  }

  /**
   * Writes a network for other programs, with the first {@link ModelExporter} of the format.
   *
   * @param format such as {@code saved_model}
   * @param target the file or folder to be made; its parent folder exists
   * @throws IllegalArgumentException if the target exists
   * @throws EngineException if there is no exporter of the format, the network is an imported
   *     model, which has a format of its own, or the target cannot be written
   */
  public static void export(NetworkData network, String format, Path target) {
    Objects.requireNonNull(target, "target");
    LayerNetwork layers =
        network.accept(
            new NetworkData.Visitor<LayerNetwork>() {
              @Override
              public LayerNetwork visit(LayerNetwork layers) {
                return layers;
              }

              @Override
              public LayerNetwork visit(ImportedModel model) {
                throw new EngineException(
                    "'"
                        + model.name()
                        + "' was made elsewhere: its files are in its bundle as they were, in the"
                        + " folder network");
              }
            });
    Services.all(ServiceLoader.load(ModelExporter.class, loader())).stream()
        .filter(exporter -> exporter.format().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineException(
                    "no engine on the class path writes '"
                        + format
                        + "'; 'saved_model' is written by engine 'tensorflow': add the Maven"
                        + " dependencies "
                        + String.join(", ", Engines.dependencies("tensorflow"))))
        .export(layers, target);
  }

  private static List<ModelImporter> importers() {
    return Services.all(ServiceLoader.load(ModelImporter.class, loader()));
  }

  private static ClassLoader loader() {
    return NetworkLoader.class.getClassLoader();
  }

  private static Stream<ModelImporter> importers(List<ModelImporter> all, ImportedModel model) {
    return all.stream().filter(importer -> importer.format().equals(model.format()));
  }

  private static EngineException refusal(String who, ImportedModel model) {
    List<String> able = Engines.forFormat(model.format());
    StringBuilder message = new StringBuilder();
    message.append("'").append(model.name()).append("' is in the format '");
    message.append(model.format()).append("', which ").append(who).append("; ");
    if (able.isEmpty()) {
      message.append("nor does any engine of this project");
    }
    for (String engine : able) {
      message.append("ask for engine '").append(engine).append("', with the Maven dependencies ");
      message.append(String.join(", ", Engines.dependencies(engine)));
    }
    return new EngineException(message.toString());
  }
}
