package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.Label;
import org.ser4j.dsp.audio.WavWriter;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.internal.format.ModelFormat;

/** Notebook 003's two models of the speaker's sex, by command: trained, judged, asked. */
class SexCommandsTest {
  private static final String CONFIG =
      """
      {"architecture": {"zoo": "%s"}, "front_end": %s, "epochs": %d, "batch_size": 8,
       "schedule": {"kind": "constant", "learning_rate": 0.002},
       "validation": {"rule": "next_fold", "every": 1}, "ema_decay": 0, "label_smoothing": 0,
       "mixup": {"alpha": 1, "probability": 0}, "augmentations": []}
      """;

  @TempDir private static Path folder;
  private static String data;
  private static String config;
  private static Path model;
  private static Run training;

  @BeforeAll
  static void train() throws IOException {
    data = MadeUpVoices.write(folder.resolve("data")).toString();
    model = folder.resolve("sex.zip");
    FrontEnd vector =
        new Features(FeatureSets.named("vec162", MadeUpVoices.RATE), MadeUpVoices.SAMPLES);
    config = config("003/features_gender", vector, 20);
    training = train(model, config);
    assertEquals(0, training.status(), training.err());
  }

  private static String config(String network, FrontEnd frontEnd, int epochs) throws IOException {
    String json = ModelFormat.codec().write(FrontEnd.class, frontEnd);
    Path file = folder.resolve(network.replace('/', '-') + ".json");
    return Files.writeString(file, CONFIG.formatted(network, json, epochs)).toString();
  }

  private static Run train(Path out, String config) {
    return ser(
        "train --label sex --test-speakers 11,12 --json --config " + config + " --out " + out);
  }

  /** A command on the voices. */
  private static Run ser(String line) {
    int end = line.indexOf(' ');
    String corpus = " --corpus ravdess --data " + data;
    return Run.ser((line.substring(0, end) + corpus + line.substring(end)).split(" "));
  }

  @Test
  void theModelKnowsWhatItTells() {
    assertEquals(new LabelSet("sex", List.of("female", "male")), Bundles.read(model).labels());
    String card = Bundles.read(model).card();
    assertTrue(card.contains("ser train --corpus ravdess --data DIR --label sex --out"), card);
    assertTrue(card.contains("# Speaker sex recognition"), card);
    JsonObject baseline =
        training.json().get(0).getAsJsonObject("validation").getAsJsonObject("baseline");
    assertEquals(0.5, baseline.get("uar").getAsDouble());
  }

  @Test
  void unheardSpeakersAreJudgedByTheModelsOwnTask() {
    Run run = ser("evaluate --speakers 11,12 --json --model " + model);
    assertEquals(0, run.status(), run.err());
    JsonObject json = run.json().get(0);
    assertEquals("sex", json.get("task").getAsString());
    assertEquals(8, json.get("n").getAsInt());
    assertEquals(Set.of("female", "male"), json.getAsJsonObject("classes").keySet());
    assertTrue(json.get("accuracy").getAsDouble() >= 7 / 8.0, run.out());
    assertEquals(0.5, json.getAsJsonObject("baseline").get("accuracy").getAsDouble());
    Run text = ser("evaluate --label SEX --speakers 11,12 --model " + model);
    assertEquals(0, text.status(), text.err());
    assertFalse(text.out().contains("emotion"), text.out());
  }

