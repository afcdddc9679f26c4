package org.ser4j.examples.cli;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from recordings to a model and its scores, on PyTorch, with a model of one layer. */
class TrainingCommandsTest {
  private static final String CONFIG =
      """
      {"architecture": {"name": "linear", "layers": [
         {"type": "flatten", "start_axis": 0, "end_axis": -1},
         {"type": "dense", "units": 8, "bias": true}]},
       "front_end": {"feature_extractor_type": "log_mel", "sampling_rate": 16000, "n_fft": 512,
         "win_length": 400, "hop_length": 160, "n_mels": 16, "f_min": 50, "f_max": 4000,
         "frames": 50, "reference": "one", "top_db": 60},
       "validation": {"rule": "next_fold", "every": 1},
       "epochs": 2,
       "batch_size": 16,
       "schedule": {"kind": "constant", "learning_rate": 0.01},
       "ema_decay": 0,
       "mixup": {"alpha": 1, "probability": 0},
       "augmentations": []}
      """;

  @TempDir private static Path folder;
  private static String data;
  private static String config;

  @BeforeAll
  static void prepare() throws IOException {
    data = MadeUpCorpus.write(folder.resolve("data")).toString();
    config = Files.writeString(folder.resolve("linear.json"), CONFIG).toString();
  }

  private static Run train(Path out, String... more) {
    return Run.ser(
        with(
            more,
            "train",
            "--corpus",
            "ravdess",
            "--data",
            data,
            "--config",
            config,
            "--out",
            out.toString()));
  }

  private static Run evaluate(Path model, String... more) {
    return Run.ser(
        with(
            more,
            "evaluate",
            "--corpus",
            "ravdess",
            "--data",
            data,
            "--model",
            model.toString(),
            "--json"));
  }

