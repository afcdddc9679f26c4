package org.ser4j.backend.djl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ser4j.api.EngineException;

class RuntimeSettingsTest {

  @Test
  void threadsAreAWholeNumber() {
    String before = System.getProperty("ser4j.threads");
    try {
      for (String wrong : new String[] {"0", "-1", "two", "", "1.5"}) {
        System.setProperty("ser4j.threads", wrong);
        EngineException refused = assertThrows(EngineException.class, RuntimeSettings::threads);
        assertTrue(refused.getMessage().contains("'" + wrong + "'"), refused.getMessage());
      }
      System.setProperty("ser4j.threads", "3");
      assertEquals(3, RuntimeSettings.threads());
      System.clearProperty("ser4j.threads");
      assertEquals(Runtime.getRuntime().availableProcessors(), RuntimeSettings.threads());
    } finally {
      System.setProperty("ser4j.threads", before);
    }
  }
}