  @Test
  void freshVoicesAreToldWithoutAWordOfEmotion() throws IOException {
    Path her = folder.resolve("her.wav");
    Path him = folder.resolve("him.wav");
    WavWriter.write(her, MadeUpVoices.voice(true, 7), MadeUpVoices.RATE);
    WavWriter.write(him, MadeUpVoices.voice(false, 8), MadeUpVoices.RATE);
    Run json = Run.ser("recognize", "--json", "--model", "" + model, "" + her, "" + him);
    assertEquals("female", json.json().get(0).get("sex").getAsString());
    assertEquals("male", json.json().get(1).get("sex").getAsString());
    assertFalse(json.out().contains("emotion"), json.out());
    Run text = Run.ser("recognize", "--model", "" + model, "" + her);
    assertTrue(text.out().startsWith(her + ": female "), text.out());
    assertTrue(text.out().contains(" %, then male "), text.out());
    try (EmotionRecognizer emotions = EmotionRecognizer.load();
        EmotionRecognizer sexes = EmotionRecognizer.builder().model(model).build()) {
      assertEquals("emotion", emotions.model().task());
      assertEquals("sex", sexes.model().task());
      EmotionResult sex = sexes.recognize(her);
      assertEquals("female", sex.label().name());
      assertEquals(sex.confidence(), sex.probability(new Label("female")));
      assertTrue(emotions.model().labels().contains(emotions.recognize(her).label()));
    }
  }

  /** One logit and a sigmoid: what is learned on PyTorch is told the same in plain Java. */
  @Test
  void theModelOfBareSamplesTrainsToo() throws IOException {
    FrontEnd sound =
        new Waveform(MadeUpVoices.RATE, MadeUpVoices.SAMPLES, MadeUpVoices.SAMPLES, false);
    Path raw = folder.resolve("raw");
    Run run = train(raw, config("003/raw_gender", sound, 6));
    assertEquals(0, run.status(), run.err());
    String evaluate = "evaluate --speakers 11,12 --json --model " + raw + " --engine ";
    JsonObject jvm = ser(evaluate + "jvm").json().get(0);
    JsonObject pytorch = ser(evaluate + "pytorch").json().get(0);
    assertEquals(
        pytorch.get("negative_log_likelihood").getAsDouble(),
        jvm.get("negative_log_likelihood").getAsDouble(),
        1e-5);
    assertTrue(jvm.get("accuracy").getAsDouble() >= 7 / 8.0, jvm.toString());
  }

  @Test
  void corpusAndCrossValidationGoByTheSameLabels() {
    JsonObject corpus = ser("corpus --label sex --json").json().get(0);
    assertEquals(Set.of("female", "male"), corpus.getAsJsonObject("labels").keySet());
    JsonObject intensity = ser("corpus --label intensity --json").json().get(0);
    assertEquals(Set.of("normal"), intensity.getAsJsonObject("labels").keySet());
    Run run = ser("cross-validate --label sex --folds 1 --epochs 1 --config " + config);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("| | female | male | precision | recall | F1 |"), run.out());
    assertTrue(run.out().contains("| majority class |"), run.out());
  }

  /** RAVDESS' second fold holds women only. */
  @Test
  void aFoldOfWomenIsWarnedOf() {
    String warning = "the test part holds one class only: speakers 4, 10, 12 (female). ";
    String line = "cross-validate --label sex --folds 2 --epochs 1 --config " + config;
    Run run = ser(line);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().startsWith("warning: " + warning), run.err());
    assertTrue(run.out().contains("Warning: " + warning), run.out());
    JsonObject json = ser(line + " --json").json().get(0);
    assertTrue(json.getAsJsonArray("warnings").get(0).getAsString().startsWith(warning));
    String other = "cross-validate --label sex --epochs 1 --json --config " + config;
    JsonObject rows = ser(other + " --protocol random-clips").json().get(0);
    assertEquals(0, rows.getAsJsonArray("warnings").size(), rows.toString());
    JsonObject groups = ser(other + " --n-folds 2").json().get(0);
    assertEquals(0, groups.getAsJsonArray("warnings").size(), groups.toString());
  }

  @Test
  void whatDoesNotFitIsOneClearLine() {
    Run other = ser("evaluate --label emotion --model " + model);
    assertEquals(2, other.status());
    assertTrue(
        other
            .err()
            .startsWith(
                "ser: --label must be sex (the task of the model: female, male); got emotion"),
        other.err());
    assertEquals(2, ser("evaluate --label sex --model default").status());
    Run unknown = ser("corpus --label age");
    assertEquals(1, unknown.status());
    assertEquals(1, unknown.err().lines().count(), unknown.err());
    assertTrue(unknown.err().contains("has the attribute 'age'; label them by one of emotion, "));
  }
}
