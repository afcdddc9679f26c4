package org.ser4j.models.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * Starting weights, the same for every engine: matrices and kernels uniform within 1 / sqrt(fanIn),
 * as PyTorch starts its layers (for an LSTM fanIn is the size of its state), biases and running
 * means 0, scales and running variances 1.
 *
 * <p>Smaller than He et al. 2015 on purpose: before a batch normalisation the size of a kernel only
 * says how far Adam's steps turn it, and with these values the networks here learn faster.
 */
public final class Initializer {
  private Initializer() {}

  /**
   * Draws the weights of a network.
   *
   * @param architecture the tree
   * @param seed the same seed gives the same bits, on any platform
   * @return new arrays, in the order of the tree
   */
  public static Weights weights(Architecture architecture, long seed) {
    Objects.requireNonNull(architecture, "architecture");
    Map<String, float[]> arrays = new LinkedHashMap<>();
    // java.util.Random: its algorithm is part of its contract, so that bits never change.
    fill(architecture.resolve(), new Random(seed), arrays);
    return new Weights(arrays);
  }

  private static void fill(ResolvedLayer layer, Random random, Map<String, float[]> arrays) {
    for (ParameterSpec parameter : layer.parameters()) {
      arrays.put(parameter.name(), start(parameter, random));
    }
    for (ResolvedLayer child : layer.children()) {
      fill(child, random, arrays);
    }
  }

  private static float[] start(ParameterSpec parameter, Random random) {
    float[] values = new float[parameter.shape().size()];
    double bound = 1 / Math.sqrt(parameter.fanIn());
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
