package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.json.JsonFields;

/**
 * Preprocessors, front ends and activity settings as JSON; nothing may be left out, and nothing
 * unknown added. Reading throws IllegalArgumentException with the place.
 */
public final class PreprocessorCodec {
  private static final String LOG_MEL = "log_mel";

  private PreprocessorCodec() {}

  /**
   * Writes a preprocessor: the front end's fields, {@code activity} and {@code scaler}.
   *
   * @param preprocessor what to write
   * @return what {@link #read} reads
   */
  public static JsonObject write(Preprocessor preprocessor) {
    JsonObject json = write(preprocessor.frontEnd());
    json.add("activity", write(preprocessor.activity()));
    JsonObject scaler = new JsonObject();
    scaler.add("mean", list(preprocessor.scaler().mean()));
    scaler.add("deviation", list(preprocessor.scaler().deviation()));
    json.add("scaler", scaler);
    return json;
  }

  /**
   * Reads a preprocessor.
   *
   * @param fields taken to their end
   * @return the preprocessor
   */
  public static Preprocessor read(JsonFields fields) {
    FrontEnd frontEnd = takeFrontEnd(fields);
    ActivitySettings activity = readActivity(fields.object("activity"));
    JsonFields scaler = fields.object("scaler");
    Preprocessor preprocessor =
        new Preprocessor(
            frontEnd, activity, new Scaler(scaler.floats("mean"), scaler.floats("deviation")));
    scaler.end();
    fields.end();
    return preprocessor;
  }

  /**
   * Writes a front end.
   *
   * @param frontEnd what to write
   * @return what {@link #readFrontEnd} reads
   */
  public static JsonObject write(FrontEnd frontEnd) {
    LogMel logMel = (LogMel) frontEnd;
    JsonObject json = new JsonObject();
    json.addProperty("feature_extractor_type", LOG_MEL);
    json.addProperty("sampling_rate", logMel.sampleRate());
    json.addProperty("n_fft", logMel.nFft());
    json.addProperty("win_length", logMel.winLength());
    json.addProperty("hop_length", logMel.hopLength());
    json.addProperty("n_mels", logMel.nMels());
    json.addProperty("f_min", logMel.fMin());
    json.addProperty("f_max", logMel.fMax());
    json.addProperty("frames", logMel.frames());
    json.addProperty("reference", JsonFields.lowerCase(logMel.reference()));
    if (Double.isInfinite(logMel.topDb())) {
      json.add("top_db", JsonNull.INSTANCE);
    } else {
      json.addProperty("top_db", logMel.topDb());
    }
    return json;
  }

  /**
   * Reads a front end.
   *
   * @param fields taken to their end
   * @return the front end
   */
  public static FrontEnd readFrontEnd(JsonFields fields) {
    FrontEnd frontEnd = takeFrontEnd(fields);
    fields.end();
    return frontEnd;
  }

  /**
   * Writes activity settings.
   *
   * @param activity what to write
   * @return what {@link #readActivity} reads
   */
  public static JsonObject write(ActivitySettings activity) {
    JsonObject json = new JsonObject();
    json.addProperty("top_db", activity.topDb());
    json.addProperty("floor_dbfs", activity.floorDbfs());
    json.addProperty("margin_seconds", activity.marginSeconds());
    return json;
  }

  /**
   * Reads activity settings.
   *
   * @param fields taken to their end
   * @return the settings
   */
  public static ActivitySettings readActivity(JsonFields fields) {
    ActivitySettings activity =
        new ActivitySettings(
            fields.number("top_db"), fields.number("floor_dbfs"), fields.number("margin_seconds"));
    fields.end();
    return activity;
  }

  private static FrontEnd takeFrontEnd(JsonFields fields) {
    String type = fields.string("feature_extractor_type");
    if (!type.equals(LOG_MEL)) {
      throw new IllegalArgumentException(
          "unknown feature_extractor_type '" + type + "'; a newer ser4j may know it");
    }
    int most = Integer.MAX_VALUE;
    return new LogMel(
        fields.integer("sampling_rate", 1, most),
        fields.integer("n_fft", 1, most),
        fields.integer("win_length", 1, most),
        fields.integer("hop_length", 1, most),
        fields.integer("n_mels", 1, most),
        fields.number("f_min"),
        fields.number("f_max"),
        fields.integer("frames", 1, most),
        fields.constant("reference", LogMel.Reference.values()),
        fields.isNull("top_db") ? Double.POSITIVE_INFINITY : fields.number("top_db"));
  }

  private static JsonArray list(float[] values) {
    JsonArray array = new JsonArray();
    for (float value : values) {
      array.add(value);
    }
    return array;
  }
}
