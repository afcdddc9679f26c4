package org.ser4j.models.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.api.EngineException;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;

class EnginesTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, pytorch-native-cpu, linux-x86_64",
    "Linux, aarch64, pytorch-native-cpu, linux-aarch64",
    "Mac OS X, aarch64, pytorch-native-cpu, osx-aarch64",
    "Windows 11, amd64, pytorch-native-cpu, win-x86_64",
    "Linux, amd64, tensorflow-core-native, linux-x86_64",
    "Mac OS X, aarch64, tensorflow-core-native, macosx-arm64",
    "Windows Server 2022, x86_64, tensorflow-core-native, windows-x86_64",
    "Linux, aarch64, tensorflow-core-native, none-for-linux-aarch64",
    "SunOS, sparcv9, pytorch-native-cpu, none-for-sunos-sparcv9",
  })
  void theNativeLibraryIsThePlatforms(String os, String arch, String artifact, String classifier) {
    String engine = artifact.substring(0, artifact.indexOf('-'));
    List<String> coordinates = new Dependencies(os, arch).of(engine);
    assertTrue(
        coordinates.stream()
            .anyMatch(c -> c.matches("[a-z.]+:" + artifact + ":[0-9][^:]*:" + classifier)),
        coordinates::toString);
  }

  @Test
  void whatIsNotThereIsNamedExactly() {
    for (String engine : List.of("pytorch", "tensorflow")) {
      String message =
          assertThrows(EngineException.class, () -> Engines.named(engine)).getMessage();
      assertTrue(message.matches(".*org\\.ser4j:ser-backend-djl:\\d+\\.\\d+\\.\\d.*"), message);
      for (String coordinates : Engines.dependencies(engine)) {
        assertTrue(message.contains(coordinates), message);
        assertTrue(coordinates.matches("[a-z0-9.]+:[a-z0-9-]+:\\d[^:$]*(:[a-z0-9_-]+)?"));
      }
    }
  }

  @Test
  void anEngineOfNobodyIsNotGuessedAt() {
    assertEquals(List.of(), Engines.dependencies("caffe"));
    assertEquals(List.of(), Engines.dependencies("pytorch.linux-x86_64"));
    String message = assertThrows(EngineException.class, () -> Engines.named("caffe")).getMessage();
    assertTrue(message.contains("'caffe'") && message.contains("[jvm]"), message);
    assertTrue(message.contains(Engines.known().toString()), message);
  }

  @Test
  void anEngineThatCannotBeMadeIsNamed(@TempDir Path folder) throws IOException {
    String broken = message(folder, Broken.class.getName());
    assertTrue(broken.contains(Broken.class.getName()), broken);
    assertTrue(broken.contains("its licence is not there"), broken);
    String absent = message(folder, "com.example.Absent");
    assertTrue(absent.contains("com.example.Absent not found"), absent);
    String other = message(folder, EnginesTest.class.getName());
    assertTrue(other.contains("EnginesTest not a subtype"), other);
  }

  private static String message(Path folder, String provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Engine.class.getName()), provider);
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, Engine.class.getClassLoader())) {
      return assertThrows(EngineException.class, () -> Engines.all(loader)).getMessage();
    }
  }

  @Test
  void theJvmEngineLacksNothing() {
    EngineInfo info = Engines.named("jvm").info();
    assertEquals(List.of("cpu"), info.devices());
    assertEquals(List.of(), info.missing());
    assertTrue(info.cache().isEmpty(), "nothing is unpacked");
    assertTrue(info.library().startsWith("Java "), info.library());
    assertEquals(info, Engines.named("jvm").probe());
    assertFalse(Engines.dependencies("jvm").isEmpty());
  }

  /** Has but what it must. */
  private static class Inferring implements Engine {
    @Override
    public String name() {
      return "inferring";
    }

    @Override
    public Network load(Architecture architecture, Weights weights, String device) {
      throw new UnsupportedOperationException();
    }
  }

  /** Made by a service loader, or not. */
  public static final class Broken extends Inferring {
    /** Fails. */
    public Broken() {
      throw new IllegalStateException("its licence is not there");
    }
  }
}
