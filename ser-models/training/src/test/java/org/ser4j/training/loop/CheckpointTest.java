package org.ser4j.training.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.training.ModelTrainer;
import org.ser4j.training.SmallConfig;
import org.ser4j.training.SoftmaxRegressionEngine;
import org.ser4j.training.TonesCorpus;
import org.ser4j.training.TrainingResult;
import org.ser4j.training.config.Checkpoints;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.report.TrainingListener;

/** Trainings that end in the middle, and others that go on from there. */
class CheckpointTest {
  private static final String[] RECIPE = {
    "\"epochs\": 9",
    "\"ema_decay\": 0.9",
    "\"mixup\": {\"alpha\": 0.5, \"probability\": 0.5}",
    "\"augmentations\": [{\"kind\": \"gain\", \"max_db\": 3, \"probability\": 0.5}]",
    "\"early_stopping\": {\"monitor\": \"validation_loss\", \"patience\": 4}",
    "\"schedule\": {\"kind\": \"reduce_on_plateau\", \"learning_rate\": 0.05, \"monitor\":"
        + " \"validation_uar\", \"factor\": 0.5, \"patience\": 2, \"min_learning_rate\": 0,"
        + " \"threshold\": 0}"
  };

  @TempDir private Path folder;
  private Path state;

  /** Ends a training as a kill does: nothing after it is run. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Kills in the given epoch; 0 for never. */
  private static class Killer implements TrainingListener {
    private final int epoch;
    private final boolean within;
    private final List<EpochReport> resumed = new ArrayList<>();

    Killer(int epoch, boolean within) {
      this.epoch = epoch;
      this.within = within;
    }

    @Override
    public void onResume(List<EpochReport> history) {
      resumed.addAll(history);
    }

    @Override
    public void onStep(int running, int step, int steps) {
      if (within && running == epoch && step == 2) {
        throw new Killed();
      }
    }

    @Override
    public void onEpoch(EpochReport report) {
      if (report.epoch() == epoch) {
        throw new Killed();
      }
    }
  }

  @BeforeEach
  void write() throws IOException {
    TonesCorpus.write(folder.resolve("data"), 1, 2, 3, 4, 8, 9);
    state = folder.resolve("deep/state");
  }

  private ModelTrainer trainer(String... more) {
    String[] recipe = Arrays.copyOf(RECIPE, RECIPE.length + more.length);
    System.arraycopy(more, 0, recipe, RECIPE.length, more.length);
    return ModelTrainer.of(
            Corpora.named("ravdess").read(folder.resolve("data")), new SoftmaxRegressionEngine())
        .config(SmallConfig.with(recipe));
  }

  private byte[] bytes(TrainingResult result) throws IOException {
    Path file = folder.resolve("model.zip");
    Bundles.write(result.bundle(), file);
    return Files.readAllBytes(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aKilledTrainingEndsInTheSameBytes(int every) throws IOException {
    TrainingResult whole = trainer().train();
    Killer between = new Killer(3, false);
    ModelTrainer first = trainer().checkpoints(new Checkpoints(state, every, false));
    assertThrows(Killed.class, () -> first.listener(between).train());
    Killer within = new Killer(6, true);
    ModelTrainer second = trainer().checkpoints(new Checkpoints(state, every, true));
    assertThrows(Killed.class, () -> second.listener(within).train());
    int kept = every == 1 ? 3 : 2;
    assertEquals(kept, within.resumed.size());
    Killer never = new Killer(0, false);
    TrainingResult resumed =
        trainer().checkpoints(new Checkpoints(state, every, true)).listener(never).train();
    assertEquals(every == 1 ? 5 : 4, never.resumed.size());
    assertEquals(never.resumed, resumed.history().subList(0, never.resumed.size()));
    assertEquals(withoutTimes(whole), withoutTimes(resumed));
    assertEquals(whole.epoch(), resumed.epoch());
    assertArrayEquals(bytes(whole), bytes(resumed));
    // Even the last epoch is there, so that a training killed while it writes its model is not
    // lost.
    Killer after = new Killer(1, true);
    TrainingResult again =
        trainer().checkpoints(new Checkpoints(state, every, true)).listener(after).train();
    assertArrayEquals(bytes(whole), bytes(again));
    assertEquals(resumed.history(), again.history());
  }

  private static List<EpochReport> withoutTimes(TrainingResult result) {
    return result.history().stream()
        .map(
            r ->
                new EpochReport(
                    r.epoch(),
                    r.epochs(),
                    r.learningRate(),
                    r.trainingLoss(),
                    r.validationLoss(),
                    r.validationUar(),
                    r.validationAccuracy(),
                    0,
                    0))
        .toList();
  }

  @Test
  void anotherTrainingIsNotGoneOnWith() {
    trainer().checkpoints(new Checkpoints(state, 1, true)).train();
    assertRefused(
        "config.batch_size was 4, now 5",
        trainer("\"batch_size\": 5").checkpoints(new Checkpoints(state, 1, true)));
    assertRefused(
        "test_speakers was , now 3",
        trainer().testSpeakers(List.of("3")).checkpoints(new Checkpoints(state, 1, true)));
    assertRefused("exists already", trainer().checkpoints(new Checkpoints(state, 1, false)));
  }

  @Test
  void aDamagedCheckpointIsNamed() throws IOException {
    trainer().checkpoints(new Checkpoints(state, 1, false)).train();
    Path file = state.resolve(Checkpoints.FILE);
    assertFalse(Files.exists(state.resolve(Checkpoints.FILE + ".part")));
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 7, 8, 100, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(
          "checkpoint.safetensors is not a readable checkpoint",
          trainer().checkpoints(new Checkpoints(state, 1, true)));
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 4));
    assertRefused(
        "is not a readable checkpoint", trainer().checkpoints(new Checkpoints(state, 1, true)));
    byte[] huge = whole.clone();
    Arrays.fill(huge, 0, 8, (byte) 0x7f);
    Files.write(file, huge);
    assertRefused(
        "is not a readable checkpoint", trainer().checkpoints(new Checkpoints(state, 1, true)));
  }

  @Test
  void anUnusableFolderIsKnownBeforeTheWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertRefused("cannot make", trainer().checkpoints(new Checkpoints(file, 1, false)));
    assertThrows(IllegalArgumentException.class, () -> new Checkpoints(file, 0, false));
  }

  private static void assertRefused(String part, ModelTrainer trainer) {
    Killer early =
        new Killer(0, false) {
          @Override
          public void onStep(int epoch, int step, int steps) {
            throw new AssertionError("trained");
          }
        };
    TrainingException e =
        assertThrows(TrainingException.class, () -> trainer.listener(early).train());
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }
}
