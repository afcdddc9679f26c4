package org.ser4j.models.sound;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ser4j.dsp.effect.Effect;

/** Effects one after the other, for as long as something is left. */
final class PreparedBy implements UnaryOperator<float[]> {
  private final List<UnaryOperator<float[]>> steps;

  private PreparedBy(List<UnaryOperator<float[]>> steps) {
    this.steps = steps;
  }

  static UnaryOperator<float[]> effect(Effect effect) {
    return y -> {
      Objects.requireNonNull(y, "samples must not be null");
      return y.length == 0 ? y : effect.apply(y);
    };
  }

  static UnaryOperator<float[]> all(List<UnaryOperator<float[]>> steps) {
    return new PreparedBy(steps);
  }

  @Override
  public float[] apply(float[] samples) {
    float[] y = Objects.requireNonNull(samples, "samples must not be null");
    for (UnaryOperator<float[]> step : steps) {
      y = step.apply(y);
    }
    return y;
  }
}
