package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.json.GsonTrees;
import org.ser4j.models.json.JsonFields;

/** Preprocessors as Gson's trees, until nobody uses them any more; see {@link ModelFormat}. */
public final class PreprocessorCodec {
  private PreprocessorCodec() {}

  public static JsonObject write(Preprocessor preprocessor) {
    return write(Preprocessor.class, preprocessor);
  }

  public static JsonObject write(Preprocessing preprocessing) {
    return write(Preprocessing.class, preprocessing);
  }

  public static JsonObject write(FrontEnd frontEnd) {
    return write(FrontEnd.class, frontEnd);
  }

  public static JsonObject write(ActivitySettings activity) {
    return write(ActivitySettings.class, activity);
  }

  public static Preprocessor read(JsonFields fields) {
    return read(Preprocessor.class, fields);
  }

  public static FrontEnd readFrontEnd(JsonFields fields) {
    return read(FrontEnd.class, fields);
  }

  public static ActivitySettings readActivity(JsonFields fields) {
    return read(ActivitySettings.class, fields);
  }

  private static <T> JsonObject write(Class<T> type, T value) {
    return (JsonObject) GsonTrees.gson(ModelFormat.codec().tree(type, value));
  }

  private static <T> T read(Class<T> type, JsonFields fields) {
    return ModelFormat.codec().read(type, GsonTrees.plain(fields.takeAll()), fields.place());
  }
}
