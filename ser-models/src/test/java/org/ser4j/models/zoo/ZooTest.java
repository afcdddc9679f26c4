package org.ser4j.models.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;

class ZooTest {
  private static final Shape LOG_MEL = Shape.of(1, 64, 250);

  @Test
  void everyNameGivesANetworkOfThatNameAndAsManyLogitsAsClasses() {
    for (String name : Zoo.names()) {
      for (int classes : new int[] {1, 2, 8}) {
        Architecture network = Zoo.named(name, LOG_MEL, classes);
        assertEquals(name, network.name());
        assertEquals(Shape.of(classes), network.resolve().output());
      }
    }
  }

  @Test
  void networksTakeOtherPictures() {
    for (String name : Zoo.names()) {
      for (Shape input : new Shape[] {Shape.of(1, 40, 300), Shape.of(3, 17, 33)}) {
        assertEquals(Shape.of(5), Zoo.named(name, input, 5).resolve().output());
      }
    }
  }

  @Test
  void sizesAreAsDocumented() {
    assertEquals(317_912, Zoo.named("residual_cnn", LOG_MEL, 8).trainableParameters());
    assertEquals(329_720, Zoo.named("cnn_bilstm", LOG_MEL, 8).trainableParameters());
  }

  @Test
  void unknownNamesAndInputsAreRefused() {
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> Zoo.named("nobody", LOG_MEL, 8));
    assertTrue(unknown.getMessage().contains("residual_cnn"), unknown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Zoo.named("residual_cnn", Shape.of(162), 8));
    assertThrows(IllegalArgumentException.class, () -> Zoo.named("residual_cnn", LOG_MEL, 0));
  }
}
