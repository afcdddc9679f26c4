package org.ser4j.models.engine;

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
                .orElseThrow(() -> refusal("no engine on the class path", foreign));
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
              throw refusal("engine '" + engine.name() + "'", foreign);
            }
            return AdaptedNetwork.of(foreign, engine.load(foreign, device));
          }
        });
  }

  static EngineException refusal(String who, ForeignNetwork network) {
    List<String> able = Engines.forFormat(network.format());
    StringBuilder message = new StringBuilder();
    message.append(who).append(" cannot compute '").append(network.name());
    message.append("', a network in the format '").append(network.format()).append("'; ");
    if (able.isEmpty()) {
      message.append("this project has no engine for it");
    }
    for (String engine : able) {
      message.append("engine '").append(engine).append("' can: the Maven dependencies ");
      message.append(String.join(", ", Engines.dependencies(engine)));
    }
    return new EngineException(message.toString());
  }
}
