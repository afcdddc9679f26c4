package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * One layer with its weights, applied to a batch. Thread-safe.
 *
 * <p>Never multiply, divide or raise what is differentiated by a Java number: DJL passes the number
 * in a direct buffer that nothing keeps alive, PyTorch reads it again in the backward pass, and a
 * garbage collection in between gives a wrong gradient. Adding a number is safe.
 */
@FunctionalInterface
interface Operation {
  /**
   * Applies the layer.
   *
   * @param x the batch, batch axis first; left open
   * @return the result, owned by the manager of {@code x}; {@code x} itself where nothing happens
   */
  NDArray apply(NDArray x, boolean training);

  /**
   * Operations one after the other. What lies between two of them is released as soon as the second
   * has run: in inference that frees its memory, in training it leaves only what the gradient
   * needs.
   */
  record Chain(List<Operation> operations) implements Operation {

    public Chain {
      operations = List.copyOf(operations);
    }

    @Override
    public NDArray apply(NDArray x, boolean training) {
      NDArray current = x;
      for (Operation operation : operations) {
        NDArray next = operation.apply(current, training);
        if (current != x && current != next) {
          current.close();
        }
        current = next;
      }
      return current;
    }
  }

  /** The sum of two ways from the same input. */
  record ResidualSum(Operation body, Operation shortcut) implements Operation {

    @Override
    public NDArray apply(NDArray x, boolean training) {
      NDArray learned = body.apply(x, training);
      NDArray around = shortcut.apply(x, training);
      NDArray sum = learned.add(around);
      if (learned != x) {
        learned.close();
      }
      if (around != x) {
        around.close();
      }
      return sum;
    }
  }

  /** Batch normalisation; in training it also moves the running statistics, in place. */
  record BatchNormalization(
      NDArray weight,
      NDArray bias,
      NDArray runningMean,
      NDArray runningVariance,
      double epsilon,
      double momentum)
      implements Operation {

    @Override
    public NDArray apply(NDArray x, boolean training) {
      // DJL's momentum is the share that stays; axis -1 stands for PyTorch's own channel axis.
      float stays = (float) (1 - momentum);
      return x.getNDArrayInternal()
          .batchNorm(
              x, runningMean, runningVariance, weight, bias, -1, stays, (float) epsilon, training)
          .singletonOrThrow();
    }
  }

  /** Mean and standard deviation over frames. */
  static final class StatisticsPooling implements Operation {
    private static final float FLOOR = 1e-5f;
    private static final int[] FRAMES = {2};

    @Override
    public NDArray apply(NDArray x, boolean training) {
      NDArray mean = x.mean(FRAMES, true);
      NDArray variance = x.sub(mean).square().mean(FRAMES, true);
      return mean.concat(deviation(variance), 1).squeeze(2);
    }

    /** The root of a variance, kept off zero, where its gradient is infinite. */
    static NDArray deviation(NDArray variance) {
      return variance.add(FLOOR).sqrt();
    }
  }

  /**
   * Attentive statistics pooling.
   *
   * @param weight1 {@code [units][channels]}
   * @param bias1 {@code [units]}
   * @param weight2 {@code [units]}
   */
  record AttentionPooling(NDArray weight1, NDArray bias1, NDArray weight2, boolean deviation)
      implements Operation {

    @Override
    public NDArray apply(NDArray x, boolean training) {
      NDArray frames = x.transpose(0, 2, 1);
      NDArray hidden =
          frames.getNDArrayInternal().linear(frames, weight1, bias1).singletonOrThrow().tanh();
      NDArray attention = hidden.matMul(weight2).softmax(1).expandDims(2);
      NDArray mean = x.matMul(attention);
      if (!deviation) {
        return mean.squeeze(2);
      }
      NDArray variance = x.sub(mean).square().matMul(attention);
      return mean.concat(StatisticsPooling.deviation(variance), 1).squeeze(2);
    }
  }
}
