package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import org.ser4j.models.frontend.Projection;
import org.ser4j.models.json.JsonFields;

/** Projections as JSON. */
final class ProjectionFormat {
  private static final int MAX_COMPONENTS = 1 << 24;

  private ProjectionFormat() {}

  static JsonObject write(Projection projection) {
    JsonObject json = new JsonObject();
    json.addProperty("components", projection.components());
    json.add("mean", PreprocessorCodec.list(projection.mean()));
    json.add("matrix", PreprocessorCodec.list(projection.matrix()));
    return json;
  }

  /**
   * The way back.
   *
   * @param fields taken to their end
   * @throws IllegalArgumentException if a field is missing, unknown or out of its range
   */
  static Projection read(JsonFields fields) {
    int components = fields.integer("components", 1, MAX_COMPONENTS);
    Projection projection =
        new Projection(fields.floats("mean"), fields.floats("matrix"), components);
    fields.end();
    return projection;
  }
}
