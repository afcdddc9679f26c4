package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.dsp.audio.WavWriter;

/** A notebook's smallest model, the sex from features, on tones: men hum lower than women. */
class ReproduceCommandTest {
  private static final String MODEL = "003/features_gender";
  private static final int SAMPLE_RATE = 16_000;

  @TempDir private static Path folder;
  private static String data;

  @BeforeAll
  static void prepare() throws IOException {
    Path all = Files.createDirectories(folder.resolve("data"));
    for (int actor = 1; actor <= 24; actor++) {
      for (int emotion = 3; emotion <= 4; emotion++) {
        double hertz = (actor % 2 == 1 ? 300 : 900) + 5 * actor + emotion;
        Path file = all.resolve("03-01-%02d-01-01-01-%02d.wav".formatted(emotion, actor));
        WavWriter.write(file, tone(hertz), SAMPLE_RATE);
      }
    }
    data = all.toString();
  }

  private static float[] tone(double hertz) {
    float[] samples = new float[SAMPLE_RATE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / SAMPLE_RATE));
    }
    return samples;
  }

  private static Run reproduce(String name, String... more) {
    return Run.ser(
        with(new String[] {"reproduce", name, "--corpus", "ravdess", "--data", data}, more));
  }

  @Test
  void runsBothProtocolsSavesTheResultAndResumes() throws IOException {
    Path out = folder.resolve("out");
    String[] options = {
      "--epochs", "2", "--folds", "1", "--out", out.toString(), "--bundles", "--details"
    };
    Run run = reproduce(MODEL, options);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("## " + MODEL), run.out());
    assertTrue(run.out().contains("| published, leaky | | 0.976 | 0.98 |"), run.out());
    assertTrue(run.out().contains("| here, leaky | 36 | "), run.out());
    assertTrue(run.out().contains("| speaker-independent, one fold | 8 | "), run.out());
    assertTrue(run.out().contains("Cut short: 2 of 50 epochs"), run.out());
    assertTrue(run.out().contains("weighted avg"), run.out());
    assertTrue(run.err().contains("1 of 1 done"), run.err());
    assertTrue(run.err().contains("run 2 of 2, test UAR"), run.err());
    assertTrue(run.err().contains("; is evaluated on the validation part\n"), run.err());

    Path own = out.resolve(MODEL);
    for (String name : List.of("notebook-split0-seed0", "fold1-seed0")) {
      for (String file :
          List.of("report.txt", "confusion.csv", "confusion.png", "history.csv", "curves.png")) {
        assertTrue(Files.size(own.resolve(name + "-" + file)) > 0, name + "-" + file);
      }
    }
    assertTrue(Files.exists(own.resolve("notebook-split0-seed0.zip")));
    assertFalse(Files.exists(own.resolve("fold1-seed0.zip")));
    String table = Files.readString(out.resolve("table.md"));
    assertTrue(run.out().startsWith(table), table);

    String[] again = Arrays.copyOf(options, options.length + 1);
    again[options.length] = "--resume";
    Run resumed = reproduce(MODEL, again);
    assertEquals(0, resumed.status(), resumed.err());
    assertTrue(resumed.err().contains("2 of 2 trainings are reused from"), resumed.err());
    assertEquals(run.out(), resumed.out());
    Files.delete(own.resolve("notebook-split0-seed0.zip"));
    Run withoutModel = reproduce(MODEL, again);
    assertTrue(withoutModel.err().contains("1 of 2 trainings are reused"), withoutModel.err());
    assertEquals(run.out(), withoutModel.out());
    assertTrue(Files.exists(own.resolve("notebook-split0-seed0.zip")));
    again[1] = "1";
    Run other = reproduce(MODEL, again);
    assertEquals(0, other.status(), other.err());
    assertFalse(other.err().contains("reused from"), other.err());
  }

  @Test
  void finishedTrainingsAreReused() throws IOException {
    String[] all = {
      "--epochs", "1", "--folds", "2,3", "--splits", "0,5", "--seeds", "1,2", "--json"
    };
    Run whole = reproduce(MODEL, all);
    assertEquals(0, whole.status(), whole.err());

    Path out = folder.resolve("little by little");
    String[] kept = {"--epochs", "1", "--out", out.toString(), "--resume"};
    Run draws = reproduce(MODEL, with(kept, "--skip-folds", "--splits", "5,0", "--seeds", "1"));
    Run folds = reproduce(MODEL, with(kept, "--only-folds", "--folds", "3", "--seeds", "2"));
    assertFalse(draws.err().contains("reused from"), draws.err());
    assertFalse(folds.err().contains("reused from"), folds.err());
    Path damaged = out.resolve(MODEL).resolve("fold3-seed2.json");
    assertTrue(Files.exists(damaged));
    Run rest = reproduce(MODEL, with(all, "--out", out.toString(), "--resume"));
    assertTrue(rest.err().contains("3 of 8 trainings are reused from"), rest.err());
    assertTrue(rest.err().contains("run 5 of 5, test UAR"), rest.err());
    assertEquals(whole.json(), rest.json());

    Files.writeString(damaged, Files.readString(damaged).substring(0, 100));
    Run mended = reproduce(MODEL, with(all, "--out", out.toString(), "--resume"));
    assertTrue(mended.err().contains("7 of 8 trainings are reused from"), mended.err());
    assertEquals(whole.json(), mended.json());
  }

  private static String[] with(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  @Test
  void jsonHasTheValuesOfTheTable() {
    Run run = reproduce(MODEL, "--epochs", "1", "--skip-folds", "--splits", "1,2", "--json");
    assertEquals(0, run.status(), run.err());
    JsonObject result = run.json().get(0).getAsJsonArray("results").get(0).getAsJsonObject();
    assertEquals(.976, result.getAsJsonObject("published").get("accuracy").getAsDouble());
    assertEquals(2, result.getAsJsonArray("notebook_protocol").size());
    assertEquals(0, result.getAsJsonArray("speaker_independent").size());
    JsonObject first = result.getAsJsonArray("notebook_protocol").get(0).getAsJsonObject();
    assertTrue(first.get("protocol").getAsString().contains("leaky: "), first.toString());
    assertTrue(first.get("protocol").getAsString().contains("seed 1: "), first.toString());
    assertEquals(1, first.get("split").getAsInt());
    assertTrue(result.get("cut_short").getAsBoolean());
  }

  @Test
  void unsuitableInputFailsBeforeAnyWork() {
    List<Run> runs =
        List.of(
            reproduce("001", "--map=sad=happy"),
            reproduce(MODEL, "--folds", "6"),
            reproduce(MODEL, "--engine", "jvm"),
            reproduce("004/model3"));
    List<String> messages =
        List.of("only the label [happy]", "folds 1 to 5, not 6", "'jvm'", "discriminants");
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      assertEquals(1, run.status(), run.err());
      assertEquals("", run.out());
      assertTrue(run.err().startsWith("ser: "), run.err());
      assertTrue(run.err().contains(messages.get(i)), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  @Test
  void aFolderWithoutSpeakersHasNoFolds() throws IOException {
    Path home = folder.resolve("labels");
    for (String label : List.of("happy", "sad")) {
      for (int i = 0; i < 4; i++) {
        Path file = Files.createDirectories(home.resolve(label)).resolve(label + i + ".wav");
        WavWriter.write(file, tone(300 + 10 * i + label.length()), SAMPLE_RATE);
      }
    }
    Run run =
        Run.ser("reproduce", "002/small/zcr", "--corpus", "folder", "--data", home.toString());
    assertEquals(1, run.status(), run.err());
    assertTrue(run.err().contains("--skip-folds"), run.err());
  }

  @Test
  void aSingleClassIsReportedHoweverFewSpeakers() throws IOException {
    Path home = folder.resolve("one class");
    for (String speaker : List.of("anna", "bob")) {
      Path own = Files.createDirectories(home.resolve("happy").resolve(speaker));
      WavWriter.write(own.resolve("1.wav"), tone(200 + speaker.length()), SAMPLE_RATE);
    }
    Run run =
        Run.ser("reproduce", "002/small/zcr", "--corpus", "folder", "--data", home.toString());
    assertEquals(1, run.status(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("ser: only the label [happy] occurs"), run.err());
  }

  @Test
  void wrongUsageExitsWithTwo() {
    List<Run> runs =
        List.of(
            reproduce("005"),
            reproduce(MODEL, "--skip-folds", "--folds", "1"),
            reproduce(MODEL, "--skip-folds", "--only-folds"),
            reproduce(MODEL, "--epochs", "0"),
            reproduce(MODEL, "--only-folds", "--splits", "1"),
            reproduce(MODEL, "--label", "sex"),
            reproduce(MODEL, "--resume"));
    for (Run run : runs) {
      assertEquals(2, run.status(), run.err());
      assertEquals("", run.out());
    }
    assertTrue(runs.get(0).err().contains("003/features_emotion"), runs.get(0).err());
  }
}
