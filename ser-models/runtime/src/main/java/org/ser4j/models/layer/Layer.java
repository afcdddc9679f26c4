package org.ser4j.models.layer;

/**
 * One layer of a network, as data: what it computes and with which settings, without weights,
 * shapes or an engine. Every layer is an immutable record; {@link ResolvedLayer} adds shapes and
 * parameter names, and an {@link org.ser4j.models.engine.Engine} computes it.
 */
public sealed interface Layer
    permits Conv1d,
        Conv2d,
        Pool1d,
        Pool2d,
        GlobalPool,
        BatchNorm,
        Dense,
        Dropout,
        Activation,
        Flatten,
        Reshape,
        Residual,
        Sequential,
        Lstm,
        AttentionPool,
        StatisticsPool,
        Softmax,
        BaselineLogit {
  /** The largest kernel, stride, number of filters or units. */
  int MAX_EXTENT = 1 << 20;

  /**
   * Calls the visitor's method for this layer's type, so that a new type of layer cannot be
   * forgotten anywhere.
   *
   * @param <C> what the visitor is told besides the layer
   * @param <R> what the visitor gives
   * @param visitor whose method is called
   * @param context handed through
   * @return what the visitor gave
   */
  <C, R> R accept(LayerVisitor<C, R> visitor, C context);

  /** Refuses an extent below 1, or so large that a product of extents could overflow. */
  static void requireExtent(String name, int value) {
    if (value < 1 || value > MAX_EXTENT) {
      throw new IllegalArgumentException(name + " must be 1 to " + MAX_EXTENT + ", not " + value);
    }
  }

  /** Refuses a setting out of range. */
  static void require(boolean holds, String expected, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(expected + ", not " + value);
    }
  }
}