  private static String[] with(String[] more, String... first) {
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void trainsAndEvaluatesOnBothEngines() {
    Path model = folder.resolve("deep/model");
    Run run = train(model, "--test-actors", "06,13", "--seed", "3", "--epochs", "4", "--json");
    assertEquals(0, run.status(), run.err());
    JsonObject outcome = run.json().get(0);
    assertEquals(4, outcome.get("epochs").getAsInt());
    assertTrue(outcome.getAsJsonObject("validation").get("uar").getAsDouble() > 0.2, run.out());
    assertTrue(run.err().contains("keeps back [6, 13]"), run.err());
    assertTrue(run.err().contains("epoch 4/4, loss "), run.err());

    JsonObject jvm = evaluate(model, "--actors", "6,13").json().get(0);
    JsonObject pytorch = evaluate(model, "--actors", "13,06", "--engine", "pytorch").json().get(0);
    assertEquals(16, jvm.get("n").getAsInt());
    assertEquals(Set.of("6", "13"), jvm.getAsJsonObject("per_actor").keySet());
    assertTrue(jvm.keySet().containsAll(Set.of("uar", "accuracy", "macro_f1", "ece", "confusion")));
    assertFalse(jvm.get("leaky").getAsBoolean());
    JsonObject leaky = evaluate(model).json().get(0);
    assertTrue(leaky.get("leaky").getAsBoolean(), leaky.toString());
    assertFalse(leaky.getAsJsonArray("leaky_actors").toString().contains("\"13\""));
    assertEquals(jvm.get("confusion"), pytorch.get("confusion"));
    assertEquals(jvm.get("ece").getAsDouble(), pytorch.get("ece").getAsDouble(), 1e-5);
  }

  @Test
  void sameSeedSameBytes() throws IOException {
    Path one = folder.resolve("one.zip");
    Path other = folder.resolve("other.zip");
    assertEquals(0, train(one, "--seed", "5").status());
    assertEquals(0, train(other, "--seed", "5").status());
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
  }

  @Test
  void theCardNamesTheCommandWithoutFoldersOfThisMachine() throws IOException {
    Path section = Files.writeString(folder.resolve("table.md"), "## My table\n\nNumbers.\n");
    Path model = folder.resolve("carded");
    Run run = train(model, "--card-section", section.toString());
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
  void crossValidationGivesTheTable() throws IOException {
    Path table = folder.resolve("table-of-folds.md");
    Run run =
        Run.ser(
            "cross-validate",
            "--corpus",
            "ravdess",
            "--data",
            data,
            "--config",
            config,
            "--folds",
            "1,3",
            "--seeds",
            "1,2",
            "--out",
            table.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("| 1, 11, 20, 21 |"), run.out());
    assertTrue(run.out().contains("| 8, 9, 19, 23 |"), run.out());
    assertTrue(run.out().contains("| mean |"), run.out());
    assertEquals(run.out(), Files.readString(table));
    assertTrue(run.err().contains("run 4 of 4, epoch 2/2"), run.err());
  }

  @Test
  void crossValidationAsJson() {
    Run run =
        Run.ser(
            "cross-validate",
            "--corpus",
            "ravdess",
            "--data",
            data,
            "--config",
            config,
            "--folds",
            "2",
            "--json");
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
    String[] line = {
      "cross-validate",
      "--corpus",
      "ravdess",
      "--data",
      data,
      "--config",
      config,
      "--epochs",
      "1",
      "--cache",
      cache.toString(),
      "--protocol"
    };
    Run text = Run.ser(with(new String[] {"random-clips", "--test-share", "0.5"}, line));
    assertEquals(0, text.status(), text.err());
    assertTrue(text.out().startsWith("## Scores, leaky\n"), text.out());
    assertTrue(text.out().contains("random clips, 50 % test"), text.out());
    assertTrue(text.out().contains("are of speakers that were learned from"), text.out());
    assertTrue(text.out().contains("| majority class |"), text.out());
    try (Stream<Path> entries = Files.walk(cache)) {
      assertTrue(entries.anyMatch(Files::isRegularFile), "features are kept");
    }
    JsonObject json = Run.ser(with(new String[] {"random-rows", "--json"}, line)).json().get(0);
    assertTrue(json.get("leaky").getAsBoolean());
    assertEquals(2, Run.ser(with(new String[] {"random-rows", "--folds", "1"}, line)).status());
    assertEquals(
        2, Run.ser(with(new String[] {"speaker-folds", "--test-share", "0.1"}, line)).status());
    assertEquals(
        2, Run.ser(with(new String[] {"random-clips", "--test-share", "1"}, line)).status());
    Run undeclared = Run.ser(with(new String[] {"declared"}, line));
    assertEquals(1, undeclared.status());
    assertTrue(undeclared.err().contains("recordings name no part"), undeclared.err());
  }

  @Test
  void foldsThatAreMissingAreToldWithTheOptionsThatGoAround() throws IOException {
    Path some = folder.resolve("some");
    for (String actor :
        List.of("Actor_01", "Actor_04", "Actor_06", "Actor_15", "Actor_18", "Actor_20")) {
      Path home = Files.createDirectories(some.resolve(actor));
      for (Path file : Files.list(Path.of(data, actor)).toList()) {
        Files.copy(file, home.resolve(file.getFileName()));
      }
    }
    String line = "cross-validate --corpus ravdess --epochs 1 --config " + config + " --data ";
    Run run = Run.ser((line + some).split(" "));
    assertEquals(1, run.status());
    assertEquals(
        "ser: no recording of fold 3 [8, 9, 19, 23], fold 4 [3, 5, 7, 24]; there are those of"
            + " [1, 4, 6, 15, 18, 20]: add the missing ones, take the folds that are there with --folds"
            + " 1,2,5, or make K others of the speakers that are there with --groups K\n",
        run.err());
    assertEquals(1, Run.ser((line + some + " --folds 3").split(" ")).status());
    Run there = Run.ser((line + some + " --folds 1,2,5").split(" "));
    assertEquals(0, there.status(), there.err());
  }

  @Test
  void moreGroupsThanSpeakersIsToldBeforeAnyWork() {
    String[] line = {
      "cross-validate", "--corpus", "ravdess", "--data", data, "--config", config, "--groups"
    };
    Run run = Run.ser(with(new String[] {"21"}, line));
    assertEquals(1, run.status());
    assertTrue(
        run.err().startsWith("ser: 21 folds need as many speakers; there are 20"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals(2, Run.ser(with(new String[] {"1"}, line)).status());
    Run two = Run.ser(with(new String[] {"2", "--json", "--epochs", "1"}, line));
    assertEquals(0, two.status(), two.err());
    assertEquals(2, two.json().get(0).getAsJsonArray("runs").size());
  }

  @Test
  void speakersWithoutRecordingsAreToldBeforeAnyWork() throws IOException {
    String own = folder.resolve("own").toString();
    List<String> homes = List.of("happy/anna", "happy/bob", "sad/anna", "sad/bob");
    for (int i = 0; i < homes.size(); i++) {
      Path file = Path.of(data, "Actor_01/03-01-0%d-01-01-01-01.wav".formatted(i + 1));
      Path home = Files.createDirectories(Path.of(own, homes.get(i)));
      Files.copy(file, home.resolve("1.wav"));
    }
    String out = folder.resolve("never").toString();
    String[] train = {"train", "--corpus", "folder", "--data", own, "--out", out};
    Run unknown = Run.ser(with(new String[] {"--test-actors", "bob,zoe"}, train));
    assertEquals(1, unknown.status(), unknown.err());
    assertTrue(
        unknown
            .err()
            .endsWith(
                "ser: --test-actors: no recording of [zoe]; there are those of [anna, bob]\n"),
        unknown.err());
    String[] evaluate = {"evaluate", "--model", "default", "--corpus", "folder", "--data", own};
    assertEquals(1, Run.ser(with(new String[] {"--actors", "anna,zoe"}, evaluate)).status());

    // Of the published final test a part may be missing: told, but no error.
    Path part = folder.resolve("part");
    for (String actor : List.of("Actor_01", "Actor_02", "Actor_06")) {
      Path home = Files.createDirectories(part.resolve(actor));
      for (Path file : Files.list(Path.of(data, actor)).toList()) {
        Files.copy(file, home.resolve(file.getFileName()));
      }
    }
    Run known =
        Run.ser(
            "evaluate",
            "--model",
            "default",
            "--corpus",
            "ravdess",
            "--data",
            part.toString(),
            "--actors",
            "6,13");
    assertEquals(0, known.status(), known.err());
    assertTrue(
        known.err().startsWith("--actors: no recording of [13]; there are those of [1, 2, 6]\n"),
        known.err());
  }

  @Test
  void crossValidationSeesToItsTableFirst() throws IOException {
    Path file = Files.createFile(folder.resolve("a file"));
    Run run =
        Run.ser(
            "cross-validate",
            "--corpus",
            "ravdess",
            "--data",
            data,
            "--config",
            config,
            "--out",
            file.resolve("x.md").toString());
    assertEquals(1, run.status());
    assertFalse(run.err().contains("epoch"), run.err());
    Path table = folder.resolve("a new folder/x.md");
    Run twice =
        Run.ser(
            "cross-validate",
            "--corpus",
            "ravdess",
            "--data",
            data,
            "--config",
            config,
            "--out",
            table.toString(),
            "--folds",
            "1",
            "--epochs",
            "1",
            "--seeds",
            "4,4");
    assertEquals(0, twice.status(), twice.err());
    assertTrue(Files.exists(table));
    assertTrue(twice.err().contains("run 1 of 1, epoch 1/1"), twice.err());
  }

  @Test
  void oneClassOnlyIsToldBeforeAnyWork() {
    Run run =
        train(
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
            Run.ser("train", "--corpus", "ravdess", "--data", data),
            Run.ser("train", "--corpus", "radio", "--data", data, "--out", out.toString()),
            train(out, "--test-actors", "25"),
            train(out, "--epochs", "0"),
            train(out, "--seed", "soon"),
            evaluate(out, "--actors", "nobody"));
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
            train(out, "--engine", "jvm"),
            Run.ser(
                "train",
                "--corpus",
                "ravdess",
                "--data",
                data,
                "--config",
                "" + file,
                "--out",
                "" + out),
            evaluate(out));
    for (Run run : runs) {
      assertEquals(1, run.status(), run.err());
      assertEquals("", run.out());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().startsWith("ser: "), run.err());
    }
  }
}
