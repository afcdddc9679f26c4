package org.ser4j.training.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * Starting weights, the same for every engine: matrices and kernels uniform as {@link
 * Initialization} says, biases and running means 0, scales and running variances 1.
 */
public final class Initializer {
  private Initializer() {}

  /**
   * Draws the weights of a network, {@link Initialization#FAN_IN}.
   *
   * @param architecture the tree
   * @param seed the same seed gives the same bits, on any platform
   * @return new arrays, in the order of the tree
   */
  public static Weights weights(Architecture architecture, long seed) {
    return weights(architecture, Initialization.FAN_IN, seed);
  }

  /**
   * Draws the weights of a network.
   *
   * @param architecture the tree
   * @param initialization how far from 0 they start
   * @param seed the same seed gives the same bits, on any platform
   * @return new arrays, in the order of the tree
   */
  public static Weights weights(
      Architecture architecture, Initialization initialization, long seed) {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(initialization, "initialization");
    Map<String, float[]> arrays = new LinkedHashMap<>();
    // java.util.Random: its algorithm is part of its contract, so that bits never change.
    fill(architecture.resolve(), initialization, new Random(seed), arrays);
    return new Weights(arrays);
  }

  private static void fill(
      ResolvedLayer layer,
      Initialization initialization,
      Random random,
      Map<String, float[]> arrays) {
    for (ParameterSpec parameter : layer.parameters()) {
      arrays.put(parameter.name(), start(parameter, initialization, random));
    }
    for (ResolvedLayer child : layer.children()) {
      fill(child, initialization, random, arrays);
    }
  }

  private static float[] start(
      ParameterSpec parameter, Initialization initialization, Random random) {
    float[] values = new float[parameter.shape().size()];
    double bound = initialization.bound(parameter);
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (parameter.role()) {
            case WEIGHT -> (float) (bound * (2 * random.nextDouble() - 1));
            case SCALE, RUNNING_VARIANCE -> 1;
            case BIAS, RUNNING_MEAN -> 0;
          };
    }
    return values;
  }
}
