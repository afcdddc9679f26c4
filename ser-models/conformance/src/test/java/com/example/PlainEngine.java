package com.example;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ser4j.api.EngineException;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.conformance.ReferenceNetwork;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.EngineInfo;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/** The smallest complete engine: the suite's reference in double precision, slow and exact. */
public final class PlainEngine implements Engine {
  @Override
  public String name() {
    return "plain";
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo("plain Java loops", List.of("cpu"), List.of(), Optional.empty());
  }

  @Override
  public Network load(Architecture architecture, Weights weights, String device) {
    if (!device.equals("cpu")) {
      throw new EngineException("engine 'plain' has only the device 'cpu', not '" + device + "'");
    }
    ResolvedLayer root = architecture.resolve();
    weights.requireFit(root.allParameters());
    return new PlainNetwork(architecture, weights.copy(), root.input().size());
  }

  private static final class PlainNetwork implements Network {
    private final Architecture architecture;
    private final Weights weights;
    private final int inputSize;
    private boolean closed;

    PlainNetwork(Architecture architecture, Weights weights, int inputSize) {
      this.architecture = architecture;
      this.weights = weights;
      this.inputSize = inputSize;
    }

    /** Synchronized, so that closing waits for calls under way; a fast engine takes a lock. */
    @Override
    public synchronized float[] logits(float[] inputs, int rows) {
      Objects.requireNonNull(inputs, "inputs");
      if (closed) {
        throw new RecognizerClosedException("the network is closed; load the model again");
      }
      if (rows < 1 || inputs.length != (long) rows * inputSize) {
        throw new IllegalArgumentException(
            rows + " rows of " + inputSize + " values expected, not " + inputs.length + " values");
      }
      double[] exact = ReferenceNetwork.logits(architecture, weights, inputs, rows);
      float[] logits = new float[exact.length];
      for (int i = 0; i < logits.length; i++) {
        logits[i] = (float) exact[i];
      }
      return logits;
    }

    @Override
    public synchronized void close() {
      closed = true;
    }
  }
}
