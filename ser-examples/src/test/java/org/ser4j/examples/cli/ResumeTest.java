package org.ser4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.corpus.Corpora;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.train.Checkpoints;
import org.ser4j.models.train.EpochReport;
import org.ser4j.models.train.ModelTrainer;
import org.ser4j.models.train.TrainingConfig;
import org.ser4j.models.train.TrainingListener;

/** A training on PyTorch, one thread, that is killed and goes on: convolutions, dropout and all. */
class ResumeTest {
  private static final String CONFIG =
      """
      {"architecture": {"zoo": "residual_cnn"},
       "front_end": {"feature_extractor_type": "log_mel", "sampling_rate": 16000, "n_fft": 512,
         "win_length": 400, "hop_length": 160, "n_mels": 32, "f_min": 50, "f_max": 4000,
         "frames": 40, "reference": "one", "top_db": 60},
       "validation": {"rule": "next_fold", "every": 1},
       "early_stopping": {"monitor": "validation_loss", "patience": 3},
       "epochs": 4}
      """;

  @TempDir private static Path folder;
  private static Path data;
  private static String config;

  @BeforeAll
  static void prepare() throws IOException {
    data = MadeUpCorpus.write(folder.resolve("data"));
    config = Files.writeString(folder.resolve("config.json"), CONFIG).toString();
  }

  private static ModelTrainer trainer() {
    return ModelTrainer.of(Corpora.named("ravdess").read(data), Engines.named("pytorch"))
        .config(TrainingConfig.parse(CONFIG));
  }

  @Test
  void aKilledTrainingEndsInTheSameBytes() throws IOException {
    Path whole = folder.resolve("whole.zip");
    Bundles.write(trainer().train().bundle(), whole);
    Path state = folder.resolve("state");
    TrainingListener killer =
        new TrainingListener() {
          @Override
          public void onEpoch(EpochReport report) {
            if (report.epoch() == 2) {
              throw new IllegalStateException("killed");
            }
          }
        };
    ModelTrainer first = trainer().checkpoints(new Checkpoints(state, 1, false)).listener(killer);
    assertThrows(IllegalStateException.class, first::train);
    Path resumed = folder.resolve("resumed.zip");
    Bundles.write(trainer().checkpoints(new Checkpoints(state, 1, true)).train().bundle(), resumed);
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(resumed));
  }

  private static Run train(String more) {
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
    Run run = train(files + state + " --resume");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().contains(", accuracy "), run.err());
    assertEquals(2, Files.readAllLines(csv).size());
    assertTrue(Files.size(png) > 1000);
    byte[] model = Files.readAllBytes(out);
    Run again = train(files + state + " --resume");
    assertEquals(0, again.status(), again.err());
    assertTrue(again.err().contains("goes on after epoch 1 of 1"), again.err());
    assertArrayEquals(model, Files.readAllBytes(out));
    Run unasked = train(files + state);
    assertEquals(1, unasked.status());
    assertEquals(1, unasked.err().lines().count(), unasked.err());
    assertTrue(unasked.err().contains("is there already"), unasked.err());
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
      Run run = train("--out " + folder.resolve("never") + " " + more);
      assertEquals(2, run.status(), run.err());
    }
  }
}
