package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.audio.WavWriter;

/** {@code ser features} of a corpus, on made-up sounds. */
class CorpusFeaturesTest {
  private static final int RATE = 16_000;
  private static final int CLIPS = 8;

  @TempDir private Path folder;
  private Path data;
  private Path csv;

  @BeforeEach
  void write() throws IOException {
    data = folder.resolve("data");
    csv = folder.resolve("new/features.csv");
    for (int i = 0; i < CLIPS; i++) {
      Path home = Files.createDirectories(data.resolve(i < CLIPS / 2 ? "happy" : "sad"));
      // The longest first, so that many threads would end in another order.
      float[] tone = new float[RATE / 6 * (CLIPS - i)];
      for (int t = 0; t < tone.length; t++) {
        tone[t] = (float) (0.3 * Math.sin(2 * Math.PI * (150 + 40 * i) * t / RATE));
      }
      WavWriter.write(home.resolve("%02d.wav".formatted(i)), tone, RATE);
    }
  }

  private Run features(String... more) {
    List<String> args = new ArrayList<>(List.of("features", "--corpus", "folder"));
    args.addAll(List.of("--data", data.toString()));
    args.addAll(List.of(more));
    return Run.ser(args.toArray(String[]::new));
  }

  private static List<String[]> rows(String text) {
    return text.lines().map(line -> line.split(",", -1)).toList();
  }

  /** What stands on standard error, but for how far it has come, which a slow machine says. */
  private static List<String> said(Run run) {
    return run.err().lines().filter(line -> !line.endsWith(" s left")).toList();
  }

