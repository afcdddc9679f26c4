package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.audio.WavWriter;

/** {@code ser corpus}, and the corpus options that other commands share, on made-up sounds. */
class CorpusCommandTest {
  private static final int RATE = 16_000;

  @TempDir private static Path folder;
  private static String tess;
  private static String savee;

  @BeforeAll
  static void prepare() throws IOException {
    tess = folder.resolve("tess").toString();
    savee = folder.resolve("savee").toString();
    wav("tess/OAF_Fear/OAF_back_fear.wav", 1);
    wav("tess/OAF_Pleasant_surprise/OAF_back_ps.wav", 2);
    wav("tess/YAF_sad/YAF_back_sad.wav", 3);
    wav("tess/copy/OAF_Fear/OAF_back_fear.wav", 1);
    wav("savee/DC/f01.wav", 4);
    wav("savee/KL/h01.wav", 5);
    Files.writeString(folder.resolve("savee/KL/n01.wav"), "broken");
    Files.writeString(folder.resolve("savee/Info.txt"), "text");
  }

  private static void wav(String name, int seconds) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    float[] sound = new float[seconds * RATE];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (float) (0.3 * Math.sin(2 * Math.PI * 200 * seconds * i / RATE));
    }
    WavWriter.write(file, sound, RATE);
  }

  private static Run both(String... more) {
    String[] first = {"corpus", "--corpus", "tess,savee", "--data", tess, "--data", savee};
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Run.ser(all);
  }

  @Test
  void aCorpusOfUnreadableFilesIsAnErrorWithTheirReasons(@TempDir Path broken) throws IOException {
    Files.createDirectories(broken.resolve("happy"));
    Files.writeString(broken.resolve("happy/1.wav"), "no sound");
    Files.createFile(broken.resolve("happy/2.wav"));
    Path plot = broken.resolve("plot.png");
    for (String[] more : new String[][] {{}, {"--json"}, {"--plot", plot.toString()}}) {
      String[] line = {"corpus", "--corpus", "folder", "--data", broken.toString()};
      String[] all = Arrays.copyOf(line, line.length + more.length);
      System.arraycopy(more, 0, all, line.length, more.length);
      Run run = Run.ser(all);
      assertEquals(1, run.status(), run.err());
      assertEquals("ser: none of the 2 recordings can be read", run.err().strip());
      assertTrue(run.out().contains("2.wav"), run.out());
      assertFalse(run.out().contains("NaN"), run.out());
    }
    assertFalse(Files.exists(plot));
  }

  @Test
  void tablesAndWhatWasLeftOut() {
    Run run = both();
    assertEquals(0, run.status(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals("tess+savee: 5 recordings of 4 speakers, 0.3 min", lines.get(0));
    assertEquals("durations: shortest 1.00 s, median 3.00 s, longest 5.00 s", lines.get(1));
    assertEquals("sample rates: 16000 Hz (5)", lines.get(2));
    assertTrue(
        lines.contains("fearful              2    40.0 %         1         1         0"),
        run.out());
    assertTrue(
        lines.contains("tess/OAF             2    40.0 %         2         0         0"),
        run.out());
    assertTrue(lines.contains("left out: 2"), run.out());
    assertTrue(lines.contains("unreadable: 1"), run.out());
    assertTrue(
        run.err()
            .startsWith(
                "left out 2 files: 1 duplicate, 1 not named as recordings of the corpus; such as "),
        run.err());
  }

  @Test
  void oneIsNotMany(@TempDir Path little) throws IOException {
    Files.createDirectories(little.resolve("happy/anna"));
    Files.copy(folder.resolve("savee/DC/f01.wav"), little.resolve("happy/anna/1.wav"));
    Run run = Run.ser("corpus", "--corpus", "folder", "--data", little.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains(": 1 recording of 1 speaker, "), run.out());
    Files.writeString(little.resolve("happy/anna/1.wav"), "broken");
    Run broken = Run.ser("corpus", "--corpus", "folder", "--data", little.toString());
    assertEquals("ser: the only recording cannot be read", broken.err().strip());
  }

  @Test
  void oneJsonObject() {
    Run run = both("--json", "--map", "happy=sad,surprised=");
    assertEquals(0, run.status(), run.err());
    JsonObject json = run.json().get(0);
    assertEquals(4, json.get("n").getAsInt());
    assertEquals(Set.of("sad", "fearful"), json.getAsJsonObject("labels").keySet());
    assertEquals(2, json.getAsJsonObject("labels").getAsJsonObject("sad").get("n").getAsInt());
    assertEquals(13.0, json.getAsJsonObject("duration_s").get("total").getAsDouble(), 1e-6);
    assertEquals(3, json.getAsJsonArray("left_out").size());
    assertEquals(1, json.getAsJsonArray("unreadable").size());
  }

  @Test
  void anUnknownLabelIsAnErrorWithASuggestion() {
    Run run = Run.ser("corpus", "--corpus", "tess", "--data", tess, "--map", "sat=happy");
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(
        run.err().startsWith("ser: --map: no recording is labelled 'sat'; did you mean 'sad'?"),
        run.err());
    // The corpus has it, though not the part that is here.
    assertEquals(
        0, Run.ser("corpus", "--corpus", "tess", "--data", tess, "--map", "happy=sad").status());
  }

  @Test
  void ownLabelsStayOnRequest() {
    Run run = Run.ser("corpus", "--corpus", "tess", "--data", tess, "--labels", "own", "--json");
    assertEquals(
        Set.of("fear", "pleasant surprise", "sad"),
        run.json().get(0).getAsJsonObject("labels").keySet());
  }

  @Test
  void drawsAPng() throws IOException {
    Path out = folder.resolve("new/counts.png");
    assertEquals(0, both("--plot", out.toString()).status());
    BufferedImage image = ImageIO.read(out.toFile());
    assertTrue(image.getWidth() >= 900 && image.getHeight() >= 400, image.toString());
  }

  @Test
  void evaluatesOnSeveralCorporaAndWritesTheConfusion() throws IOException {
    Path csv = folder.resolve("new/confusion.csv");
    Path png = folder.resolve("new/confusion.png");
    Run run =
        Run.ser(
            "evaluate",
            "--model",
            TinyBundle.write(folder.resolve("bundle")).toString(),
            "--corpus",
            "tess,savee",
            "--data",
            tess,
            "--data",
            savee,
            "--map",
            "fearful=sad",
            "--speakers",
            "tess/oaf,tess/yaf,savee/kl",
            "--report",
            "text",
            "--confusion-csv",
            csv.toString(),
            "--confusion-png",
            png.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("              precision    recall  f1-score   support\n"));
    assertTrue(Files.readString(csv).startsWith("truth,"), Files.readString(csv));
    assertTrue(ImageIO.read(png.toFile()).getWidth() > 200);
    assertTrue(run.err().contains("left out: "), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus --corpus tess",
        "corpus --corpus tess,savee --data TESS",
        "corpus --corpus radio --data TESS",
        "corpus --corpus tess --data TESS --labels mine",
        "corpus --corpus tess --data TESS --map Happy=sad",
        "corpus --corpus tess --data TESS --plot x.jpg",
        "evaluate --corpus tess,savee --data TESS --data SAVEE --speakers OAF",
        "evaluate --corpus tess,savee --data TESS --data SAVEE --speakers savee/OAF",
        "evaluate --corpus tess --data TESS --report short",
        "evaluate --corpus tess --data TESS --confusion-csv x.txt",
      })
  void wrongUsageGivesTwoAndSaysWhy(String line) {
    Run run = Run.ser(line.replace("TESS", tess).replace("SAVEE", savee).split(" "));
    assertEquals(2, run.status());
    assertFalse(run.err().isBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tess", "savee", "crema-d", "emov-db", "ravdess", "folder", "csv"})
  void anEmptyFolderIsOneLine(String corpus) throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Run run = Run.ser("corpus", "--corpus", corpus, "--data", empty.toString());
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
