package org.ser4j.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.SoftmaxRegressionEngine;
import org.ser4j.training.augment.SpectrogramAugmentation.NoiseFloor;
import org.ser4j.training.split.ValidationRule;

class TrainingConfigTest {
  @TempDir Path folder;

  @Test
  void keysLeftOutTakeTheRecipesValues() {
    TrainingConfig standard = TrainingConfig.defaults();
    assertEquals(standard, TrainingConfig.fromJson("{}"));
    TrainingConfig config = TrainingConfig.fromJson("{\"epochs\": 3, \"seed\": 9}");
    assertEquals(standard.withEpochs(3).withSeed(9), config);
  }

  @Test
  void everyKindReadsBackTheSame() {
    TrainingConfig config =
        TrainingConfig.fromJson(
            """
            {"architecture": {"name": "mine", "layers": [
               {"type": "flatten", "start_axis": 0, "end_axis": -1},
               {"type": "dense", "units": 8, "bias": true}]},
             "schedule": {"kind": "cosine", "learning_rate": 0.1, "final_learning_rate": 0},
             "sampling": "balanced",
             "early_stopping": {"monitor": "validation_uar", "patience": 3},
             "augmentations": [
               {"kind": "noise_floor", "min_db": 20, "max_db": 50, "probability": 0.5}],
             "validation": {"speakers": ["3", "8"], "every": 2}}
            """);
    assertEquals(List.of(new NoiseFloor(20, 50, 0.5)), config.augmentations());
    assertEquals(new ValidationRule.Listed(List.of("3", "8")), config.validation().rule());
    assertEquals(
        Shape.of(8), config.architecture().build(Shape.of(1, 64, 250), 8).resolve().output());
    assertEquals(config, TrainingConfig.fromJson(config.toJson()));
    TrainingConfig constant =
        TrainingConfig.fromJson("{\"schedule\": {\"kind\": \"constant\", \"learning_rate\": 0.1}}");
    assertEquals(constant, TrainingConfig.fromJson(constant.toJson()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'schedule':{'kind':'reduce_on_plateau','learning_rate':0.001,'monitor':'training_loss',"
            + "'factor':0.4,'patience':2,'min_learning_rate':1.0E-7,'threshold':1.0E-4}",
        "'class_weights':{'kind':'balanced'}",
        "'class_weights':{'kind':'by_label','weights':{'happy':2.0,'sad':0.5}}",
        "'early_stopping':{'monitor':'training_loss','patience':3,'restore_best':false}",
        "'segmentation':'segments'",
        "'scaler':'min_max'",
        "'initializer':'glorot_uniform'",
        "'preprocessing':[{'kind':'trim_silence','top_db':30.0}]",
        "'waveform_augmentation':{'versions':[[{'kind':'add_noise','max_share':0.035}]],"
            + "'online':[{'kind':'gain','min_db':-6.0,'max_db':6.0}]}"
      })
  void everySettingReadsBackTheSame(String quoted) {
    String json = "{" + quoted.replace('\'', '"') + "}";
    TrainingConfig config = TrainingConfig.fromJson(json);
    Map<String, Object> written = Json.parse(config.toJson());
    Json.parse(json).forEach((key, value) -> assertEquals(value, written.get(key)));
    assertEquals(config, TrainingConfig.fromJson(config.toJson()));
  }

  @Test
  void everyKeyIsWritten() {
    Map<String, Object> written = Json.parse(TrainingConfig.defaults().toJson());
    assertEquals(Map.of("kind", "none"), written.get("class_weights"));
    assertEquals(Map.of("monitor", "none", "patience", 10L), written.get("early_stopping"));
    assertEquals(23, written.size());
    TrainingConfig none = TrainingConfig.fromJson("{\"class_weights\": {\"kind\": \"none\"}}");
    assertEquals(TrainingConfig.defaults(), none);
  }

  @Test
  void kerasPenaltyIsTwiceTheDecay() {
    String adam = "\"kind\": \"adam\", \"beta1\": 0.9, \"beta2\": 0.999, \"epsilon\": 1e-7";
    TrainingConfig config =
        TrainingConfig.fromJson("{\"optimizer\": {" + adam + ", \"l2\": 0.01}}");
    assertEquals(0.02, config.optimizer().weightDecay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'adam','beta1':0.8,'beta2':0.9,'epsilon':1.0E-8,'weight_decay':0.1}",
        "{'kind':'adamw','beta1':0.8,'beta2':0.9,'epsilon':1.0E-8,'weight_decay':0.0,'clip_norm':1.0}",
        "{'kind':'sgd','momentum':0.9,'nesterov':true,'weight_decay':0.1}",
        "{'kind':'sgd','momentum':0.9,'nesterov':true,'weight_decay':0.1,'weight_decay_params':['0.bias','2.weight']}",
        "{'kind':'rmsprop','alpha':0.99,'epsilon':0.001,'momentum':0.5,'weight_decay':0.1,'clip_norm':2.0}"
      })
  void everyOptimizerReadsBackTheSame(String quoted) {
    String optimizer = quoted.replace('\'', '"');
    TrainingConfig config = TrainingConfig.fromJson("{\"optimizer\": " + optimizer + "}");
    assertEquals(Json.parse(optimizer), Json.parse(config.toJson()).get("optimizer"));
    assertEquals(config, TrainingConfig.fromJson(config.toJson()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"epoch\": 3} | epoch",
        "{\"epochs\": \"3\"} | epochs",
        "{\"epochs\": 3.5} | epochs",
        "{\"epochs\": 0} | epochs",
        "{\"batch_size\": 1} | batch_size",
        "{\"ema_decay\": 1} | ema_decay",
        "{\"label_smoothing\": -0.1} | label_smoothing",
        "{\"mixup\": {\"alpha\": 0, \"probability\": 1}} | mixup.alpha",
        "{\"mixup\": {\"alpha\": 1}} | mixup.probability",
        "{\"sampling\": \"random\"} | sampling",
        "{\"schedule\": {\"kind\": \"step\"}} | schedule.kind",
        "{\"schedule\": {\"kind\": \"constant\"}} | schedule.learning_rate",
        "{\"schedule\": {\"kind\": \"constant\", \"learning_rate\": -1}} | learning_rate",
        "{\"schedule\": {\"kind\": \"constant\", \"learning_rate\": 1, \"x\": 2}} | [x]",
        "{\"early_stopping\": {\"monitor\": \"uar\", \"patience\": 1}} | early_stopping.monitor",
        "{\"early_stopping\": {\"monitor\": \"none\", \"patience\": 0}} | patience",
        "{\"early_stopping\": {\"monitor\": \"none\", \"patience\": 1, \"restore_best\": 1}} | restore_best",
        "{\"early_stopping\": {\"monitor\": \"validation_uar\", \"patience\": 1}} | not validation_uar",
        "{\"schedule\": {\"kind\": \"reduce_on_plateau\", \"learning_rate\": 1, \"monitor\": \"none\", \"factor\": 0.5, \"patience\": 2, \"min_learning_rate\": 0, \"threshold\": 0}} | schedule.monitor",
        "{\"schedule\": {\"kind\": \"reduce_on_plateau\", \"learning_rate\": 1, \"monitor\": \"training_loss\", \"factor\": 1.5, \"patience\": 2, \"min_learning_rate\": 0, \"threshold\": 0}} | factor must be in (0, 1), not 1.5",
        "{\"schedule\": {\"kind\": \"reduce_on_plateau\", \"learning_rate\": 1, \"monitor\": \"validation_loss\", \"factor\": 0.5, \"patience\": 2, \"min_learning_rate\": 0, \"threshold\": 0}} | schedule.monitor",
        "{\"class_weights\": \"balanced\"} | class_weights",
        "{\"class_weights\": {\"kind\": \"by_label\"}} | class_weights.weights",
        "{\"class_weights\": {\"kind\": \"by_label\", \"weights\": {}}} | class_weights.weights",
        "{\"class_weights\": {\"kind\": \"by_label\", \"weights\": {\"sad\": 0}}} | weights.sad must be in (0, 1000.0], not 0.0",
        "{\"class_weights\": {\"kind\": \"balanced\", \"weights\": {\"sad\": 1}}} | [weights]",
        "{\"optimizer\": {\"kind\": \"adamw\", \"beta1\": 0, \"beta2\": 0, \"epsilon\": 1, \"l2\": 0.1}} | optimizer: l2 is 0.1",
        "{\"optimizer\": {\"kind\": \"sgd\", \"momentum\": 0, \"nesterov\": false, \"l2\": -1}} | optimizer: l2",
        "{\"optimizer\": {\"kind\": \"sgd\", \"momentum\": 0, \"nesterov\": false, \"l2\": 1, \"decayed\": []}} | optimizer: decayed names no array",
        "{\"augmentations\": {}} | augmentations",
        "{\"augmentations\": [{\"kind\": \"echo\", \"probability\": 1}]} | augmentations[0]",
        "{\"augmentations\": [{\"kind\": \"gain\", \"max_db\": 3}]} | [0].probability",
        "{\"augmentations\": [{\"kind\": \"gain\", \"max_db\": 0, \"probability\": 1}]} | max_db",
        "{\"validation\": {\"rule\": \"random\", \"every\": 1}} | validation.rule",
        "{\"validation\": {\"speakers\": [], \"every\": 1}} | validation",
        "{\"validation\": {\"rule\": \"next_fold\"}} | validation.every",
        "{\"optimizer\": {\"kind\": \"lion\"}} | optimizer.kind",
        "{\"optimizer\": {\"kind\": \"sgd\"}} | optimizer.momentum",
        "{\"optimizer\": {\"kind\": \"sgd\", \"momentum\": 0, \"nesterov\": true}} | nesterov",
        "{\"optimizer\": {\"kind\": \"sgd\", \"momentum\": 1, \"nesterov\": true}} | momentum",
        "{\"optimizer\": {\"kind\": \"rmsprop\", \"alpha\": 1, \"epsilon\": 1, \"momentum\": 0}} | alpha",
        "{\"architecture\": {\"zoo\": \"residual_cnn\", \"layers\": []}} | layers",
        "{\"architecture\": {\"name\": \"x\", \"layers\": [{\"type\": \"warp\"}]}} | layers[0]",
        "{\"front_end\": {\"feature_extractor_type\": \"wavelet\"}} | front_end",
        "{\"seed\": 1e3} | seed",
        "{\"format_version\": 3} | format_version",
        "[] | not a JSON object",
        "{'epochs': 3} | JSON"
      })
  void everyErrorNamesTheKey(String json, String named) {
    TrainingConfigException e =
        assertThrows(TrainingConfigException.class, () -> TrainingConfig.fromJson(json));
    assertTrue(e.getMessage().contains(named), e.getMessage());
  }

  @Test
  void errorsNameTheFile() throws IOException {
    Path absent = folder.resolve("absent.json");
    assertMessage(
        absent + ": there is no such file; expected a JSON file",
        () -> TrainingConfig.read(absent));
    Path file = Files.writeString(folder.resolve("mine.json"), "{\"epochs\": -1}");
    assertMessage("mine.json", () -> TrainingConfig.read(file));
    Files.writeString(file, "{\"epochs\": 2}");
    assertEquals(2, TrainingConfig.read(file).epochs());
  }

  @Test
  void aTreeOfAnotherSizeIsRefused() {
    NetworkChoice eight = new NetworkChoice.Inline("mine", SoftmaxRegressionEngine.tree(8));
    assertMessage("must end in [2]", () -> eight.build(Shape.of(1, 4, 5), 2));
    assertMessage(
        "architecture", () -> new NetworkChoice.Named("vgg").build(Shape.of(1, 64, 250), 8));
  }

  private static void assertMessage(String part, Runnable action) {
    TrainingConfigException e = assertThrows(TrainingConfigException.class, action::run);
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }
}
