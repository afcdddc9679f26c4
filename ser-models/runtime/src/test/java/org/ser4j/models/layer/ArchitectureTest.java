package org.ser4j.models.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;

class ArchitectureTest {
  @Test
  void onlyASoftmaxThatStandsLastIsLeftOut() {
    Layer dense = new Dense(3, true);
    Architecture with = architecture(dense, new Softmax());
    assertEquals(architecture(dense), with.withoutFinalSoftmax());
    Architecture inside = architecture(new Softmax(), dense);
    assertSame(inside, inside.withoutFinalSoftmax());
    Architecture empty = architecture();
    assertSame(empty, empty.withoutFinalSoftmax());
    assertEquals(
        with.resolve().allParameters(), with.withoutFinalSoftmax().resolve().allParameters());
  }

  private static Architecture architecture(Layer... layers) {
    return new Architecture("test", Shape.of(4), Sequential.of(layers));
  }
}
