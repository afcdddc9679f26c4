package org.ser4j.backend.djl.tensorflow;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.api.EngineException;

class NativeLibraryTest {
  private static final String PATH = "TENSORFLOW_LIBRARY_PATH";
  private static final String NATIVE =
      "org.tensorflow:tensorflow-core-native:" + System.getProperty("ser4j.test.tensorflow");
  private static final String ENGINE =
      "ai.djl.tensorflow:tensorflow-engine:" + System.getProperty("ser4j.test.djl");

  @Test
  void isThere() {
    assertDoesNotThrow(() -> NativeLibrary.require());
  }

  @Test
  void missingLibraryIsNamed() throws Exception {
    // Set by an engine that has started, or by the user.
    String before = System.clearProperty(PATH);
    try (URLClassLoader classes = without("tensorflow-core-native")) {
      String message =
          assertThrows(EngineException.class, () -> NativeLibrary.require(classes)).getMessage();
      assertTrue(message.contains("no native library"), message);
      assertTrue(message.contains(NATIVE), message);
      assertTrue(message.contains("exclusion *:*"), message);
    } finally {
      if (before != null) {
        System.setProperty(PATH, before);
      }
    }
  }

  /** As an application without the optional jars sees it: the engine is listed, and says why. */
  @Test
  void missingEngineIsNamed() throws Exception {
    try (URLClassLoader classes =
        without("tensorflow-core-native", "tensorflow-engine", "tensorflow-api", "javacpp")) {
      Class<?> engines = classes.loadClass("org.ser4j.models.engine.Engines");
      Object engine = engines.getMethod("named", String.class).invoke(null, "tensorflow");
      assertEquals(classes, engine.getClass().getClassLoader());
      Object info = engine.getClass().getMethod("info").invoke(engine);
      assertTrue(info.toString().contains(ENGINE), info.toString());
      var probe = engine.getClass().getMethod("probe");
      Throwable refused =
          assertThrows(InvocationTargetException.class, () -> probe.invoke(engine)).getCause();
      assertEquals(EngineException.class.getName(), refused.getClass().getName());
      assertTrue(refused.getMessage().contains("no engine of DJL"), refused.getMessage());
      assertTrue(refused.getMessage().contains(ENGINE), refused.getMessage());
      assertTrue(refused.getMessage().contains(NATIVE), refused.getMessage());
    }
  }

  /** This test's class path without some jars, loaded anew. */
  private static URLClassLoader without(String... jars) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : path.split(File.pathSeparator)) {
      String name = new File(entry).getName();
      if (List.of(jars).stream().noneMatch(name::startsWith)) {
        urls.add(new File(entry).toURI().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
