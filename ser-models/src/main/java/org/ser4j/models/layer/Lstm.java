package org.ser4j.models.layer;

/**
 * Long short-term memory along the frames of a sequence, gate order i, f, g, o, tanh cell, two
 * biases, as PyTorch's LSTM: {@code [in][frames] -> [units * directions][frames]}, or {@code [units
 * * directions]} of the last step (for the backward direction: its own last step, which is the
 * first frame) without sequences. Weights: {@code weight_ih_l0 [4 units][in]}, {@code weight_hh_l0
 * [4 units][units]}, {@code bias_ih_l0}, {@code bias_hh_l0 [4 units]}, and the same with {@code
 * _reverse}.
 *
 * @param units size of the state of one direction, at least 1
 * @param bidirectional whether a second pass runs backwards, its output after the forward one's
 * @param returnSequences whether every frame's output is given or only the last
 */
public record Lstm(int units, boolean bidirectional, boolean returnSequences) implements Layer {
  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Lstm {
    Layer.requirePositive("units", units);
  }

  @Override
  public <C, R> R accept(LayerVisitor<C, R> visitor, C context) {
    return visitor.visit(this, context);
  }
}
