package org.ser4j.training.config;

import com.google.gson.JsonObject;
import org.ser4j.models.json.JsonFields;
import org.ser4j.training.augment.Augmentation;
import org.ser4j.training.augment.FrequencyMask;
import org.ser4j.training.augment.FrequencyWarp;
import org.ser4j.training.augment.Gain;
import org.ser4j.training.augment.NoiseFloor;
import org.ser4j.training.augment.TimeMask;
import org.ser4j.training.augment.TimeShift;
import org.ser4j.training.augment.TimeStretch;

/** Augmentations as JSON. */
final class AugmentationCodec {
  private AugmentationCodec() {}

  static Augmentation read(JsonFields json) {
    String kind = json.string("kind");
    double probability = json.number("probability");
    int most = Integer.MAX_VALUE;
    switch (kind) {
      case "time_stretch":
        return new TimeStretch(json.number("min_rate"), json.number("max_rate"), probability);
      case "time_shift":
        return new TimeShift(json.integer("max_frames", 1, most), probability);
      case "frequency_warp":
        return new FrequencyWarp(json.number("min_factor"), json.number("max_factor"), probability);
      case "gain":
        return new Gain(json.number("max_db"), probability);
      case "noise_floor":
        return new NoiseFloor(json.number("min_db"), json.number("max_db"), probability);
      case "time_mask":
        return new TimeMask(
            json.integer("count", 1, most), json.integer("max_frames", 1, most), probability);
      case "frequency_mask":
        return new FrequencyMask(
            json.integer("count", 1, most), json.integer("max_bands", 1, most), probability);
      default:
        throw new IllegalArgumentException(
            json.place()
                + ".kind is '"
                + kind
                + "', but must be one of [time_stretch, time_shift, frequency_warp, gain,"
                + " noise_floor, time_mask, frequency_mask]");
    }
  }

  static JsonObject write(Augmentation augmentation) {
    JsonObject json = new JsonObject();
    if (augmentation instanceof TimeStretch stretch) {
      json.addProperty("kind", "time_stretch");
      json.addProperty("min_rate", stretch.minRate());
      json.addProperty("max_rate", stretch.maxRate());
    } else if (augmentation instanceof TimeShift shift) {
      json.addProperty("kind", "time_shift");
      json.addProperty("max_frames", shift.maxFrames());
    } else if (augmentation instanceof FrequencyWarp warp) {
      json.addProperty("kind", "frequency_warp");
      json.addProperty("min_factor", warp.minFactor());
      json.addProperty("max_factor", warp.maxFactor());
    } else if (augmentation instanceof Gain gain) {
      json.addProperty("kind", "gain");
      json.addProperty("max_db", gain.maxDb());
    } else if (augmentation instanceof NoiseFloor noise) {
      json.addProperty("kind", "noise_floor");
      json.addProperty("min_db", noise.minDb());
      json.addProperty("max_db", noise.maxDb());
    } else if (augmentation instanceof TimeMask mask) {
      json.addProperty("kind", "time_mask");
      json.addProperty("count", mask.count());
      json.addProperty("max_frames", mask.maxFrames());
    } else if (augmentation instanceof FrequencyMask mask) {
      json.addProperty("kind", "frequency_mask");
      json.addProperty("count", mask.count());
      json.addProperty("max_bands", mask.maxBands());
    }
    json.addProperty("probability", augmentation.probability());
    return json;
  }
}
