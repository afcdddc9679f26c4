package org.ser4j.training.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Weights;

/**
 * Starting weights, the same for every engine: matrices and kernels uniform around 0, biases and
 * running means 0, scales and running variances 1.
 */
public enum Initialization {
  /**
   * Within 1 / sqrt(fanIn), PyTorch's default (for an LSTM fanIn is the size of its state).
   *
   * <p>Smaller than He et al. 2015 on purpose: before a batch normalisation the size of a kernel
   * only decides how far Adam's steps turn it, and with these values the networks here learn
   * faster.
   */
  FAN_IN {
    @Override
    double bound(ParameterSpec parameter) {
      return 1 / Math.sqrt(parameter.fanIn());
    }
  },
  /**
   * Within sqrt(6 / (fanIn + fanOut)), Glorot and Bengio 2010, Keras' default: fanIn is the number
   * of values that an output sums over, fanOut the number of outputs that use an input. Also for
   * the recurrent matrices of an LSTM, which are orthogonal in Keras.
   */
  GLOROT_UNIFORM {
    @Override
    double bound(ParameterSpec parameter) {
      int[] extents = parameter.shape().toArray();
      double places = 1;
      for (int axis = 2; axis < extents.length; axis++) {
        places *= extents[axis];
      }
      double inputs = extents.length > 1 ? extents[1] : 1;
      return Math.sqrt(6 / (places * (inputs + extents[0])));
    }
  };

  /** The largest magnitude of a starting value. */
  abstract double bound(ParameterSpec parameter);

  /** Draws the weights of a network; the same seed gives the same bits, on any platform. */
  public Weights weights(Architecture architecture, long seed) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    // java.util.Random: its algorithm is part of its contract, so that bits never change.
    Random random = new Random(seed);
    for (ParameterSpec parameter : architecture.resolve().allParameters()) {
      arrays.put(parameter.name(), start(parameter, random));
    }
    return new Weights(arrays);
  }

  private float[] start(ParameterSpec parameter, Random random) {
    float[] values = new float[parameter.shape().size()];
    double bound = bound(parameter);
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
