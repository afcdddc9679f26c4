package org.ser4j.models.layer;

/**
 * Long short-term memory along the frames of a sequence, gate order i, f, g, o, tanh cell, two
 * biases, as PyTorch's LSTM: {@code [in][frames] -> [units * directions][frames]}, or {@code [units
 * * directions]} of the last step (for the backward direction: its own last step, which is the
 * first frame) without sequences. Weights: {@code weight_ih_l0 [4 units][in]}, {@code weight_hh_l0
 * [4 units][units]}, {@code bias_ih_l0}, {@code bias_hh_l0 [4 units]}, and the same with {@code
 * _reverse}.
 *
 * <p>Recurrent dropout acts in training only: of the state that the gates see, the same share of
 * values is zero at every frame of a sequence and the others are scaled by 1 / (1 - rate), each row
 * and direction with a mask of its own (Gal and Ghahramani 2016; Keras' {@code recurrent_dropout}).
 *
 * @param units size of the state of one direction, at least 1
 * @param bidirectional whether a second pass runs backwards, its output after the forward one's
 * @param returnSequences whether every frame's output is given or only the last
 * @param recurrentDropout share of the state dropped on its way to the gates, in [0, 1)
 */
public record Lstm(
    int units, boolean bidirectional, boolean returnSequences, double recurrentDropout)
    implements Layer {
  /**
   * Without recurrent dropout.
   *
   * @param units size of the state of one direction, at least 1
   * @param bidirectional whether a second pass runs backwards, its output after the forward one's
   * @param returnSequences whether every frame's output is given or only the last
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Lstm(int units, boolean bidirectional, boolean returnSequences) {
    this(units, bidirectional, returnSequences, 0);
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Lstm {
    Layer.requireExtent("units", units);
    Layer.require(
        recurrentDropout >= 0 && recurrentDropout < 1,
        "recurrentDropout must be in [0, 1)",
        recurrentDropout);
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
