package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Shape;

/** The fields that every network has in config.json. */
final class InputFields {
  private static final int MAX_INPUT_RANK = 3;
  private static final int MAX_EXTENT = 1 << 24;
  private static final int MAX_NAME = 200;

  private InputFields() {}

  static String name(JsonFields json) {
    String name = json.string("name");
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          json.place() + ".name must not be blank or longer than " + MAX_NAME + " characters");
    }
    return name;
  }

  static Shape shape(JsonFields json) {
    long[] extents = json.integers("input_shape", 1, MAX_EXTENT);
    if (extents.length < 1 || extents.length > MAX_INPUT_RANK) {
      throw new IllegalArgumentException(json.place() + ".input_shape must have 1 to 3 extents");
    }
    return Shape.of(Arrays.stream(extents).mapToInt(Math::toIntExact).toArray());
  }

  static void write(String name, Shape shape, JsonObject json) {
    json.addProperty("name", name);
    JsonArray input = new JsonArray();
    for (int extent : shape.toArray()) {
      input.add(extent);
    }
    json.add("input_shape", input);
  }
}
