package org.ser4j.training.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.TreeMap;
import org.ser4j.models.bundle.LayerCodec;
import org.ser4j.models.bundle.PreprocessorCodec;
import org.ser4j.models.frontend.Cutting;
import org.ser4j.models.frontend.Scaling;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.sound.SoundCodec;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.reduce.Reduction;
import org.ser4j.training.reduce.ReductionCodec;
import org.ser4j.training.split.ValidationRule;

/** Writes a training configuration, keys always in the same order. */
final class ConfigWriter {
  private ConfigWriter() {}

  static JsonObject write(TrainingConfig config) {
    JsonObject json = new JsonObject();
    json.addProperty("format_version", 1);
    json.add("architecture", network(config.network()));
    json.add("front_end", PreprocessorCodec.write(config.frontEnd()));
    json.add("activity", PreprocessorCodec.write(config.preprocessing().activity()));
    // These are left out where they are the default: the bytes of older models' provenance stay.
    if (!config.preprocessing().preparation().isEmpty()) {
      json.add("preparation", SoundCodec.writePreparations(config.preprocessing().preparation()));
    }
    if (config.preprocessing().cutting() != Cutting.SPEECH) {
      json.addProperty("cutting", JsonFields.lowerCase(config.preprocessing().cutting()));
    }
    if (config.scaler() != Scaling.STANDARD) {
      json.addProperty("scaler", JsonFields.lowerCase(config.scaler()));
    }
    if (!(config.reduction() instanceof Reduction.None)) {
      json.add("reduction", ReductionCodec.write(config.reduction()));
    }
    if (!config.sound().equals(SoundAugmentation.NONE)) {
      json.add("sound_augmentation", sound(config.sound()));
    }
    if (config.initializer() != Initialization.FAN_IN) {
      json.addProperty("initializer", JsonFields.lowerCase(config.initializer()));
    }
    json.addProperty("epochs", config.epochs());
    json.addProperty("batch_size", config.batchSize());
    json.add("optimizer", OptimizerCodec.write(config.optimizer()));
    json.add("schedule", ScheduleCodec.write(config.schedule()));
    json.addProperty("ema_decay", config.emaDecay());
    json.addProperty("label_smoothing", config.labelSmoothing());
    JsonObject mixUp = new JsonObject();
    mixUp.addProperty("alpha", config.mixUp().alpha());
    mixUp.addProperty("probability", config.mixUp().probability());
    json.add("mixup", mixUp);
    json.addProperty("sampling", JsonFields.lowerCase(config.sampling()));
    // Left out where it is the default: the bytes of older models' provenance stay.
    if (config.classWeights().kind() != ClassWeights.Kind.NONE) {
      json.add("class_weights", classWeights(config.classWeights()));
    }
    JsonObject stopping = new JsonObject();
    stopping.addProperty("monitor", JsonFields.lowerCase(config.earlyStopping().monitor()));
    stopping.addProperty("patience", config.earlyStopping().patience());
    if (!config.earlyStopping().restoreBest()) {
      stopping.addProperty("restore_best", false);
    }
    json.add("early_stopping", stopping);
    JsonArray augmentations = new JsonArray();
    config.augmentations().forEach(a -> augmentations.add(AugmentationCodec.write(a)));
    json.add("augmentations", augmentations);
    json.add("validation", validation(config));
    json.addProperty("seed", config.seed());
    return json;
  }

  private static JsonObject sound(SoundAugmentation sound) {
    JsonObject json = new JsonObject();
    if (!sound.copies().isEmpty()) {
      json.add("copies", SoundCodec.writeDistortionLists(sound.copies()));
    }
    if (!sound.online().isEmpty()) {
      json.add("online", SoundCodec.writeDistortions(sound.online()));
    }
    return json;
  }

  private static JsonObject network(NetworkChoice network) {
    JsonObject json = new JsonObject();
    if (network instanceof NetworkChoice.Named named) {
      json.addProperty("zoo", named.zoo());
    } else if (network instanceof NetworkChoice.Inline inline) {
      json.addProperty("name", inline.name());
      json.add("layers", LayerCodec.writeAll(inline.layers().layers()));
    }
    return json;
  }

  private static JsonObject classWeights(ClassWeights weights) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", JsonFields.lowerCase(weights.kind()));
    if (weights.kind() == ClassWeights.Kind.BY_LABEL) {
      JsonObject byLabel = new JsonObject();
      new TreeMap<>(weights.byLabel()).forEach(byLabel::addProperty);
      json.add("weights", byLabel);
    }
    return json;
  }

  private static JsonObject validation(TrainingConfig config) {
    JsonObject json = new JsonObject();
    if (config.validation() instanceof ValidationRule.Listed listed) {
      JsonArray speakers = new JsonArray();
      listed.speakers().forEach(speakers::add);
      json.add("speakers", speakers);
    } else if (config.validation() instanceof ValidationRule.None nobody) {
      json.addProperty("rule", "nobody");
      json.addProperty("temperature", nobody.temperature());
    } else {
      json.addProperty("rule", "next_fold");
    }
    json.addProperty("every", config.validateEvery());
    return json;
  }
}
