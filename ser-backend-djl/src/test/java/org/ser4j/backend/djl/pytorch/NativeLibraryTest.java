package org.ser4j.backend.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;
import org.ser4j.api.EngineException;

class NativeLibraryTest {

  @Test
  void isThere() {
    assertDoesNotThrow(NativeLibrary::require);
  }

  @Test
  void missingLibraryIsNamed() {
    String message = messageWithout("native/lib/pytorch.properties");
    assertTrue(message.contains("no native library"), message);
    assertTrue(message.contains("ai.djl.pytorch:pytorch-native-cpu:2.7.1:"), message);
    assertTrue(message.contains("ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1"), message);
  }

  @Test
  void missingBridgeIsNamed() {
    String message = messageWithout("jnilib/pytorch.properties");
    assertTrue(message.contains("no bridge"), message);
    assertTrue(message.contains("ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1"), message);
  }

  private static String messageWithout(String hidden) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new Hiding(before, hidden));
    try {
      return assertThrows(EngineException.class, NativeLibrary::require).getMessage();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Sees everything but one resource. */
  private static final class Hiding extends ClassLoader {
    private final String hidden;

    Hiding(ClassLoader parent, String hidden) {
      super(parent);
      this.hidden = hidden;
    }

    @Override
    public URL getResource(String name) {
      return name.equals(hidden) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.equals(hidden) ? Collections.emptyEnumeration() : super.getResources(name);
    }
  }
}