  @Test
  void theTableOfNotebook001() throws IOException {
    Run run = features("--set", "vec162", "--csv", csv.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(List.of(), said(run));
    List<String[]> rows = rows(Files.readString(csv));
    assertEquals(1 + CLIPS, rows.size());
    List<String> header = new ArrayList<>();
    IntStream.range(0, 162).forEach(i -> header.add("" + i));
    header.add("labels");
    assertEquals(header, Arrays.asList(rows.get(0)));
    for (int i = 0; i < CLIPS; i++) {
      String[] row = rows.get(1 + i);
      String label = i < CLIPS / 2 ? "happy" : "sad";
      assertEquals(label, row[162]);
      // In the corpus' order, and the same as the file alone gives.
      String file = data.resolve(label).resolve("%02d.wav".formatted(i)).toString();
      String alone = Run.ser("features", file, "--set", "vec162", "--csv").out();
      assertArrayEquals(
          Arrays.copyOfRange(rows(alone).get(1), 1, 163), Arrays.copyOfRange(row, 0, 162));
    }
  }

  @Test
  void columnsByName() {
    Run run = features("--set", "rms,trim30", "--columns", "names", "--csv");
    List<String[]> rows = rows(run.out());
    assertEquals(
        "file,label,speaker,sex,rms,trim30_start,trim30_end", String.join(",", rows.get(0)));
    assertEquals(data.resolve("happy/00.wav").toString(), rows.get(1)[0]);
    assertEquals("happy", rows.get(1)[1]);
    assertEquals("0", rows.get(1)[5]);
  }

  @Test
  void whatCannotBeUsedIsListedAndLeftOut() throws IOException {
    Path broken = Files.writeString(data.resolve("happy/03.wav"), "broken");
    Run run = features("--set", "rms", "--offset", "0.2", "--csv");
    assertEquals(0, run.status());
    assertEquals(1 + CLIPS - 2, rows(run.out()).size());
    List<String> said = said(run);
    assertEquals(3, said.size(), run.err());
    assertTrue(said.get(0).startsWith("left out: " + broken + ": "), run.err());
    assertTrue(said.get(1).contains("sad/07.wav: ") && said.get(1).contains("0.2 s"), run.err());
    assertEquals("ser: 2 of 8 recordings are not in the table", said.get(2));
    Run none = features("--set", "rms", "--offset", "30", "--csv");
    assertEquals(1, none.status());
    assertEquals(CLIPS + 1, said(none).size());
  }

  @Test
  void furtherRowsAreDistorted() {
    String clean = features("--set", "rms,zcr", "--csv").out();
    String[] augmented = {"--set", "rms,zcr", "--augment", "001", "--csv"};
    String first = features(augmented).out();
    assertEquals(first, features(augmented).out());
    augmented[3] = "003/features";
    List<String[]> other = rows(features(augmented).out());
    List<String[]> rows = rows(first);
    assertEquals(1 + 3 * CLIPS, rows.size());
    for (int i = 0; i < CLIPS; i++) {
      int at = 1 + 3 * i;
      assertArrayEquals(rows(clean).get(1 + i), rows.get(at));
      assertArrayEquals(other.get(at + 1), rows.get(at + 1));
      assertNotEquals(rows.get(at)[0], rows.get(at + 1)[0]);
      assertEquals(rows.get(at)[2], rows.get(at + 2)[2]);
    }
    // Higher, so that the sign of the longest changes more often: by 0.7 semitones, and by 8.
    double pitch = Double.parseDouble(rows.get(1)[1]);
    assertEquals(1.041, Double.parseDouble(rows.get(3)[1]) / pitch, 0.03);
    assertEquals(1.587, Double.parseDouble(other.get(3)[1]) / pitch, 0.1);
    Run seeded = features("--set", "rms,zcr", "--augment", "001", "--seed", "1", "--csv");
    assertNotEquals(rows.get(2)[0], rows(seeded.out()).get(2)[0]);
    Run named = features("--set", "rms", "--augment", "001", "--columns", "names", "--csv");
    assertEquals("file,label,speaker,sex,copy,rms", named.out().lines().findFirst().orElseThrow());
    assertEquals("2", rows(named.out()).get(3)[4]);
  }

  @Test
  void theCacheGivesTheSameRowsForTheSameSettings() throws IOException {
    Path cache = folder.resolve("cache");
    String[] options = {"--set", "zcr,trim30", "--augment", "001", "--csv"};
    String plain = features(options).out();
    String[] cached = Arrays.copyOf(options, options.length + 2);
    System.arraycopy(new String[] {"--cache", cache.toString()}, 0, cached, 4, 2);
    cached[6] = "--csv";
    assertEquals(plain, features(cached).out());
    assertEquals(CLIPS, entries(cache));
    assertEquals(plain, features(cached).out());
    assertEquals(CLIPS, entries(cache));
    List<List<String>> others =
        List.of(
            List.of("--set", "rms,trim30", "--augment", "001"),
            List.of("--set", "zcr,trim30", "--augment", "001", "--seed", "1"),
            List.of("--set", "zcr,trim30", "--augment", "003/features"),
            List.of("--set", "zcr,trim30"),
            List.of("--set", "zcr,trim30", "--rate", "native"),
            List.of("--set", "zcr,trim30", "--offset", "0.1"),
            List.of("--set", "zcr,trim30", "--duration", "0.1"));
    for (int i = 0; i < others.size(); i++) {
      List<String> other = new ArrayList<>(others.get(i));
      other.add("--csv");
      String uncached = features(other.toArray(String[]::new)).out();
      assertNotEquals(plain, uncached);
      other.addAll(other.size() - 1, List.of("--cache", cache.toString()));
      assertEquals(uncached, features(other.toArray(String[]::new)).out());
      assertEquals((2L + i) * CLIPS, entries(cache));
    }
  }

  private static long entries(Path cache) throws IOException {
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void anUnusableCacheOrCorpusIsKnownBeforeTheWork() throws IOException {
    String file = Files.writeString(folder.resolve("file"), "").toString();
    Run cache = features("--set", "rms", "--csv", csv.toString(), "--cache", file);
    assertEquals(1, cache.status());
    assertTrue(cache.err().contains("is a file, but a cache needs a folder"), cache.err());
    data = Files.createDirectories(folder.resolve("empty"));
    Run corpus = features("--set", "rms", "--csv", csv.toString());
    assertEquals(1, corpus.status());
    assertEquals(1, said(corpus).size(), corpus.err());
    assertFalse(Files.exists(csv));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "features --corpus folder --set rms --csv",
        "features --data DATA --set rms --csv",
        "features --corpus folder --data DATA x.wav --set rms --csv",
        "features --corpus folder --data DATA --set rms --out x.npz",
        "features --corpus folder --data DATA --set rms --columns letters --csv",
        "features --corpus folder --data DATA --set rms --augment 007 --csv",
        "features --corpus folder --data DATA --set rms --seed 1 --csv",
        "features --corpus folder --data DATA --set all --cache c --csv",
        "features x.wav --set rms --columns numbers --csv",
        "features x.wav --set rms --cache c --out x.npz",
      })
  void wrongUsageGivesTwoAndSaysWhy(String line) {
    Run run = Run.ser(line.replace("DATA", data.toString()).split(" "));
    assertEquals(2, run.status(), run.err());
    assertEquals("", run.out());
    assertFalse(run.err().isBlank());
  }
}
