package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pins the JSON output of every command. The files in {@code contract} hold each key in order with
 * the type of its value; {@code number?} is a number or null, and each element of an array must
 * match one of those listed.
 */
class JsonContractTest {
  @TempDir private static Path folder;
  private static TinyTraining tiny;

  @BeforeAll
  static void prepare() throws IOException {
    tiny = new TinyTraining(folder);
  }

  @Test
  void recognize() throws IOException {
    Run run =
        Run.ser(
            "recognize",
            "--json",
            Project.sample("happy").toString(),
            Project.sample("notaudio").toString(),
            Project.sample("silence").toString());
    JsonArray lines = new JsonArray();
    run.json().forEach(lines::add);
    assertMatches("recognize", lines);
  }

  @Test
  void train() throws IOException {
    Run run =
        tiny.train(folder.resolve("model"), "--test-speakers", "6,13", "--epochs", "1", "--json");
    assertMatches("train", run);
  }

  @Test
  void evaluate() throws IOException {
    Path model = TinyBundle.write(folder.resolve("untrained.zip"));
    assertMatches("evaluate", tiny.evaluate(model, "--speakers", "6,13"));
  }

  @Test
  void crossValidate() throws IOException {
    assertMatches("cross-validate", tiny.crossValidate("--folds", "1", "--epochs", "1", "--json"));
  }

  @Test
  void crossValidateByAnotherProtocol() throws IOException {
    Path some = some("protocol");
    assertMatches(
        "cross-validate-protocol",
        Run.ser(
            "cross-validate",
            "--corpus",
            "ravdess",
            "--data",
            some.toString(),
            "--config",
            tiny.config,
            "--epochs",
            "1",
            "--protocol",
            "random-clips",
            "--json"));
  }

  @Test
  void corpus() throws IOException {
    Path some = some("corpus");
    assertMatches(
        "corpus", Run.ser("corpus", "--corpus", "ravdess", "--data", some.toString(), "--json"));
  }

  @Test
  void zoo() throws IOException {
    assertMatches("zoo", Run.ser("zoo", "--json"));
    assertMatches("zoo-network", Run.ser("zoo", "000/final", "--json"));
  }

  @Test
  void doctor() throws IOException {
    assertMatches("doctor", Run.ser("doctor", "--json"));
  }

  /** The columns of a table are its contract; the values have tests of their own. */
  @Test
  void features() throws IOException {
    String header = "file,label,speaker,sex,rms,mfcc2_1,mfcc2_2";
    Path some = some("features");
    String line = "features --csv --set rms,mfcc2 --corpus ravdess --data " + some + " --columns ";
    assertEquals(header, Run.ser((line + "names").split(" ")).out().lines().findFirst().get());
    assertEquals(
        "0,1,2,labels", Run.ser((line + "numbers").split(" ")).out().lines().findFirst().get());
  }

  private static Path some(String name) throws IOException {
    Path some = folder.resolve(name);
    tiny.copy(some, List.of("Actor_01", "Actor_02"));
    Files.writeString(some.resolve("broken.wav"), "x");
    return some;
  }

  private static void assertMatches(String name, Run run) throws IOException {
    assertEquals(0, run.status(), run.err());
    assertEquals(1, run.out().lines().count(), run.out());
    assertMatches(name, JsonParser.parseString(run.out()));
  }

  private static void assertMatches(String name, JsonElement actual) throws IOException {
    String file = "/org/ser4j/cli/contract/" + name + ".json";
    try (InputStream in = JsonContractTest.class.getResourceAsStream(file)) {
      String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertMatches(JsonParser.parseString(golden), actual, name);
    }
  }

  private static void assertMatches(JsonElement golden, JsonElement actual, String place) {
    if (golden.isJsonObject()) {
      JsonObject expected = golden.getAsJsonObject();
      assertTrue(actual.isJsonObject(), place);
      assertEquals(
          List.copyOf(expected.keySet()),
          List.copyOf(actual.getAsJsonObject().keySet()),
          place + ": keys");
      expected
          .asMap()
          .forEach(
              (key, value) ->
                  assertMatches(value, actual.getAsJsonObject().get(key), place + "." + key));
    } else if (golden.isJsonArray()) {
      assertTrue(actual.isJsonArray(), place);
      for (JsonElement element : actual.getAsJsonArray()) {
        assertElement(golden.getAsJsonArray(), element, place + "[]");
      }
    } else {
      String type = golden.getAsString();
      assertTrue(
          type.equals(type(actual)) || type.equals(type(actual) + "?") || optional(type, actual),
          () -> place + " is " + actual + ", not " + type);
    }
  }

  private static void assertElement(JsonArray alternatives, JsonElement actual, String place) {
    AssertionError first = null;
    for (JsonElement alternative : alternatives) {
      try {
        assertMatches(alternative, actual, place);
        return;
      } catch (AssertionError e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? new AssertionError(place + " should be empty") : first;
  }

  private static boolean optional(String type, JsonElement actual) {
    return type.endsWith("?") && actual.isJsonNull();
  }

  private static String type(JsonElement value) {
    if (!value.isJsonPrimitive()) {
      return value.isJsonNull() ? "null" : "container";
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    return primitive.isNumber() ? "number" : primitive.isBoolean() ? "boolean" : "string";
  }
}
