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
  void oneWordIsOneLabelHoweverItsCharactersAreComposed() {
    assertEquals(new Label("fr\u00F6hlich"), new Label("Fro\u0308hlich"));
    assertEquals(new Label("\u00E5"), new Label("\u212B"));
    assertEquals(new Label("\uD55C"), new Label("\u1112\u1161\u11AB"));
    for (String name : new String[] {"\u0130", "\u1E9B\u0323", "\u03A9\u0301", "A\u030A\u0301"}) {
      Label label = new Label(name);
      assertEquals(label, new Label(label.name()));
    }
  }

  @Test
  void refusesBlankLabels() {
    assertThrows(IllegalArgumentException.class, () -> new Label(null));
    assertThrows(IllegalArgumentException.class, () -> new Label("  "));
  }
}
