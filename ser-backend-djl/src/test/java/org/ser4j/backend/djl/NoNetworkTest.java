package org.ser4j.backend.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;

/** Starting, recognising and training on every engine tries no connection and looks up no name. */
class NoNetworkTest {
  /** The last Java with a security manager, which sees each attempt, is 23. */
  private static final int WITHOUT_MANAGER = 24;

  @TempDir private Path temporary;

  @Test
  void noEngineTriesToConnect() throws Exception {
    if (Runtime.version().feature() >= WITHOUT_MANAGER) {
      String message = "NOT RUN: attempts to connect are seen up to Java 23 only";
      System.err.println(message);
      Assumptions.abort(message);
    }
    List<String> expected =
        new ArrayList<>(List.of("refused 127.0.0.1", "refused example.invalid"));
    Engines.all().stream().map(Engine::name).forEach(name -> expected.add("done " + name));
    TrainingEngines.all().stream()
        .map(TrainingEngine::name)
        .forEach(name -> expected.add("trained " + name));
    assertTrue(expected.contains("done pytorch"), expected::toString);
    assertEquals(expected, runSealed());
  }

  private List<String> runSealed() throws Exception {
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.security.manager=allow",
                "-DDJL_CACHE_DIR=" + System.getProperty("DJL_CACHE_DIR"),
                "-Dser4j.threads=1",
                "-cp",
                System.getProperty("java.class.path"),
                Sealed.class.getName())
            .redirectError(err.toFile());
    // What keeps the engines off the network has to come from the library.
    builder.environment().keySet().removeIf(name -> name.matches("DJL_OFFLINE|OPT_OUT_TRACKING"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out + Files.readString(err));
    return out.lines().toList();
  }
}
