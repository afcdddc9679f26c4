package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.cli.features.NpzFile;
import org.ser4j.dsp.audio.WavWriter;

class FeaturesCommandTest {
  @TempDir private Path folder;
  private final String happy = Project.sample("happy").toString();
  private final String sad = Project.sample("sad").toString();
  private final String notAudio = Project.sample("notaudio").toString();

  @Test
  void writesArraysForNumPy() throws IOException {
    Path out = folder.resolve("new/x.npz");
    Run run = Run.ser("features", happy, "--set", "mel,trim30,pyin_voiced", "--out", "" + out);
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.out() + run.err());
    Map<String, NpzFile.Array> arrays = NpzFile.read(out);
    assertEquals(List.of("y", "sr", "mel", "trim30", "pyin_voiced"), List.copyOf(arrays.keySet()));
    int samples = arrays.get("y").shape()[0];
    assertEquals(22_050, arrays.get("sr").values()[0]);
    assertArrayEquals(new int[] {128, 1 + samples / 512}, arrays.get("mel").shape());
    assertArrayEquals(new int[] {2}, arrays.get("trim30").shape());
  }

  @Test
  void takesTheStretchAtTheRate() throws IOException {
    Path out = folder.resolve("x.npz");
    String[] args = {
      "features",
      happy,
      "--rate",
      "16000",
      "--offset",
      "0.6",
      "--duration",
      "0.5",
      "--set",
      "mfcc13",
      "--out",
      out.toString()
    };
    assertEquals(0, Run.ser(args).status());
    assertArrayEquals(new int[] {8_000}, NpzFile.read(out).get("y").shape());
    args[3] = "native";
    assertEquals(0, Run.ser(args).status());
    Map<String, NpzFile.Array> own = NpzFile.read(out);
    assertEquals(own.get("sr").values()[0] / 2, own.get("y").shape()[0]);
  }

  @Test
  void theTableHasARowAFileAndABadOneDoesNotStopTheOthers() {
    Run run = Run.ser("features", happy, notAudio, sad, "--set", "vec162,tuning", "--csv");
    assertEquals(1, run.status());
    List<String> lines = run.out().lines().toList();
    assertEquals(3, lines.size());
    String[] header = lines.get(0).split(",");
    assertEquals(1 + 162 + 1, header.length);
    assertEquals(
        List.of("file", "zcr", "chroma_1", "mel_128", "tuning"),
        List.of(header[0], header[1], header[2], header[162], header[163]));
    String[] cells = lines.get(1).split(",");
    assertEquals(happy, cells[0]);
    for (int i = 1; i < cells.length; i++) {
      assertEquals(cells[i], Float.toString(Float.parseFloat(cells[i])));
    }
    assertTrue(lines.get(2).startsWith(sad + ","));
    // A slow machine also says how far it has come.
    List<String> said = run.err().lines().filter(line -> !line.endsWith(" s left")).toList();
    assertEquals(1, said.size(), run.err());
    assertTrue(said.get(0).startsWith(notAudio + ": "), run.err());
  }

  @Test
  void theTableCanBeAFile() throws IOException {
    Path csv = folder.resolve("x.csv");
    Run run = Run.ser("features", happy, "--set", "rms", "--csv", csv.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals("file,rms", Files.readAllLines(csv).get(0));
    assertEquals(2, Files.readAllLines(csv).size());
  }

  @Test
  void whatAllLeavesOutIsNamedAndIsNoFailure() throws IOException {
    Path brief = folder.resolve("brief.wav");
    float[] samples = new float[1_000];
    samples[500] = 0.5f;
    WavWriter.write(brief, samples, 22_050);
    String out = folder.resolve("x.npz").toString();
    Run all = Run.ser("features", brief.toString(), "--set", "all", "--out", out);
    assertEquals(0, all.status(), all.err());
    assertTrue(all.err().contains("delta left out: "), all.err());
    Run asked = Run.ser("features", brief.toString(), "--set", "delta", "--out", out);
    assertEquals(1, asked.status());
    assertEquals(1, asked.err().lines().count());
    assertTrue(asked.err().contains("delta cannot be computed"), asked.err());
    Run table = Run.ser("features", brief.toString(), "--set", "delta,rms", "--csv");
    assertEquals(1, table.status());
    assertEquals(1, table.out().lines().count());
  }

  @Test
  void aNameThatIsNotThereSuggestsAnother() {
    Run run = Run.ser("features", happy, "--set", "mfcc20,chroma_sft", "--csv");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("did you mean chroma_stft"), run.err());
  }

  @Test
  void audioIsNeverOverwritten() throws IOException {
    Path copy = Files.copy(Path.of(happy), folder.resolve("copy.wav"));
    long size = Files.size(copy);
    assertEquals(2, Run.ser("features", happy, "--set", "rms", "--csv", copy.toString()).status());
    assertEquals(2, Run.ser("features", happy, "--set", "rms", "--out", copy.toString()).status());
    assertEquals(size, Files.size(copy));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "features --set mel --csv",
        "features FILE --csv",
        "features FILE --set mel",
        "features FILE --set mel --csv --out x.npz",
        "features FILE FILE --set mel --out x.npz",
        "features FILE --set harmonic --csv",
        "features FILE --set mel --rate fast --csv",
        "features FILE --set mel --rate 10 --csv",
        "features FILE --set mel --offset -1 --csv",
        "features FILE --set mel --duration 0 --csv",
      })
  void wrongUsageGivesTwoAndSaysWhy(String line) {
    Run run = Run.ser(line.replace("FILE", happy).split(" "));
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertFalse(run.err().isBlank());
  }

  @Test
  void anOffsetBeyondTheEndIsOneLine() {
    String out = folder.resolve("x.npz").toString();
    Run run = Run.ser("features", happy, "--set", "mel", "--offset", "60", "--out", out);
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().contains("offset of 60"), run.err());
    assertFalse(Files.exists(Path.of(out)));
  }
}
