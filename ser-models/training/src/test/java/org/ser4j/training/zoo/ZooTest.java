package org.ser4j.training.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.models.layer.Shape;

/** Without any provider: this library's own networks. */
class ZooTest {
  private static final Shape LOG_MEL = Shape.of(1, 64, 250);

  @Test
  void ownNetworksAreThereWithoutAnyProvider() {
    assertEquals(List.of("residual_cnn", "cnn_bilstm"), Zoo.names());
    assertEquals(List.of(), Zoo.preprocessingNames());
    assertEquals(List.of(), Zoo.augmentationNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"residual_cnn", "cnn_bilstm"})
  void ownNetworksTakeOtherImages(String name) {
    for (Shape input : new Shape[] {Shape.of(1, 40, 300), Shape.of(3, 17, 33)}) {
      assertEquals(Shape.of(5), Zoo.named(name, input, 5).resolve().output());
    }
  }

  @Test
  void sizesAreAsDocumented() {
    assertEquals(317_912, Zoo.named("residual_cnn", LOG_MEL, 8).trainableParameters());
    assertEquals(329_720, Zoo.named("cnn_bilstm", LOG_MEL, 8).trainableParameters());
  }

  @Test
  void unknownNamesSayWhichArtifactHasTheNotebooks() {
    IllegalArgumentException network =
        assertThrows(IllegalArgumentException.class, () -> Zoo.entry("000/final"));
    assertTrue(network.getMessage().contains("residual_cnn"), network.getMessage());
    assertTrue(network.getMessage().contains("org.ser4j:ser-notebooks"), network.getMessage());
    IllegalArgumentException steps =
        assertThrows(IllegalArgumentException.class, () -> Zoo.preprocessing("000"));
    assertTrue(steps.getMessage().contains("org.ser4j:ser-notebooks"), steps.getMessage());
  }
}
