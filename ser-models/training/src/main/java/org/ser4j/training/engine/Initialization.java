package org.ser4j.training.engine;

import org.ser4j.models.layer.ParameterSpec;

/** How far from 0 the kernels and matrices of a network start; each value is drawn evenly. */
public enum Initialization {
  /**
   * Within 1 / sqrt(fanIn), as PyTorch starts its layers (for an LSTM fanIn is the size of its
   * state).
   *
   * <p>Smaller than He et al. 2015 on purpose: before a batch normalisation the size of a kernel
   * only says how far Adam's steps turn it, and with these values the networks here learn faster.
   */
  FAN_IN {
    @Override
    double bound(ParameterSpec parameter) {
      return 1 / Math.sqrt(parameter.fanIn());
    }
  },
  /**
   * Within sqrt(6 / (fanIn + fanOut)), Glorot and Bengio 2010, as Keras starts its layers: fanIn
   * are the values that an output sums over, fanOut the outputs that an input goes into. The
   * recurrent matrices of an LSTM, too, which Keras draws orthogonal.
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
}
