package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.network.ImportedModel;
import org.ser4j.models.network.ImportedModel.OutputKind;

class ImportCommandTest {
  private static final String WAVEFORM =
      """
      {"feature_extractor_type": "waveform", "sampling_rate": 16000, "min_samples": 400,
       "window_samples": 160000, "do_normalize": true,
       "activity": {"top_db": 40, "floor_dbfs": -60, "margin_seconds": 0.1},
       "scaler": {"mean": [0], "deviation": [1]}}
      """;

  @TempDir private Path folder;
  private Path network;
  private Path frontEnd;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    network = Files.writeString(folder.resolve("listener.pt"), "no network, but a file");
    frontEnd = Files.writeString(folder.resolve("waveform.json"), WAVEFORM);
    out = folder.resolve("bundle.zip");
  }

  @Test
  void importsAFile() throws IOException {
    Path card = Files.writeString(folder.resolve("card.md"), "# Listener\n");
    Run run =
        importing("--variable-length", "--output", "probabilities", "--card", card.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.out() + run.err());
    Bundle bundle = Bundles.read(out);
    ImportedModel wrapped = (ImportedModel) bundle.network();
    assertEquals("listener", wrapped.name());
    assertEquals("torchscript", wrapped.format());
    assertEquals(OutputKind.PROBABILITIES, wrapped.output());
    assertEquals(new LabelSet("emotion", List.of("happy", "sad")), bundle.labels());
    assertEquals(new Waveform(16_000, 400, 160_000, true), bundle.preprocessor().frontEnd());
    assertEquals("# Listener\n", bundle.card());
  }

  @Test
  void aModelOfSomethingElseSaysOfWhat() {
    Run run = importing("--variable-length", "--task", "mood");
    assertEquals(0, run.status(), run.err());
    assertEquals("mood", Bundles.read(out).labels().task());
  }

  @Test
  void aTemperatureIsKept() {
    assertEquals(0, importing("--variable-length").status());
    assertEquals(Calibration.NONE, Bundles.read(out).calibration());
    assertEquals(0, importing("--variable-length", "--temperature", "0.88").status());
    assertEquals(0.88, Bundles.read(out).calibration().temperature());
    Run run = importing("--variable-length", "--temperature", "0");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("the temperature must be 0.001 to 1,000, not 0.0"), run.err());
  }

  @Test
  void whatDoesNotFitIsWrongUsage() {
    Run run = importing();
    assertEquals(2, run.status());
    assertTrue(run.err().contains("the front end's length varies"), run.err());
    assertEquals(2, importing("--variable-length", "--output", "guesses").status());
    assertFalse(Files.exists(out));
  }

  @Test
  void aBadFrontEndIsNamed() throws IOException {
    Files.writeString(frontEnd, WAVEFORM.replace("sampling_rate", "rate"));
    Run run = importing("--variable-length");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("waveform.json: sampling_rate is missing"), run.err());
  }

  @Test
  void aMissingFileIsNamedWithItsOption() throws IOException {
    Path card = folder.resolve("none.md");
    Run run = importing("--variable-length", "--card", card.toString());
    assertEquals(2, run.status());
    String expected = "ser: --card: cannot read " + card + ": there is no such file; expected";
    assertTrue(run.err().startsWith(expected), run.err());
    Files.delete(frontEnd);
    run = importing("--variable-length");
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith("ser: --front-end: cannot read " + frontEnd), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void anImportedFileThatIsNoNetworkIsOneLine() {
    assertEquals(0, importing("--variable-length").status());
    Run run = Run.ser("recognize", "--model", out.toString(), "some.wav");
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("ser: engine 'pytorch' could not load 'listener'"), run.err());
  }

  @Test
  void exportNamesWhatIsMissing() {
    Path model = TinyBundle.write(folder.resolve("tiny.zip"));
    Path saved = folder.resolve("saved");
    Run run = Run.ser("export", "--model", model.toString(), "--out", saved.toString());
    assertEquals(1, run.status());
    assertTrue(run.err().contains("ai.djl.tensorflow:tensorflow-engine:"), run.err());
    assertFalse(Files.exists(saved));
    Run onto = Run.ser("export", "--model", model.toString(), "--out", folder.toString());
    assertEquals(2, onto.status());
    Run unknown =
        Run.ser(
            "export", "--model", model.toString(), "--out", saved.toString(), "--format", "clay");
    assertEquals(1, unknown.status());
    assertTrue(unknown.err().contains("'clay'"), unknown.err());
    assertEquals(0, importing("--variable-length").status());
    Run foreign = Run.ser("export", "--model", out.toString(), "--out", saved.toString());
    assertEquals(1, foreign.status());
    assertTrue(foreign.err().contains("made elsewhere"), foreign.err());
  }

  private Run importing(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "import",
                network.toString(),
                "--front-end",
                frontEnd.toString(),
                "--input",
                "160000",
                "--labels",
                "happy,sad",
                "--out",
                out.toString()));
    args.addAll(List.of(more));
    return Run.ser(args.toArray(String[]::new));
  }
}
