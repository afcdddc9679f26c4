package org.ser4j.training.config;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.Segmentation;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.JsonCodec;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.UpdateRule;
import org.ser4j.training.split.ValidationRule;
import org.ser4j.training.zoo.Zoo;

/** The JSON form of a training configuration, and what earlier versions called its keys. */
final class ConfigJson {
  /** Version 1 had other names for some keys. */
  private static final int FORMAT_VERSION = 2;

  private static final JsonCodec CODEC = codec(TrainingConfig.defaults());

  private ConfigJson() {}

  /**
   * A configuration file.
   *
   * @param formatVersion 1 to {@value ConfigJson#FORMAT_VERSION}
   */
  record Document(int formatVersion, TrainingConfig config) {
    Document {
      Checks.require(
          formatVersion >= 1 && formatVersion <= FORMAT_VERSION,
          "formatVersion must be 1 to " + FORMAT_VERSION + ", not " + formatVersion);
    }
  }

  static TrainingConfig read(String json) {
    return CODEC.read(Document.class, json).config();
  }

  static String write(TrainingConfig config) {
    return CODEC.write(Document.class, new Document(FORMAT_VERSION, config));
  }

  private static JsonCodec codec(TrainingConfig defaults) {
    JsonCodec.Builder codec = ModelFormat.register(JsonCodec.builder());
    codec.type(Document.class).defaulted("formatVersion", FORMAT_VERSION).inline("config");
    settings(codec, defaults);
    preprocessing(codec, defaults.preprocessing());
    codec.type(NetworkChoice.Named.class).untagged("zoo");
    codec.type(NetworkChoice.Inline.class).untagged();
    codec
        .type(WaveformAugmentations.class)
        .oldKeys("versions", "copies")
        .optional("versions", List.of())
        .shorthand("versions", Zoo::augmentations)
        .optional("online", List.of());
    codec
        .type(OptimizerSettings.class)
        .inline("rule")
        .optional("clipNorm", OptimizerSettings.NO_CLIPPING)
        .oldKeys("weightDecayParams", "decayed")
        .optional(
            "weightDecayParams",
            new OptimizerSettings(defaults.optimizer().rule(), 0).weightDecayParams())
        .upgrade(ConfigJson::upgradeOptimizer);
    codec.type(UpdateRule.Adam.class).kinds("decoupled", Map.of("adam", false, "adamw", true));
    codec.type(UpdateRule.RmsProp.class).kind("rmsprop");
    codec.type(Schedule.OneCycle.class).oldKeys("pctStart", "warmup_share");
    codec.type(EarlyStopping.class).optional("restoreBest", true);
    codec.type(Validation.class).inline("rule");
    codec.type(ValidationRule.class).kindKey("rule");
    codec.type(ValidationRule.Listed.class).untagged("speakers");
    codec.type(ValidationRule.None.class).oldKinds("nobody");
    return codec.build();
  }

  /** Every setting may be left out, and is always written. */
  private static void settings(JsonCodec.Builder codec, TrainingConfig defaults) {
    codec.type(TrainingConfig.class).inline("preprocessing");
    for (RecordComponent component : TrainingConfig.class.getRecordComponents()) {
      if (!component.getName().equals("preprocessing")) {
        codec.defaulted(component.getName(), value(component, defaults));
      }
    }
    codec
        .oldKeys("decomposition", "reduction")
        .oldKeys("waveformAugmentation", "sound_augmentation");
  }

  /** {@link Preprocessing} as a configuration has it: every part is a setting. */
  record PreprocessingSettings(
      FrontEnd frontEnd,
      ActivitySettings activity,
      List<PreprocessingStep> preprocessing,
      Segmentation segmentation) {
    static PreprocessingSettings of(Preprocessing value) {
      return new PreprocessingSettings(
          value.frontEnd(), value.activity(), value.steps(), value.segmentation());
    }

    Preprocessing value() {
      return new Preprocessing(frontEnd, activity, preprocessing, segmentation);
    }
  }

  private static void preprocessing(JsonCodec.Builder codec, Preprocessing defaults) {
    codec
        .as(
            Preprocessing.class,
            PreprocessingSettings.class,
            PreprocessingSettings::of,
            PreprocessingSettings::value)
        .type(PreprocessingSettings.class)
        .defaulted("frontEnd", defaults.frontEnd())
        .defaulted("activity", defaults.activity())
        .oldKeys("preprocessing", "preparation")
        .defaulted("preprocessing", List.of())
        .shorthand("preprocessing", Zoo::preprocessing)
        .oldKeys("segmentation", "cutting")
        .defaulted("segmentation", Segmentation.SPEECH);
  }

  /** Keras adds {@code l2 * sum(weight^2)} to the loss, whose slope is {@code 2 * l2 * weight}. */
  private static void upgradeOptimizer(Map<String, Object> optimizer) {
    for (String key : List.of("weight_decay_params", "decayed")) {
      Checks.require(
          !List.of().equals(optimizer.get(key)),
          key
              + " names no array: leave it out for all matrices and kernels, or give a weight_decay"
              + " of 0");
    }
    if (!optimizer.containsKey("l2")) {
      return;
    }
    Object l2 = optimizer.remove("l2");
    Checks.require(
        !"adamw".equals(optimizer.get("kind")),
        "l2 is " + l2 + ", but adamw decays the weights directly: give weight_decay, or use adam");
    Checks.require(
        l2 instanceof Number number && number.doubleValue() >= 0,
        "l2 must be a number of 0 or more, not " + l2);
    Checks.require(
        optimizer.put("weight_decay", 2 * ((Number) l2).doubleValue()) == null,
        "l2 and weight_decay are the same setting; give one of them");
  }

  private static Object value(RecordComponent component, TrainingConfig config) {
    try {
      return component.getAccessor().invoke(config);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
