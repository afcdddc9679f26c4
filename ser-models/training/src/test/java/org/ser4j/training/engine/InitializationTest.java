package org.ser4j.training.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.zoo.Zoo;

class InitializationTest {
  private final Architecture network = Zoo.named("cnn_bilstm", Shape.of(1, 64, 250), 8);

  @Test
  void sameSeedSameBitsOtherSeedOtherBits() {
    Weights first = Initialization.FAN_IN.weights(network, 7);
    Weights again = Initialization.FAN_IN.weights(network, 7);
    Weights other = Initialization.FAN_IN.weights(network, 8);
    for (String name : first.names()) {
      assertArrayEquals(first.get(name), again.get(name), name);
    }
    assertFalse(Arrays.equals(first.get("0.weight"), other.get("0.weight")));
  }

  @Test
  void fitsTheNetworkInTheTreesOrder() {
    Weights weights = Initialization.FAN_IN.weights(network, 7);
    weights.requireFit(network.resolve().allParameters());
    assertEquals(
        network.resolve().allParameters().stream().map(ParameterSpec::name).toList(),
        weights.names().stream().toList());
  }

  @Test
  void rolesDecideTheSpread() {
    Weights weights = Initialization.FAN_IN.weights(network, 7);
    assertEquals(1 / Math.sqrt(3 * 32 * 9), deviation(weights.get("8.weight")), 0.001);
    for (float value : weights.get("14.weight_ih_l0")) {
      assertTrue(Math.abs(value) <= 0.125f);
    }
    assertEquals(0.125 / Math.sqrt(3), deviation(weights.get("14.weight_ih_l0")), 0.001);
    assertEquals(1, weights.get("1.weight")[3]);
    assertEquals(0, weights.get("1.bias")[3]);
    assertEquals(0, weights.get("1.running_mean")[3]);
    assertEquals(1, weights.get("1.running_var")[3]);
    assertEquals(0, weights.get("14.bias_hh_l0")[9]);
  }

  @Test
  void kerasStartsWiderWhereLittleGoesOut() {
    Weights weights = Initialization.GLOROT_UNIFORM.weights(network, 7);
    for (ParameterSpec parameter : network.resolve().allParameters()) {
      if (parameter.role() == ParameterSpec.Role.WEIGHT) {
        int[] extents = parameter.shape().toArray();
        int inputs = extents.length > 1 ? extents[1] : 1;
        double places = parameter.shape().size() / (double) (extents[0] * inputs);
        double bound = Math.sqrt(6 / (places * extents[0] + places * inputs));
        float[] values = weights.get(parameter.name());
        for (float value : values) {
          assertTrue(Math.abs(value) <= bound, parameter.name());
        }
        assertEquals(bound / Math.sqrt(3), deviation(values), 0.15 * bound, parameter.name());
      }
    }
    assertEquals(0, weights.get("1.bias")[3]);
    assertEquals(1, weights.get("1.running_var")[3]);
  }

  private static double deviation(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares / values.length);
  }
}
