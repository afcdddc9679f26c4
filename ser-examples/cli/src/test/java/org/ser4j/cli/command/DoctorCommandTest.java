package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.models.engine.Engines;

class DoctorCommandTest {
  private static final String SER = Ser.class.getName();

  @TempDir private Path temporary;

  @Test
  void tellsPeopleWhatIsThere() {
    Run run = Run.ser("doctor");
    assertEquals(0, run.status());
    assertTrue(run.out().matches("(?s)ser \\d+\\.\\d+.*"), run.out());
    for (String expected :
        List.of("java ", "system ", "engine jvm", "engine pytorch", "engine tensorflow", "cpu")) {
      assertTrue(run.out().contains(expected), run.out());
    }
    assertTrue(run.out().contains("model residual_cnn"), run.out());
    assertTrue(run.out().contains("angry"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aProbeAsksTheLibraries() {
    JsonObject json = Run.ser("doctor", "--probe", "--json").json().get(0);
    JsonObject pytorch = engine(json, "pytorch");
    assertTrue(pytorch.get("library").getAsString().matches("PyTorch \\S+ with(out)? CUDA"));
    assertTrue(pytorch.get("devices").toString().startsWith("[\"cpu\""), pytorch::toString);
    assertTrue(pytorch.get("problem").isJsonNull(), pytorch::toString);
    assertTrue(pytorch.get("trains").getAsBoolean());
    assertTrue(pytorch.get("cache_bytes").getAsLong() > 10 << 20, pytorch::toString);
    assertEquals("[\"cpu\"]", engine(json, "jvm").get("devices").toString());
  }

  @Test
  void loadsNothingNative() throws Exception {
    Path log = temporary.resolve("classes");
    JsonObject json =
        fork(0, entry -> true, "-Xlog:class+load:file=" + log, SER, "doctor", "--json");
    assertEquals("[]", engine(json, "pytorch").get("add").toString());
    String classes = Files.readString(log);
    assertTrue(classes.contains("org.ser4j.backend.djl.pytorch.PyTorchEngine "));
    for (String starts :
        List.of("ai.djl.engine.Engine ", "ai.djl.pytorch.jni.", "org.bytedeco.javacpp.Loader ")) {
      assertFalse(classes.contains(starts), starts);
    }
    assertEquals(List.of(), unpacked());
  }

  @Test
  void namesTheNativeLibraryThatIsMissing() throws Exception {
    JsonObject json = fork(0, entry -> !isNative(entry), SER, "doctor", "--json");
    JsonObject pytorch = engine(json, "pytorch");
    assertTrue(pytorch.get("on_class_path").getAsBoolean());
    List<String> add =
        pytorch.getAsJsonArray("add").asList().stream().map(JsonElement::getAsString).toList();
    assertEquals(2, add.size());
    assertTrue(Engines.dependencies("pytorch").containsAll(add), add::toString);
  }

  @Test
  void aProbeThatFailsIsTextAndAStatus() throws Exception {
    Path broken = Files.createDirectory(temporary.resolve("broken"));
    Files.writeString(broken.resolve(System.mapLibraryName("torch")), "no library");
    JsonObject json =
        fork(
            1,
            entry -> true,
            "-DPYTORCH_LIBRARY_PATH=" + broken,
            SER,
            "doctor",
            "--probe",
            "--json");
    String problem = engine(json, "pytorch").get("problem").getAsString();
    assertTrue(problem.contains("does not load"), problem);
    assertTrue(engine(json, "jvm").get("problem").isJsonNull());
  }

  @Test
  void whatIsMissingIsNotProbed() throws Exception {
    JsonObject json = fork(0, entry -> !isNative(entry), SER, "doctor", "--probe", "--json");
    assertTrue(engine(json, "pytorch").get("problem").isJsonNull(), json::toString);
    assertEquals(2, engine(json, "pytorch").getAsJsonArray("add").size());
    assertEquals(List.of(), unpacked());
  }

  @Test
  void namesTheEngineThatIsMissing() throws Exception {
    JsonObject json = fork(0, entry -> !entry.contains("ser-backend-djl"), SER, "doctor", "--json");
    JsonObject pytorch = engine(json, "pytorch");
    assertFalse(pytorch.get("on_class_path").getAsBoolean());
    JsonArray add = pytorch.getAsJsonArray("add");
    assertTrue(add.get(0).getAsString().startsWith("org.ser4j:ser-backend-djl:"), add::toString);
    assertEquals(3, add.size());
  }

  private static boolean isNative(String entry) {
    return entry.contains("pytorch-native") || entry.contains("pytorch-jni");
  }

  private static JsonObject engine(JsonObject diagnosis, String name) {
    for (JsonElement engine : diagnosis.getAsJsonArray("engines")) {
      if (engine.getAsJsonObject().get("name").getAsString().equals(name)) {
        return engine.getAsJsonObject();
      }
    }
    throw new AssertionError(name + " is not in " + diagnosis);
  }

  /** The command line in a process of its own, with a part of this one's class path. */
  private JsonObject fork(int status, Predicate<String> kept, String... args) throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(kept)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-DDJL_CACHE_DIR=" + temporary.resolve("djl"),
                    "-Dorg.bytedeco.javacpp.cachedir=" + temporary.resolve("javacpp"),
                    "-cp",
                    classPath),
                Stream.of(args))
            .toList();
    Path err = temporary.resolve("err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(status, process.waitFor(), out + Files.readString(err));
    return JsonParser.parseString(out).getAsJsonObject();
  }

  private List<Path> unpacked() throws IOException {
    try (Stream<Path> all = Files.walk(temporary)) {
      return all.filter(file -> file.toString().matches(".*\\.(so|dylib|dll|so\\..*)")).toList();
    }
  }
}
