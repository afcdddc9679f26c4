package org.ser4j.models.sound;

import com.google.gson.JsonObject;
import java.util.Locale;
import org.ser4j.models.json.JsonFields;

/** How a record's kind is written. */
final class Kinds {
  private Kinds() {}

  /** An object with the kind only: {@code trim_silence} of {@code TrimSilence}. */
  static JsonObject start(Record record) {
    String name = record.getClass().getSimpleName();
    JsonObject json = new JsonObject();
    json.addProperty("kind", name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    return json;
  }

  static IllegalArgumentException unknown(JsonFields json, String kind, String known) {
    return new IllegalArgumentException(
        (json.place().isEmpty() ? "" : json.place() + ".")
            + "kind is '"
            + kind
            + "', but must be one of ["
            + known
            + "]");
  }
}
