package org.ser4j.models.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON form of one type. */
abstract class Converter {
  /** Reads a value; every error names the place. */
  abstract Object read(Object tree, String place);

  abstract Object write(Object value);

  /** A type whose JSON form is an object, so that it can be part of another object. */
  abstract static class OfObject extends Converter {
    /** Takes the type's fields; {@code kind} is null where no sealed interface is declared. */
    abstract Object take(JsonFields fields, String kind);

    /** Adds the type's fields. */
    abstract void put(Object value, Map<String, Object> json);

    @Override
    final Object read(Object tree, String place) {
      JsonFields fields = new JsonFields(JsonFields.object(tree, place), place);
      Object value = take(fields, null);
      fields.end();
      return value;
    }

    @Override
    final Object write(Object value) {
      Map<String, Object> json = new LinkedHashMap<>();
      put(value, json);
      return json;
    }
  }
}
