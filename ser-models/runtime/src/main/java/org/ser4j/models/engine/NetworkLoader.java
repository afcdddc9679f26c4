package org.ser4j.models.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ser4j.api.EngineException;
import org.ser4j.models.network.ForeignNetwork;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/** Brings networks and engines together, whatever kind of network it is. */
public final class NetworkLoader {
  /** The engine of trees of layers, unless the user wishes for another. */
  private static final String DEFAULT = "jvm";

  private NetworkLoader() {}

  /**
   * The engine for a network, where the user did not ask for one: {@code jvm} for a tree of layers,
   * for a foreign network the first on the class path that knows its format.
   *
   * @param network what is to be computed
   * @return the engine
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
          public Engine visit(ForeignNetwork foreign) {
            return Engines.all().stream()
                .filter(engine -> engine.formats().contains(foreign.format()))
                .findFirst()
                .orElseThrow(() -> refusal("no engine on the class path knows", foreign));
          }
        });
  }

  /**
   * Compiles a network for inference. What comes out are logits, whatever a foreign network gives.
   *
   * @param network what is to be computed
   * @param engine what computes it
   * @param device {@code cpu}, {@code gpu:0} and so on
   * @return the network, to be closed by the caller; its rows are as the front end gives them
   * @throws EngineException if the engine does not know a foreign network's format, or its library
   *     or the device is not there; the message says what to add
   */
  public static Network load(NetworkData network, Engine engine, String device) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(device, "device");
    return network.accept(
        new NetworkData.Visitor<Network>() {
          @Override
          public Network visit(LayerNetwork layers) {
            return engine.load(layers.architecture(), layers.weights(), device);
          }

          @Override
          public Network visit(ForeignNetwork foreign) {
            if (!engine.formats().contains(foreign.format())) {
              throw refusal("engine '" + engine.name() + "' does not know", foreign);
            }
            return AdaptedNetwork.of(foreign, engine.load(foreign, device));
          }
        });
  }

  /**
   * Writes a network for programs that know nothing of this library, with the first engine on the
   * class path that knows how.
   *
   * @param network a tree of layers
   * @param format such as {@code saved_model}
   * @param target what is written; not there yet
   * @throws EngineException if no engine knows how, the network is a foreign one, which is in a
   *     format of its own already, or the target cannot be written
   */
  public static void export(NetworkData network, String format, Path target) {
    Objects.requireNonNull(target, "target");
    if (!(network instanceof LayerNetwork layers)) {
      throw new EngineException(
          "'"
              + network.name()
              + "' was made elsewhere: its files lie in its bundle as they are, in the folder"
              + " network");
    }
    Engines.all().stream()
        .filter(engine -> engine.exports().contains(format))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineException(
                    "no engine on the class path writes '"
                        + format
                        + "'; 'saved_model' is written by engine 'tensorflow': add the Maven"
                        + " dependencies "
                        + String.join(", ", Engines.dependencies("tensorflow"))))
        .export(layers, format, target);
  }

  static EngineException refusal(String who, ForeignNetwork network) {
    List<String> able = Engines.forFormat(network.format());
    StringBuilder message = new StringBuilder();
    message.append("'").append(network.name()).append("' is in the format '");
    message.append(network.format()).append("', which ").append(who).append("; ");
    if (able.isEmpty()) {
      message.append("nor has this project one for it");
    }
    for (String engine : able) {
      message.append("ask for engine '").append(engine).append("', with the Maven dependencies ");
      message.append(String.join(", ", Engines.dependencies(engine)));
    }
    return new EngineException(message.toString());
  }
}
