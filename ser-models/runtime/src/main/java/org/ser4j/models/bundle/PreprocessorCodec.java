package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.Cutting;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Projection;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.sound.SoundCodec;

/**
 * Preprocessors, front ends and activity settings as JSON; nothing may be left out, and nothing
 * unknown added. Reading throws IllegalArgumentException with the place.
 */
public final class PreprocessorCodec {
  private static final String TYPE = "feature_extractor_type";

  /** All that there are; nothing else has to know a new one. */
  private static final List<FrontEndFormat<?>> FORMATS =
      List.of(
          new LogMelFormat(), new MelPictureFormat(), new FeaturesFormat(), new WaveformFormat());

  private PreprocessorCodec() {}

  /**
   * Writes a preprocessor: the front end's fields, {@code activity}, {@code scaler}, and where they
   * are needed {@code preparation}, {@code cutting} and {@code projection}.
   *
   * @param preprocessor what to write
   * @return what {@link #read} reads
   */
  public static JsonObject write(Preprocessor preprocessor) {
    JsonObject json = write(preprocessor.preprocessing());
    Scaler fitted = preprocessor.transform().scaler();
    JsonObject scaler = new JsonObject();
    scaler.add("mean", list(fitted.mean()));
    scaler.add("deviation", list(fitted.deviation()));
    json.add("scaler", scaler);
    preprocessor
        .transform()
        .projection()
        .ifPresent(projection -> json.add("projection", ProjectionFormat.write(projection)));
    return json;
  }

  /**
   * Writes what is decided before training: the front end's fields, {@code activity}, and where
   * they are needed {@code preparation} and {@code cutting}.
   *
   * @param preprocessing what to write
   * @return part of what {@link #read} reads
   */
  public static JsonObject write(Preprocessing preprocessing) {
    JsonObject json = write(preprocessing.frontEnd());
    json.add("activity", write(preprocessing.activity()));
    // Left out where they are the default: older versions read such bundles too.
    if (!preprocessing.preparation().isEmpty()) {
      json.add("preparation", SoundCodec.writePreparations(preprocessing.preparation()));
    }
    if (preprocessing.cutting() != Cutting.SPEECH) {
      json.addProperty("cutting", JsonFields.lowerCase(preprocessing.cutting()));
    }
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
    List<PreprocessingStep> preparation =
        fields.has("preparation")
            ? SoundCodec.readPreparations(fields.objects("preparation"))
            : List.of();
    Cutting cutting =
        fields.has("cutting") ? fields.constant("cutting", Cutting.values()) : Cutting.SPEECH;
    JsonFields scaler = fields.object("scaler");
    Scaler fitted = new Scaler(scaler.floats("mean"), scaler.floats("deviation"));
    scaler.end();
    Optional<Projection> projection =
        fields.has("projection")
            ? Optional.of(ProjectionFormat.read(fields.object("projection")))
            : Optional.empty();
    fields.end();
    return new Preprocessor(
        new Preprocessing(frontEnd, activity, preparation, cutting),
        new TensorTransform(fitted, projection));
  }

  /**
   * Writes a front end.
   *
   * @param frontEnd what to write
   * @return what {@link #readFrontEnd} reads
   */
  public static JsonObject write(FrontEnd frontEnd) {
    for (FrontEndFormat<?> format : FORMATS) {
      if (format.frontEnd().isInstance(frontEnd)) {
        return write(format, frontEnd);
      }
    }
    throw new IllegalStateException("no format for " + frontEnd);
  }

  private static <F extends FrontEnd> JsonObject write(
      FrontEndFormat<F> format, FrontEnd frontEnd) {
    JsonObject json = new JsonObject();
    json.addProperty(TYPE, format.type());
    format.write(format.frontEnd().cast(frontEnd), json);
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
    String type = fields.string(TYPE);
    for (FrontEndFormat<?> format : FORMATS) {
      if (format.type().equals(type)) {
        return format.take(fields);
      }
    }
    throw new IllegalArgumentException(
        "unknown " + TYPE + " '" + type + "'; a newer ser4j may know it");
  }

  static JsonArray list(float[] values) {
    JsonArray array = new JsonArray();
    for (float value : values) {
      array.add(value);
    }
    return array;
  }
}
