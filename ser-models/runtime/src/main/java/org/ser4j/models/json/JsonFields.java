package org.ser4j.models.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the fields of a JSON object one by one, and at the {@link #end} refuses what nobody took.
 * Every error is an {@link IllegalArgumentException} that names the place, such as {@code
 * architecture.layers[3].units}. Not thread-safe.
 */
public final class JsonFields {
  private final JsonObject object;
  private final String place;
  private final Set<String> left;

  /**
   * Starts on an object.
   *
   * @param object the object, not changed
   * @param place where it stands, for messages; empty for the root
   */
  public JsonFields(JsonObject object, String place) {
    this.object = object;
    this.place = place;
    this.left = new LinkedHashSet<>(object.keySet());
  }

  /**
   * Where this object stands.
   *
   * @return such as {@code architecture.layers[3]}; empty for the root
   */
  public String place() {
    return place;
  }

  /**
   * Whether a field is there, be it null.
   *
   * @param name the field
   * @return true if so; it still has to be taken
   */
  public boolean has(String name) {
    return object.has(name);
  }

  /**
   * Whether a field that may be one of several types is text; it is not taken.
   *
   * @param name the field
   * @return false if it is missing or something else
   */
  public boolean isString(String name) {
    return object.get(name) instanceof JsonPrimitive primitive && primitive.isString();
  }

  /**
   * Takes a field if it is null.
   *
   * @param name the field
   * @return true if it is there and null; otherwise it is not taken
   * @throws IllegalArgumentException if it is missing
   */
  public boolean isNull(String name) {
    if (!object.has(name)) {
      throw new IllegalArgumentException(at(name) + " is missing");
    }
    boolean isNull = object.get(name).isJsonNull();
    if (isNull) {
      left.remove(name);
    }
    return isNull;
  }

  /**
   * Takes a string.
   *
   * @param name the field
   * @return the string
   * @throws IllegalArgumentException if it is missing or of another type
   */
  public String string(String name) {
    return string(take(name), at(name));
  }

  /**
   * Takes strings.
   *
   * @param name the field
   * @return the strings, in order
   * @throws IllegalArgumentException if they are missing or of another type
   */
  public List<String> strings(String name) {
    List<String> strings = new ArrayList<>();
    for (JsonElement item : array(name)) {
      strings.add(string(item, at(name)));
    }
    return strings;
  }

  /**
   * Takes true or false.
   *
   * @param name the field
   * @return the value
   * @throws IllegalArgumentException if it is missing or of another type
   */
  public boolean bool(String name) {
    if (take(name) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw new IllegalArgumentException(at(name) + " must be true or false");
  }

  /**
   * Takes a whole number.
   *
   * @param name the field
   * @param least smallest value allowed
   * @param most largest value allowed
   * @return the number
   * @throws IllegalArgumentException if it is missing, of another type, or out of range
   */
  public int integer(String name, int least, int most) {
    return (int) whole(take(name), at(name), least, most);
  }

  /**
   * Takes a whole number of 64 bits.
   *
   * @param name the field
   * @param least smallest value allowed
   * @param most largest value allowed
   * @return the number
   * @throws IllegalArgumentException if it is missing, of another type, or out of range
   */
  public long longInteger(String name, long least, long most) {
    return whole(take(name), at(name), least, most);
  }

  /**
   * Takes whole numbers.
   *
   * @param name the field
   * @param least smallest value allowed
   * @param most largest value allowed
   * @return the numbers, in order
   * @throws IllegalArgumentException if they are missing, of another type, or out of range
   */
  public long[] integers(String name, long least, long most) {
    JsonArray array = array(name);
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = whole(array.get(i), at(name), least, most);
    }
    return values;
  }

  /**
   * Takes a number.
   *
   * @param name the field
   * @return the number, finite
   * @throws IllegalArgumentException if it is missing or of another type
   */
  public double number(String name) {
    return finite(Double.parseDouble(digits(take(name), at(name))), at(name));
  }

  /**
   * Takes numbers.
   *
   * @param name the field
   * @return the numbers as float32, in order
   * @throws IllegalArgumentException if they are missing or of another type
   */
  public float[] floats(String name) {
    JsonArray array = array(name);
    float[] values = new float[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(digits(array.get(i), at(name)));
      finite(values[i], at(name));
    }
    return values;
  }

  /**
   * Takes one of an enum's constants, written in lower case.
   *
   * @param <E> the enum
   * @param name the field
   * @param constants all constants
   * @return the constant
   * @throws IllegalArgumentException if it is missing or none of them
   */
  public <E extends Enum<E>> E constant(String name, E[] constants) {
    String text = string(name);
    for (E constant : constants) {
      if (lowerCase(constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        at(name)
            + " is '"
            + text
            + "', but must be one of "
            + Arrays.stream(constants).map(JsonFields::lowerCase).toList());
  }

  /**
   * How an enum's constant is written.
   *
   * @param constant the constant
   * @return its name in lower case
   */
  public static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Takes an object.
   *
   * @param name the field
   * @return the object, whose fields are taken in turn
   * @throws IllegalArgumentException if it is missing or of another type
   */
  public JsonFields object(String name) {
    return object(take(name), at(name));
  }

  /**
   * Takes objects.
   *
   * @param name the field
   * @return the objects, in order
   * @throws IllegalArgumentException if they are missing or of another type
   */
  public List<JsonFields> objects(String name) {
    return objects(array(name), at(name));
  }

  /**
   * Takes lists of objects.
   *
   * @param name the field
   * @return the lists, in order
   * @throws IllegalArgumentException if they are missing or of another type
   */
  public List<List<JsonFields>> objectLists(String name) {
    List<List<JsonFields>> lists = new ArrayList<>();
    for (JsonElement item : array(name)) {
      String itemPlace = at(name) + "[" + lists.size() + "]";
      if (!(item instanceof JsonArray inner)) {
        throw new IllegalArgumentException(itemPlace + " must be a list");
      }
      lists.add(objects(inner, itemPlace));
    }
    return lists;
  }

  /** All fields; none is left then. */
  public JsonObject takeAll() {
    left.clear();
    return object;
  }

  /** A field of any type. */
  public JsonElement element(String name) {
    return take(name);
  }

  /**
   * The names not taken yet.
   *
   * @return a copy, in the object's order
   */
  public List<String> names() {
    return List.copyOf(left);
  }

  /**
   * Refuses what is left.
   *
   * @throws IllegalArgumentException if a field was not taken
   */
  public void end() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          (place.isEmpty() ? "" : place + ": ") + "unknown keys " + left);
    }
  }

  private JsonElement take(String name) {
    JsonElement element = object.get(name);
    if (element == null) {
      throw new IllegalArgumentException(at(name) + " is missing");
    }
    left.remove(name);
    return element;
  }

  private JsonArray array(String name) {
    if (take(name) instanceof JsonArray array) {
      return array;
    }
    throw new IllegalArgumentException(at(name) + " must be a list");
  }

  private String at(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static List<JsonFields> objects(JsonArray array, String place) {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonElement item : array) {
      objects.add(object(item, place + "[" + objects.size() + "]"));
    }
    return objects;
  }

  private static JsonFields object(JsonElement element, String place) {
    if (element instanceof JsonObject inner) {
      return new JsonFields(inner, place);
    }
    throw new IllegalArgumentException(place + " must be an object");
  }

  private static String string(JsonElement element, String place) {
    if (element instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw new IllegalArgumentException(place + " must be a string");
  }

  private static String digits(JsonElement element, String place) {
    if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return primitive.getAsString();
    }
    throw new IllegalArgumentException(place + " must be a number");
  }

  private static double finite(double value, String place) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(place + " must be a finite number");
    }
    return value;
  }

  private static long whole(JsonElement element, String place, long least, long most) {
    String digits = digits(element, place);
    long value;
    try {
      value = Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(place + " must be a whole number, not " + digits, e);
    }
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          place + " must be " + least + " to " + most + ", not " + value);
    }
    return value;
  }
}
