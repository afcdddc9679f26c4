package org.ser4j.training.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.bundle.LayerCodec;
import org.ser4j.models.bundle.PreprocessorCodec;
import org.ser4j.models.frontend.Cutting;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.Scaling;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.sound.SoundCodec;
import org.ser4j.training.augment.Augmentation;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.reduce.Reduction;
import org.ser4j.training.reduce.ReductionCodec;
import org.ser4j.training.split.ValidationRule;
import org.ser4j.training.zoo.Zoo;

/** Reads a training configuration; every error names the source and the key. */
final class ConfigReader {
  private static final int FORMAT_VERSION = 1;

  private final String source;

  ConfigReader(String source) {
    this.source = source;
  }

  TrainingConfig read(String text) {
    try {
      JsonObject given = Json.parse(text);
      JsonObject whole = Json.parse(Recipes.read(TrainingConfig.DEFAULT_RECIPE));
      for (Map.Entry<String, JsonElement> entry : given.entrySet()) {
        whole.add(entry.getKey(), entry.getValue());
      }
      return config(new JsonFields(whole, ""));
    } catch (IllegalArgumentException e) {
      throw new TrainingConfigException(source + ": " + e.getMessage(), e);
    }
  }

  private static TrainingConfig config(JsonFields json) {
    json.integer("format_version", FORMAT_VERSION, FORMAT_VERSION);
    JsonFields validation = json.object("validation");
    int every = validation.integer("every", 1, Integer.MAX_VALUE);
    TrainingConfig config =
        new TrainingConfig(
            at(json.object("architecture"), ConfigReader::network),
            preprocessing(json),
            json.has("scaler") ? json.constant("scaler", Scaling.values()) : Scaling.STANDARD,
            json.has("reduction")
                ? at(json.object("reduction"), ReductionCodec::read)
                : new Reduction.None(),
            json.has("sound_augmentation")
                ? at(json.object("sound_augmentation"), ConfigReader::sound)
                : SoundAugmentation.NONE,
            json.has("initializer")
                ? json.constant("initializer", Initialization.values())
                : Initialization.FAN_IN,
            json.integer("epochs", 1, TrainingConfig.MAX_EPOCHS),
            json.integer("batch_size", 2, TrainingConfig.MAX_BATCH_SIZE),
            at(json.object("optimizer"), OptimizerCodec::read),
            at(json.object("schedule"), ScheduleCodec::read),
            json.number("ema_decay"),
            json.number("label_smoothing"),
            at(json.object("mixup"), ConfigReader::mixUp),
            json.constant("sampling", Sampling.values()),
            json.has("class_weights")
                ? at(json.object("class_weights"), ConfigReader::classWeights)
                : ClassWeights.NONE,
            at(json.object("early_stopping"), ConfigReader::earlyStopping),
            augmentations(json.objects("augmentations")),
            at(validation, ConfigReader::validation),
            every,
            json.longInteger("seed", Long.MIN_VALUE, Long.MAX_VALUE));
    json.end();
    return config;
  }

  /** Reads an object to its end, and puts its place before messages that lack it. */
  private static <T> T at(JsonFields json, Function<JsonFields, T> reader) {
    try {
      T value = reader.apply(json);
      json.end();
      return value;
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith(json.place())) {
        throw e;
      }
      throw new IllegalArgumentException(json.place() + ": " + message, e);
    }
  }

  private static NetworkChoice network(JsonFields json) {
    if (json.has("zoo")) {
      return new NetworkChoice.Named(json.string("zoo"));
    }
    return new NetworkChoice.Inline(json.string("name"), LayerCodec.readSequence(json, "layers"));
  }

  private static Preprocessing preprocessing(JsonFields json) {
    return new Preprocessing(
        at(json.object("front_end"), PreprocessorCodec::readFrontEnd),
        at(json.object("activity"), PreprocessorCodec::readActivity),
        preparation(json),
        json.has("cutting") ? json.constant("cutting", Cutting.values()) : Cutting.SPEECH);
  }

  private static List<PreprocessingStep> preparation(JsonFields json) {
    if (!json.has("preparation")) {
      return List.of();
    }
    return json.isString("preparation")
        ? Zoo.preprocessing(json.string("preparation"))
        : SoundCodec.readPreparations(json.objects("preparation"));
  }

  private static SoundAugmentation sound(JsonFields json) {
    List<List<WaveformAugmentation>> copies = List.of();
    if (json.has("copies")) {
      copies =
          json.isString("copies")
              ? Zoo.augmentations(json.string("copies"))
              : SoundCodec.readDistortionLists(json.objectLists("copies"));
    }
    return new SoundAugmentation(
        copies,
        json.has("online") ? SoundCodec.readDistortions(json.objects("online")) : List.of());
  }

  private static MixUp mixUp(JsonFields json) {
    return new MixUp(json.number("alpha"), json.number("probability"));
  }

  private static EarlyStopping earlyStopping(JsonFields json) {
    return new EarlyStopping(
        json.constant("monitor", Monitor.values()),
        json.integer("patience", 1, Integer.MAX_VALUE),
        !json.has("restore_best") || json.bool("restore_best"));
  }

  private static ClassWeights classWeights(JsonFields json) {
    ClassWeights.Kind kind = json.constant("kind", ClassWeights.Kind.values());
    Map<String, Double> weights = new TreeMap<>();
    if (kind == ClassWeights.Kind.BY_LABEL) {
      JsonFields given = json.object("weights");
      given.names().forEach(label -> weights.put(label, given.number(label)));
    }
    return new ClassWeights(kind, weights);
  }

  private static List<Augmentation> augmentations(List<JsonFields> list) {
    List<Augmentation> augmentations = new ArrayList<>();
    list.forEach(json -> augmentations.add(at(json, AugmentationCodec::read)));
    return augmentations;
  }

  private static ValidationRule validation(JsonFields json) {
    if (json.has("speakers")) {
      return new ValidationRule.Listed(json.strings("speakers"));
    }
    String rule = json.string("rule");
    switch (rule) {
      case "next_fold":
        return new ValidationRule.NextFold();
      case "nobody":
        return new ValidationRule.None(json.number("temperature"));
      default:
        throw new IllegalArgumentException(
            "validation.rule is '"
                + rule
                + "', but must be next_fold or nobody; or list the speakers");
    }
  }
}
