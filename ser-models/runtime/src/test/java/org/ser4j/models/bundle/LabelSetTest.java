package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.api.Label;

class LabelSetTest {
  @Test
  void namesAreNormalizedAsLabelsAre() {
    LabelSet labels = new LabelSet("emotion", List.of("fro\u0308hlich", "sad"));
    assertEquals(List.of("fr\u00F6hlich", "sad"), labels.names());
    assertEquals(0, labels.indexOf(new Label("Fro\u0308hlich").name()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LabelSet("emotion", List.of("fro\u0308hlich", "fr\u00F6hlich")));
    assertThrows(
        IllegalArgumentException.class, () -> new LabelSet("emotion", List.of("Happy", "sad")));
  }
}
