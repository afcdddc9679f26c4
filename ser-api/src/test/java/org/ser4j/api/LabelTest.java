package org.ser4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelTest {
  @Test
  void equalByNameHoweverItIsWritten() {
    assertEquals(Emotion.HAPPY, new Label(" Happy "));
    assertNotEquals(Emotion.HAPPY, Emotion.SAD);
    assertEquals("happy", Emotion.HAPPY.toString());
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("irritated", new Label("IRRITATED").name());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesBlankLabels() {
    assertThrows(IllegalArgumentException.class, () -> new Label(null));
    assertThrows(IllegalArgumentException.class, () -> new Label("  "));
  }
}
