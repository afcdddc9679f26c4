package org.ser4j.models.layer;

import java.util.List;
import java.util.Objects;

/**
 * One layer of a network, as data: what it computes and with which settings, without weights,
 * shapes or an engine. {@link ResolvedLayer} adds shapes and parameter names, and an {@link
 * org.ser4j.models.engine.Engine} computes it. Shapes are given without the batch axis. Every
 * constructor throws IllegalArgumentException if a setting is out of its range.
 */
public sealed interface Layer {
  /** The largest kernel, stride, number of filters or units. */
  int MAX_EXTENT = 1 << 20;

  /**
   * Calls the visitor's method for this layer's type.
   *
   * @param context passed to that method
   * @return what that method returns
   */
  <C, R> R accept(LayerVisitor<C, R> visitor, C context);

  /**
   * Convolution along the frames of a sequence: {@code [in][frames] -> [filters][frames']}.
   * Weights: {@code weight [filters][in][kernel]}, {@code bias [filters]}. As Keras' Conv1D and
   * PyTorch's Conv1d, cross-correlation without flipping the kernel.
   */
  record Conv1d(int filters, int kernel, int stride, Padding padding, boolean bias)
      implements Layer {
    /** Checks the values; extents are 1 to {@value Layer#MAX_EXTENT}. */
    public Conv1d {
      requireExtent("filters", filters);
      requireExtent("kernel", kernel);
      requireExtent("stride", stride);
      Objects.requireNonNull(padding, "padding");
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Convolution over an image: {@code [in][features][frames] -> [filters][features'][frames']}.
   * Weights: {@code weight [filters][in][kernelHeight][kernelWidth]}, {@code bias [filters]}.
   * Height is along features, width along frames.
   */
  record Conv2d(
      int filters,
      int kernelHeight,
      int kernelWidth,
      int strideHeight,
      int strideWidth,
      Padding padding,
      boolean bias)
      implements Layer {
    /** Checks the values; extents are 1 to {@value Layer#MAX_EXTENT}. */
    public Conv2d {
      requireExtent("filters", filters);
      requireExtent("kernelHeight", kernelHeight);
      requireExtent("kernelWidth", kernelWidth);
      requireExtent("strideHeight", strideHeight);
      requireExtent("strideWidth", strideWidth);
      Objects.requireNonNull(padding, "padding");
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /** What pooling keeps of the values that it covers. */
  enum PoolKind {
    /** The largest. */
    MAX,
    /** The mean. */
    AVERAGE
  }

  /**
   * Pooling along the frames of a sequence: {@code [channels][frames] -> [channels][frames']}.
   * Padded positions never count: a maximum ignores them, an average divides by the positions
   * inside.
   */
  record Pool1d(PoolKind kind, int size, int stride, Padding padding) implements Layer {
    /** Checks the values; extents are 1 to {@value Layer#MAX_EXTENT}. */
    public Pool1d {
      Objects.requireNonNull(kind, "kind");
      requireExtent("size", size);
      requireExtent("stride", stride);
      Objects.requireNonNull(padding, "padding");
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Pooling over an image: {@code [channels][features][frames] -> [channels][features'][frames']}.
   * Height is along features, width along frames. Padded positions never count, as in {@link
   * Pool1d}.
   */
  record Pool2d(
      PoolKind kind, int height, int width, int strideHeight, int strideWidth, Padding padding)
      implements Layer {
    /** Checks the values; extents are 1 to {@value Layer#MAX_EXTENT}. */
    public Pool2d {
      Objects.requireNonNull(kind, "kind");
      requireExtent("height", height);
      requireExtent("width", width);
      requireExtent("strideHeight", strideHeight);
      requireExtent("strideWidth", strideWidth);
      Objects.requireNonNull(padding, "padding");
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /** Pooling over every axis but the first: {@code [channels][...] -> [channels]}. */
  record GlobalPool(PoolKind kind) implements Layer {
    /** Checks that the kind is there. */
    public GlobalPool {
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Batch normalisation of each channel (the first axis), Ioffe and Szegedy 2015. Weights: {@code
   * weight [c]}, {@code bias [c]}, and the buffers {@code running_mean [c]}, {@code running_var
   * [c]}. In training the batch's own biased variance normalises, and running = (1 - momentum) *
   * running + momentum * batch, with the unbiased variance as PyTorch has it.
   *
   * @param epsilon added to the variance, in (0, 1)
   * @param momentum share of the batch in the running values, in (0, 1)
   */
  record BatchNorm(double epsilon, double momentum) implements Layer {
    /** Checks the values. */
    public BatchNorm {
      require(epsilon > 0 && epsilon < 1, "epsilon must be in (0, 1)", epsilon);
      require(momentum > 0 && momentum < 1, "momentum must be in (0, 1)", momentum);
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Fully connected: {@code [in] -> [units]}. Weights: {@code weight [units][in]}, {@code bias
   * [units]}.
   */
  record Dense(int units, boolean bias) implements Layer {
    /** Checks the values; units are 1 to {@value Layer#MAX_EXTENT}. */
    public Dense {
      requireExtent("units", units);
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Sets a share of the values to zero in training and scales the others by 1 / (1 - rate); the
   * identity in inference. Any shape.
   *
   * @param rate share dropped, in [0, 1)
   */
  record Dropout(double rate) implements Layer {
    /** Checks the rate. */
    public Dropout {
      require(rate >= 0 && rate < 1, "rate must be in [0, 1)", rate);
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /** The functions that {@link Activation} applies. */
  enum ActivationKind {
    /** {@code max(x, 0)}. */
    RELU,
    /** {@code x} above 0, {@code 0.01 x} below. */
    LEAKY_RELU,
    /** {@code x} above 0, {@code exp(x) - 1} below. */
    ELU,
    /** {@code x / (1 + exp(-x))}, also called swish. */
    SILU,
    /** {@code 1 / (1 + exp(-x))}. */
    SIGMOID,
    /** Hyperbolic tangent. */
    TANH
  }

  /** A function of each value alone. Any shape. */
  record Activation(ActivationKind kind) implements Layer {
    /** Checks that the kind is there. */
    public Activation {
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Joins neighbouring axes into one, row-major, as PyTorch's flatten: {@code Flatten(0, -1)} gives
   * a vector, {@code Flatten(0, 1)} turns {@code [channels][features][frames]} into a sequence
   * {@code [channels * features][frames]}.
   *
   * @param startAxis first axis joined, -8 to 7; negative counts from the last
   * @param endAxis last axis joined, -8 to 7; negative counts from the last
   */
  record Flatten(int startAxis, int endAxis) implements Layer {
    /** Checks the values. */
    public Flatten {
      require(startAxis >= -8 && startAxis < 8, "startAxis must be -8 to 7", startAxis);
      require(endAxis >= -8 && endAxis < 8, "endAxis must be -8 to 7", endAxis);
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Gives the same values in row-major order another shape.
   *
   * @param target 1 to 8 extents, each at least 1, but one may be -1: what is left over
   */
  record Reshape(List<Integer> target) implements Layer {
    /** Checks and copies the values. */
    public Reshape {
      target = List.copyOf(target);
      require(!target.isEmpty() && target.size() <= 8, "target must have 1 to 8 extents", target);
      int open = 0;
      for (int extent : target) {
        require(
            extent == -1 || extent >= 1 && extent <= MAX_EXTENT,
            "target must have extents of 1 to " + MAX_EXTENT + " or -1",
            target);
        open += extent == -1 ? 1 : 0;
      }
      require(open <= 1, "target must have one -1 at most", target);
    }

    /** A reshape to these extents. */
    public static Reshape to(Integer... target) {
      return new Reshape(List.of(target));
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * A residual connection, He et al. 2016: {@code body(x) + shortcut(x)}. An empty {@link
   * Sequential} as shortcut is the identity. Both must give the same shape.
   */
  record Residual(Sequential body, Sequential shortcut) implements Layer {
    /** Checks that both are there. */
    public Residual {
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(shortcut, "shortcut");
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /** Layers one after the other; an empty list is the identity. */
  record Sequential(List<Layer> layers) implements Layer {
    /** Copies the list. */
    public Sequential {
      layers = List.copyOf(layers);
    }

    /** These layers, first to last. */
    public static Sequential of(Layer... layers) {
      return new Sequential(List.of(layers));
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Long short-term memory along the frames of a sequence, gate order i, f, g, o, tanh cell, two
   * biases, as PyTorch's LSTM: {@code [in][frames] -> [units * directions][frames]}, or {@code
   * [units * directions]} of the last step (for the backward direction: its own last step, which is
   * the first frame) without sequences. Weights: {@code weight_ih_l0 [4 units][in]}, {@code
   * weight_hh_l0 [4 units][units]}, {@code bias_ih_l0}, {@code bias_hh_l0 [4 units]}, and the same
   * with {@code _reverse}.
   *
   * <p>Recurrent dropout acts in training only: of the state that the gates see, the same share of
   * values is zero at every frame of a sequence and the others are scaled by 1 / (1 - rate), each
   * example and direction with its own mask (Gal and Ghahramani 2016; Keras' {@code
   * recurrent_dropout}).
   *
   * @param units size of the state of one direction
   * @param bidirectional whether a second pass runs backwards, its output after the forward one's
   * @param returnSequences whether every frame's output is given or only the last
   * @param recurrentDropout share of the state dropped on its way to the gates, in [0, 1)
   */
  record Lstm(int units, boolean bidirectional, boolean returnSequences, double recurrentDropout)
      implements Layer {
    /** Checks the values; units are 1 to {@value Layer#MAX_EXTENT}. */
    public Lstm {
      requireExtent("units", units);
      require(
          recurrentDropout >= 0 && recurrentDropout < 1,
          "recurrentDropout must be in [0, 1)",
          recurrentDropout);
    }

    /** Without recurrent dropout. */
    public Lstm(int units, boolean bidirectional, boolean returnSequences) {
      this(units, bidirectional, returnSequences, 0);
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Attentive statistics pooling over the frames of a sequence, Okabe et al. 2018: scores {@code
   * e_t = weight_2 . tanh(weight_1 h_t + bias_1)}, soft-max over frames, then the weighted mean
   * and, with {@code std}, the weighted standard deviation sqrt(sum a (h - mean)^2 + 1e-5): {@code
   * [c][frames] -> [c]} or {@code [2 c]}, mean first. Weights: {@code weight_1 [units][c]}, {@code
   * bias_1 [units]}, {@code weight_2 [units]}.
   *
   * @param units size of the hidden layer that scores a frame
   * @param std whether the standard deviation follows the mean
   */
  record AttentionPool(int units, boolean std) implements Layer {
    /** Checks the values; units are 1 to {@value Layer#MAX_EXTENT}. */
    public AttentionPool {
      requireExtent("units", units);
    }

    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Mean and standard deviation over the frames of a sequence, unweighted, as in x-vectors (Snyder
   * et al. 2018): {@code [c][frames] -> [2 c]}, means first; the deviation is sqrt(biased variance
   * + 1e-5).
   */
  record StatisticsPool() implements Layer {
    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /** Soft-max of a vector: {@code [n] -> [n]}, positive, with sum 1. */
  record Softmax() implements Layer {
    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  /**
   * Puts a logit of 0 before those that reach it: {@code [n] -> [n + 1]}. With it, a network for
   * two classes ends in one value {@code z}, as Keras' {@code Dense(1, activation="sigmoid")} does,
   * where labels, calibration and loss expect one logit a class: the soft-max of {@code (0, z)} is
   * {@code (1 - sigmoid(z), sigmoid(z))}, and its cross-entropy the binary one. The first class is
   * the reference of the baseline-category logit model, Agresti 2002.
   */
  record BinaryLogit() implements Layer {
    @Override
    public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
      return visitor.visit(this, context);
    }
  }

  private static void requireExtent(String name, int value) {
    if (value < 1 || value > MAX_EXTENT) {
      throw new IllegalArgumentException(name + " must be 1 to " + MAX_EXTENT + ", not " + value);
    }
  }

  private static void require(boolean holds, String expected, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(expected + ", not " + value);
    }
  }
}
