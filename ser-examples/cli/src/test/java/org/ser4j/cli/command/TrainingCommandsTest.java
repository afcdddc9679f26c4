package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from recordings to a model and its scores, on PyTorch, with a model of one layer. */
class TrainingCommandsTest {
  @TempDir private static Path folder;
  private static TinyTraining tiny;

  @BeforeAll
  static void prepare() throws IOException {
    tiny = new TinyTraining(folder);
  }

  @Test
  void trainsAndEvaluatesOnBothEngines() {
    Path model = folder.resolve("deep/model");
    Run run =
        tiny.train(model, "--test-speakers", "06,13", "--seed", "3", "--epochs", "4", "--json");
    assertEquals(0, run.status(), run.err());
    JsonObject outcome = run.json().get(0);
    assertEquals(4, outcome.get("epochs").getAsInt());
    assertTrue(outcome.getAsJsonObject("validation").get("uar").getAsDouble() > 0.2, run.out());
    assertTrue(run.err().contains("holds out [6, 13]"), run.err());
    assertTrue(run.err().contains("epoch 4/4, loss "), run.err());

    JsonObject jvm = tiny.evaluate(model, "--speakers", "6,13").json().get(0);
    JsonObject pytorch =
        tiny.evaluate(model, "--speakers", "13,06", "--engine", "pytorch").json().get(0);
    assertEquals(16, jvm.get("n").getAsInt());
    assertEquals(Set.of("6", "13"), jvm.getAsJsonObject("per_actor").keySet());
    assertTrue(jvm.keySet().containsAll(Set.of("uar", "accuracy", "macro_f1", "ece", "confusion")));
    assertFalse(jvm.get("leaky").getAsBoolean());
    JsonObject leaky = tiny.evaluate(model).json().get(0);
    assertTrue(leaky.get("leaky").getAsBoolean(), leaky.toString());
    assertFalse(leaky.getAsJsonArray("leaky_actors").toString().contains("\"13\""));
    assertEquals(jvm.get("confusion"), pytorch.get("confusion"));
    assertEquals(jvm.get("ece").getAsDouble(), pytorch.get("ece").getAsDouble(), 1e-5);
  }

  @Test
  void sameSeedSameBytes() throws IOException {
    Path one = folder.resolve("one.zip");
    Path other = folder.resolve("other.zip");
    assertEquals(0, tiny.train(one, "--seed", "5").status());
    assertEquals(0, tiny.train(other, "--seed", "5").status());
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
  }

  @Test
  void theCardNamesTheCommandWithoutFoldersOfThisMachine() throws IOException {
    Path section = Files.writeString(folder.resolve("table.md"), "## My table\n\nNumbers.\n");
    Path model = folder.resolve("carded");
    Run run = tiny.train(model, "--card-section", section.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().endsWith("; always 'neutral' UAR 0.125, accuracy 0.125\n"), run.out());
    String card = Files.readString(model.resolve("README.md"));
    assertTrue(
        card.contains(
            "ser train --corpus ravdess --data DIR --out BUNDLE --config linear.json"
                + " --card-section table.md"),
        card);
    assertTrue(card.contains("## My table"), card);
    assertFalse(card.contains(folder.toString()), card);
  }

  @Test
  void speakersWithoutRecordingsAreToldBeforeAnyWork() throws IOException {
    String own = folder.resolve("own").toString();
    List<String> homes = List.of("happy/anna", "happy/bob", "sad/anna", "sad/bob");
    for (int i = 0; i < homes.size(); i++) {
      Path file = Path.of(tiny.data, "Actor_01/03-01-0%d-01-01-01-01.wav".formatted(i + 1));
      Path home = Files.createDirectories(Path.of(own, homes.get(i)));
      Files.copy(file, home.resolve("1.wav"));
    }
    String out = folder.resolve("never").toString();
    String train = "train --corpus folder --data " + own + " --out " + out;
    Run unknown = Run.ser((train + " --test-speakers bob,zoe").split(" "));
    assertEquals(1, unknown.status(), unknown.err());
    assertTrue(
        unknown
            .err()
            .endsWith(
                "ser: --test-speakers: no recording of [zoe]; there are those of [anna, bob]\n"),
        unknown.err());
    String evaluate = "evaluate --model default --corpus folder --data " + own;
    assertEquals(1, Run.ser((evaluate + " --speakers anna,zoe").split(" ")).status());

    // Of the published final test a part may be missing: told, but no error.
    Path part = folder.resolve("part");
    tiny.copy(part, List.of("Actor_01", "Actor_02", "Actor_06"));
    Run known =
        Run.ser(
            "evaluate",
            "--model",
            "default",
            "--corpus",
            "ravdess",
            "--data",
            part.toString(),
            "--speakers",
            "6,13");
    assertEquals(0, known.status(), known.err());
    assertTrue(
        known.err().startsWith("--speakers: no recording of [13]; there are those of [1, 2, 6]\n"),
        known.err());
  }

  @Test
  void oneClassOnlyIsToldBeforeAnyWork() {
    Run run =
        tiny.train(
            folder.resolve("never"),
            "--map",
            "neutral=sad,calm=sad,happy=sad,angry=sad,fearful=sad,disgust=sad,surprised=sad");
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("ser: only the label [sad] occurs"), run.err());
  }

  @Test
  void wrongUsageGivesTwo() {
    Path out = folder.resolve("never");
    List<Run> runs =
        List.of(
            Run.ser("train", "--corpus", "ravdess", "--data", tiny.data),
            Run.ser("train", "--corpus", "radio", "--data", tiny.data, "--out", out.toString()),
            tiny.train(out, "--test-speakers", "25"),
            tiny.train(out, "--epochs", "0"),
            tiny.train(out, "--seed", "soon"),
            tiny.evaluate(out, "--speakers", "nobody"));
    for (Run run : runs) {
      assertEquals(2, run.status(), run.err());
      assertEquals("", run.out());
      assertFalse(run.err().isBlank());
    }
    assertFalse(Files.exists(out));
  }

  @Test
  void whatCannotBeDoneGivesOneLine() throws IOException {
    Path out = folder.resolve("never");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path file = Files.writeString(folder.resolve("wrong.json"), "{\"epoch\": 3}");
    List<Run> runs =
        List.of(
            Run.ser("train", "--corpus", "ravdess", "--data", "" + empty, "--out", "" + out),
            tiny.train(out, "--engine", "jvm"),
            Run.ser(
                "train",
                "--corpus",
                "ravdess",
                "--data",
                tiny.data,
                "--config",
                "" + file,
                "--out",
                "" + out),
            tiny.evaluate(out));
    for (Run run : runs) {
      assertEquals(1, run.status(), run.err());
      assertEquals("", run.out());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().startsWith("ser: "), run.err());
    }
  }
}
