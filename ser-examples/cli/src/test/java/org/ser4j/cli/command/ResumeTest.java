package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.training.config.Checkpoints;

/** A training on PyTorch, one thread, that is killed and goes on: convolutions, dropout and all. */
class ResumeTest {
  private static final String CONFIG =
      """
      {"architecture": {"zoo": "residual_cnn"},
       "front_end": {"feature_extractor_type": "log_mel", "sampling_rate": 16000, "n_fft": 512,
         "win_length": 400, "hop_length": 160, "n_mels": 32, "f_min": 50, "f_max": 4000,
         "frames": 40, "reference": "one", "top_db": 60},
       "validation": {"rule": "next_fold", "every": 1},
       "early_stopping": {"monitor": "validation_loss", "patience": 6},
       "epochs": 6}
      """;

  @TempDir private static Path folder;
  private static Path data;
  private static String config;

  @BeforeAll
  static void prepare() throws IOException {
    data = MadeUpCorpus.write(folder.resolve("data"));
    config = Files.writeString(folder.resolve("config.json"), CONFIG).toString();
  }

  private static SerProcess start(String name, String more) throws IOException {
    String line = "train --corpus ravdess --data " + data + " --config " + config;
    String out = " --out " + folder.resolve(name + ".zip");
    return new SerProcess(folder.resolve(name + ".log"), (line + out + more).split(" "));
  }

  private static String train(String name, String more) throws Exception {
    try (SerProcess training = start(name, more)) {
      assertEquals(0, training.await(), training.output());
      return training.output();
    }
  }

  /** The kill comes behind the second epoch, in the midst of a later one. */
  @Test
  void aKilledTrainingEndsInTheSameBytes() throws Exception {
    Path state = folder.resolve("state");
    String checkpoint = " --checkpoint-every 2 --checkpoint " + state;
    try (SerProcess training = start("killed", checkpoint)) {
      training.awaitFile(state.resolve(Checkpoints.FILE));
      assertNotEquals(0, training.kill(), () -> "ended before it was killed: it needs more epochs");
    }
    assertFalse(Files.exists(folder.resolve("killed.zip")));
    String resumed = train("resumed", checkpoint + " --resume");
    assertTrue(resumed.contains("resumes after epoch "), resumed);
    assertFalse(resumed.contains("resumes after epoch 6 "), resumed);
    train("whole", "");
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("whole.zip")),
        Files.readAllBytes(folder.resolve("resumed.zip")));
  }

  private static Run trainHere(String more) {
    String line = "train --corpus ravdess --data " + data + " --config " + config + " --epochs 1 ";
    return Run.ser((line + more).split(" "));
  }

  @Test
  void theCommandWritesCheckpointHistoryAndCurves() throws IOException {
    Path out = folder.resolve("model.zip");
    Path csv = folder.resolve("new/history.csv");
    Path png = folder.resolve("new/curves.png");
    String files = "--out " + out + " --history " + csv + " --plot " + png;
    String state = " --checkpoint " + folder.resolve("other");
    Run run = trainHere(files + state + " --resume");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().contains(", accuracy "), run.err());
    assertEquals(2, Files.readAllLines(csv).size());
    assertTrue(Files.size(png) > 1000);
    byte[] model = Files.readAllBytes(out);
    Run again = trainHere(files + state + " --resume");
    assertEquals(0, again.status(), again.err());
    assertTrue(again.err().contains("resumes after epoch 1 of 1"), again.err());
    assertArrayEquals(model, Files.readAllBytes(out));
    Run unasked = trainHere(files + state);
    assertEquals(1, unasked.status());
    assertEquals(1, unasked.err().lines().count(), unasked.err());
    assertTrue(unasked.err().contains("exists already"), unasked.err());
  }

  @Test
  void wrongUsageGivesTwo() {
    for (String more :
        new String[] {
          "--resume",
          "--checkpoint-every 2",
          "--checkpoint x --checkpoint-every 0",
          "--history x.txt",
          "--plot x.jpg"
        }) {
      Run run = trainHere("--out " + folder.resolve("never") + " " + more);
      assertEquals(2, run.status(), run.err());
    }
  }
}
