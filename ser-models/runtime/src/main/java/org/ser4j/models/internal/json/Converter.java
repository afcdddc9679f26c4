package org.ser4j.models.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of one type. */
abstract class Converter {
  /** Reads a value; every error names the place. */
  abstract @Nullable Object read(@Nullable Object tree, String place);

  abstract @Nullable Object write(Object value);

  /** A type whose JSON form is an object, so that it can be part of another object. */
  abstract static class OfObject extends Converter {
    /** Takes the type's fields; {@code kind} is null where no sealed interface is declared. */
    abstract Object take(JsonFields fields, @Nullable String kind);

    /** Adds the type's fields. */
    abstract void put(Object value, Map<String, @Nullable Object> json);

    @Override
    final Object read(@Nullable Object tree, String place) {
      JsonFields fields = new JsonFields(JsonFields.object(tree, place), place);
      Object value = take(fields, null);
      fields.end();
      return value;
    }

    @Override
    final Object write(Object value) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      put(value, json);
      return json;
    }
  }
}
