package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotCommandTest {
  @TempDir private Path folder;
  private final String happy = Project.sample("happy").toString();

  @ParameterizedTest
  @ValueSource(strings = {"waveform", "spectrogram", "mel", "chroma"})
  void drawsAPng(String kind) throws IOException {
    Path out = folder.resolve("new/x.png");
    Run run = Run.ser("plot", happy, "--kind", kind, "--out", out.toString());
    assertEquals(0, run.status(), run.err());
    assertEquals("", run.out() + run.err());
    BufferedImage image = ImageIO.read(out.toFile());
    assertTrue(image.getWidth() >= 1000 && image.getHeight() >= 400, image.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plot FILE --out x.png",
        "plot FILE --kind picture --out x.png",
        "plot FILE --kind mel",
        "plot FILE --kind mel --out x.jpg",
        "plot FILE --kind mel --out x.png --rate 0",
      })
  void wrongUsageGivesTwoAndSaysWhy(String line) {
    Run run = Run.ser(line.replace("FILE", happy).split(" "));
    assertEquals(2, run.status());
    assertFalse(run.err().isBlank());
  }

  @Test
  void aFileThatIsNoAudioIsOneLine() {
    String out = folder.resolve("x.png").toString();
    String notAudio = Project.sample("notaudio").toString();
    Run run = Run.ser("plot", notAudio, "--kind", "mel", "--out", out);
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
