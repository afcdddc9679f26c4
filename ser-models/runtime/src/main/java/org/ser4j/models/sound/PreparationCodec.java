package org.ser4j.models.sound;

import com.google.gson.JsonObject;
import org.ser4j.models.json.JsonFields;

/** Preparations as JSON. */
final class PreparationCodec {
  private PreparationCodec() {}

  static Preparation read(JsonFields json) {
    String kind = json.string("kind");
    switch (kind) {
      case "excerpt":
        return new Excerpt(json.number("offset_seconds"), json.number("duration_seconds"));
      case "trim_silence":
        return new TrimSilence(json.number("top_db"));
      case "drop_silence":
        return new DropSilence(json.number("top_db"));
      case "drop_quiet":
        return new DropQuiet(json.number("min_silence_seconds"), json.number("threshold_dbfs"));
      case "peak_normalize":
        return new PeakNormalize();
      case "reduce_noise":
        return new ReduceNoise();
      case "fix_length":
        return new FixLength(json.number("seconds"));
      default:
        throw Kinds.unknown(
            json,
            kind,
            "excerpt, trim_silence, drop_silence, drop_quiet, peak_normalize, reduce_noise,"
                + " fix_length");
    }
  }

  static JsonObject write(Preparation preparation) {
    JsonObject json = Kinds.start((Record) preparation);
    if (preparation instanceof Excerpt excerpt) {
      json.addProperty("offset_seconds", excerpt.offsetSeconds());
      json.addProperty("duration_seconds", excerpt.durationSeconds());
    } else if (preparation instanceof TrimSilence trim) {
      json.addProperty("top_db", trim.topDb());
    } else if (preparation instanceof DropSilence drop) {
      json.addProperty("top_db", drop.topDb());
    } else if (preparation instanceof DropQuiet drop) {
      json.addProperty("min_silence_seconds", drop.minSilenceSeconds());
      json.addProperty("threshold_dbfs", drop.thresholdDbfs());
    } else if (preparation instanceof FixLength fix) {
      json.addProperty("seconds", fix.seconds());
    }
    return json;
  }
}
