package org.ser4j.cli.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many trainings and their table, on PyTorch, with a model of one layer. */
class CrossValidationCommandTest {
  @TempDir private static Path folder;
  private static TinyTraining tiny;

  @BeforeAll
  static void prepare() throws IOException {
    tiny = new TinyTraining(folder);
  }

  @Test
  void crossValidationGivesTheTable() throws IOException {
    Path table = folder.resolve("table-of-folds.md");
    Run run = tiny.crossValidate("--folds", "1,3", "--seeds", "1,2", "--out", table.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("| 1, 11, 20, 21 |"), run.out());
    assertTrue(run.out().contains("| 8, 9, 19, 23 |"), run.out());
    assertTrue(run.out().contains("| mean |"), run.out());
    assertEquals(run.out(), Files.readString(table));
    assertTrue(run.err().contains("run 4 of 4, epoch 2/2"), run.err());
  }

  @Test
  void crossValidationAsJson() {
    Run run = tiny.crossValidate("--folds", "2", "--json");
    assertEquals(0, run.status(), run.err());
    JsonObject json = run.json().get(0);
    JsonObject test = json.getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonObject("test");
    assertEquals(32, test.get("n").getAsInt());
    assertEquals(
        test.getAsJsonObject("baseline").get("uar").getAsDouble(),
        json.getAsJsonObject("baseline").get("uar").getAsDouble());
    assertEquals(
        test.get("uar").getAsDouble(), json.getAsJsonObject("uar").get("mean").getAsDouble());
  }

  @Test
  void aLeakyProtocolSaysSoInEveryOutput() throws IOException {
    Path cache = folder.resolve("cache");
    String common = "--epochs 1 --cache " + cache + " --protocol ";
    Run text = tiny.crossValidate((common + "random-clips --test-share 0.5").split(" "));
    assertEquals(0, text.status(), text.err());
    assertTrue(text.out().startsWith("## Scores, leaky\n"), text.out());
    assertTrue(text.out().contains("random clips, 50 % test"), text.out());
    assertTrue(text.out().contains("are of training speakers"), text.out());
    assertTrue(text.out().contains("| majority class |"), text.out());
    try (Stream<Path> entries = Files.walk(cache)) {
      assertTrue(entries.anyMatch(Files::isRegularFile), "features are kept");
    }
    Run rows = tiny.crossValidate((common + "random-examples --json").split(" "));
    assertTrue(rows.json().get(0).get("leaky").getAsBoolean());
    for (String wrong :
        List.of(
            "random-examples --folds 1",
            "speaker-folds --test-share 0.1",
            "random-clips --test-share 1")) {
      assertEquals(2, tiny.crossValidate((common + wrong).split(" ")).status(), wrong);
    }
    Run undeclared = tiny.crossValidate((common + "declared").split(" "));
    assertEquals(1, undeclared.status());
    assertTrue(undeclared.err().contains("recordings declare no subset"), undeclared.err());
  }

  @Test
  void foldsThatAreMissingAreToldWithTheOptionsThatGoAround() throws IOException {
    Path some = folder.resolve("some");
    tiny.copy(
        some, List.of("Actor_01", "Actor_04", "Actor_06", "Actor_15", "Actor_18", "Actor_20"));
    String line = "cross-validate --corpus ravdess --epochs 1 --config " + tiny.config + " --data ";
    Run run = Run.ser((line + some).split(" "));
    assertEquals(1, run.status());
    assertEquals(
        "ser: no recording of fold 3 [8, 9, 19, 23], fold 4 [3, 5, 7, 24]; there are those of"
            + " [1, 4, 6, 15, 18, 20]: add the missing ones, run the other folds with --folds 1,2,5, or"
            + " make K folds of the speakers that are there with --n-folds K\n",
        run.err());
    assertEquals(1, Run.ser((line + some + " --folds 3").split(" ")).status());
    Run there = Run.ser((line + some + " --folds 1,2,5").split(" "));
    assertEquals(0, there.status(), there.err());
  }

  @Test
  void moreGroupsThanSpeakersIsToldBeforeAnyWork() {
    Run run = tiny.crossValidate("--n-folds", "21");
    assertEquals(2, run.status());
    assertTrue(
        run.err()
            .startsWith(
                "ser: --n-folds must be between 2 and 20 (the number of speakers); got 21 (see "),
        run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals(2, tiny.crossValidate("--n-folds", "1").status());
    Run two = tiny.crossValidate("--n-folds", "2", "--json", "--epochs", "1");
    assertEquals(0, two.status(), two.err());
    assertEquals(2, two.json().get(0).getAsJsonArray("runs").size());
  }

  @Test
  void crossValidationSeesToItsTableFirst() throws IOException {
    Path file = Files.createFile(folder.resolve("a file"));
    Run run = tiny.crossValidate("--out", file.resolve("x.md").toString());
    assertEquals(1, run.status());
    assertFalse(run.err().contains("epoch"), run.err());
    Path table = folder.resolve("a new folder/x.md");
    Run twice =
        tiny.crossValidate(
            "--out", table.toString(), "--folds", "1", "--epochs", "1", "--seeds", "4,4");
    assertEquals(0, twice.status(), twice.err());
    assertTrue(Files.exists(table));
    assertTrue(twice.err().contains("run 1 of 1, epoch 1/1"), twice.err());
  }

  @Test
  void learnsFromOneCorpusAndTestsOnAnother() throws IOException {
    Path other = folder.resolve("other");
    for (String label : List.of("happy", "sad", "bored")) {
      Path home = Files.createDirectories(other.resolve(label).resolve("anna"));
      Files.copy(Path.of(tiny.data, "Actor_06/03-01-03-01-01-01-06.wav"), home.resolve("1.wav"));
      Files.write(home.resolve("1.wav"), label.getBytes(US_ASCII), StandardOpenOption.APPEND);
    }
    String line =
        "cross-validate --corpus ravdess,folder --data %s --data %s --config %s --epochs 1 --json"
            .formatted(tiny.data, other, tiny.config);
    String across = line + " --protocol cross-corpus --test-corpus ";
    Run run = Run.ser((across + "other").split(" "));
    assertEquals(0, run.status(), run.err());
    JsonObject json = run.json().get(0);
    assertFalse(json.get("leaky").getAsBoolean());
    JsonObject only = json.getAsJsonArray("runs").get(0).getAsJsonObject();
    assertTrue(
        only.get("protocol")
            .getAsString()
            .startsWith(
                "cross-corpus, tested on other without [bored], not in training: 288 training,"),
        only.toString());
    assertEquals(2, only.getAsJsonObject("judged").get("n").getAsInt());

    Run unknown = Run.ser((across + "tess").split(" "));
    assertEquals(1, unknown.status());
    assertTrue(unknown.err().contains("there is [ravdess, other]"), unknown.err());
    assertEquals(2, Run.ser((line + " --test-corpus other").split(" ")).status());
    assertEquals(2, Run.ser((line + " --protocol cross-corpus").split(" ")).status());
  }
}
