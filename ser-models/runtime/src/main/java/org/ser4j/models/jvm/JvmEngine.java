package org.ser4j.models.jvm;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ser4j.api.EngineException;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.EngineInfo;
import org.ser4j.models.engine.Network;
import org.ser4j.models.internal.engine.Threads;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * The engine in plain Java, the default and the reference: infers every layer on the CPU, without
 * native code. An example's logits are the same bits in any batch and on any number of threads.
 *
 * <p>System properties: {@code ser4j.threads}, read when a network is loaded, is how many threads
 * of Java's common pool share the examples of one call at most; default 1, the caller's thread.
 * {@code ser4j.fma} ({@code true} or {@code false}), read when the first network is loaded, decides
 * whether products are added by {@link Math#fma}; by default if it is an instruction of the
 * processor, so that machines of one type compute the same bits. With the other value the last bits
 * differ.
 */
public final class JvmEngine implements Engine {
  /** Made by {@link java.util.ServiceLoader}. */
  public JvmEngine() {}

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(
        "Java " + System.getProperty("java.version"), List.of("cpu"), List.of(), Optional.empty());
  }

  @Override
  public Network load(Architecture architecture, Weights weights, String device) {
    Objects.requireNonNull(weights, "weights");
    if (!"cpu".equals(Objects.requireNonNull(device, "device"))) {
      throw new EngineException(
          "engine 'jvm' has only the device 'cpu', not '"
              + device
              + "'; for another device choose the engine pytorch (org.ser4j:ser-backend-djl)");
    }
    int threads = Threads.orElse(1);
    FusedMultiplyAdd.setting();
    ResolvedLayer root = architecture.withoutFinalSoftmax().resolve();
    weights.requireFit(root.allParameters());
    return new JvmNetwork(Compiler.compile(root, weights), threads);
  }
}
