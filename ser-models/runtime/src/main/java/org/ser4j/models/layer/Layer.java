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

  /**
   * Refuses a setting below 1.
   *
   * @param name the setting
   * @param value its value
   * @throws IllegalArgumentException if the value is below 1
   */
  static void requirePositive(String name, int value) {
    require(value >= 1, name + " at least 1, not " + value);
  }

  /**
   * Refuses a setting out of range.
   *
   * @param holds whether the setting is right
   * @param expected what was expected, and what was found
   * @throws IllegalArgumentException if it does not hold
   */
  static void require(boolean holds, String expected) {
    if (!holds) {
      throw new IllegalArgumentException("layer setting out of range: expected " + expected);
    }
  }
}
