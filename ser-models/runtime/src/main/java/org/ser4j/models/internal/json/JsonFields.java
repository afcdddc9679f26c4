package org.ser4j.models.internal.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of a JSON object one by one; {@link #end} refuses those that nobody took. Every
 * error is an {@link IllegalArgumentException} that names the place, such as {@code
 * architecture.layers[3].units}. Not thread-safe.
 */
public final class JsonFields {
  private final String place;
  private final Map<String, @Nullable Object> left;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * Starts on an object.
   *
   * @param object not changed
   * @param place its place, for messages; empty for the root
   */
  public JsonFields(Map<String, @Nullable Object> object, String place) {
    this.place = place;
    this.left = new LinkedHashMap<>(object);
  }

  /** The object's place, such as {@code architecture.layers[3]}; empty for the root. */
  public String place() {
    return place;
  }

  /** The place of a field. */
  public String at(String name) {
    // Not by "+": its first use costs milliseconds at start-up, and places are made without errors.
    return place.isEmpty() ? name : place.concat(".").concat(name);
  }

  /** The place of an item of a list. */
  static String at(String place, int index) {
    return place.concat("[").concat(Integer.toString(index)).concat("]");
  }

  /** Whether a field is there and not taken yet, null included. */
  public boolean has(String name) {
    known.add(name);
    return left.containsKey(name);
  }

  /**
   * The name under which a setting is given.
   *
   * @return one of the old names if it is there, otherwise {@code name}
   * @throws IllegalArgumentException if more than one is there
   */
  public String nameOf(String name, List<String> oldNames) {
    String found = has(name) ? name : null;
    for (String old : oldNames) {
      if (left.containsKey(old)) {
        if (found != null) {
          throw new IllegalArgumentException(
              at(found) + " and " + old + " are the same setting; give one of them");
        }
        found = old;
      }
    }
    return found == null ? name : found;
  }

  /**
   * Takes a field of any type.
   *
   * @return its tree, or null for JSON's null
   * @throws IllegalArgumentException if it is missing
   */
  public @Nullable Object take(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException(at(name) + " is missing");
    }
    return left.remove(name);
  }

  /** Takes a string. */
  public String string(String name) {
    return string(take(name), at(name));
  }

  /** Takes a whole number in a range. */
  public int integer(String name, int min, int max) {
    return (int) whole(take(name), at(name), min, max);
  }

  /** Takes whole numbers in a range. */
  public long[] integers(String name, long min, long max) {
    List<?> list = list(take(name), at(name));
    long[] values = new long[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = whole(list.get(i), at(name), min, max);
    }
    return values;
  }

  /** Takes a number. */
  public double number(String name) {
    return number(take(name), at(name));
  }

  /** Takes an object, whose fields are taken in turn. */
  public JsonFields object(String name) {
    return new JsonFields(object(take(name), at(name)), at(name));
  }

  /** Takes objects, in order. */
  public List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    for (Object item : list(take(name), at(name))) {
      String itemPlace = at(at(name), objects.size());
      objects.add(new JsonFields(object(item, itemPlace), itemPlace));
    }
    return objects;
  }

  /** The names not taken yet: a copy, in the object's order. */
  public List<String> names() {
    return List.copyOf(left.keySet());
  }

  /**
   * Refuses what is left.
   *
   * @throws IllegalArgumentException if a field was not taken
   */
  public void end() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          (place.isEmpty() ? "" : place + ": ")
              + "unknown keys "
              + left.keySet()
              + (known.isEmpty() ? "" : "; expected " + known));
    }
  }

  /**
   * The fields not taken yet, to be changed in place where an older format is brought up to date.
   */
  Map<String, @Nullable Object> left() {
    return left;
  }

  static String string(@Nullable Object tree, String place) {
    if (tree instanceof String string) {
      return string;
    }
    throw new IllegalArgumentException(place + " must be a string");
  }

  static boolean bool(@Nullable Object tree, String place) {
    if (tree instanceof Boolean bool) {
      return bool;
    }
    throw new IllegalArgumentException(place + " must be true or false");
  }

  static List<?> list(@Nullable Object tree, String place) {
    if (tree instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(place + " must be a list");
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> object(@Nullable Object tree, String place) {
    if (tree instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw new IllegalArgumentException(
        (place.isEmpty() ? "the JSON text" : place) + " must be an object");
  }

  static Number anyNumber(@Nullable Object tree, String place) {
    if (tree instanceof Number number) {
      return number;
    }
    throw new IllegalArgumentException(place + " must be a number");
  }

  static double number(@Nullable Object tree, String place) {
    return anyNumber(tree, place).doubleValue();
  }

  /** Rounded from the decimal text, not from its float64 value: the bits of every older bundle. */
  static float single(@Nullable Object tree, String place) {
    float value = Float.parseFloat(anyNumber(tree, place).toString());
    if (Float.isInfinite(value)) {
      throw new IllegalArgumentException(place + " must be a finite float32 number, not " + tree);
    }
    return value;
  }

  static long whole(@Nullable Object tree, String place, long min, long max) {
    Number number = anyNumber(tree, place);
    if (number instanceof Double || number instanceof Float) {
      throw new IllegalArgumentException(place + " must be a whole number, not " + number);
    }
    long value = number.longValue();
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          place + " must be " + min + " to " + max + ", not " + value);
    }
    return value;
  }

  /** The value of a name; {@code current} are the names that the message lists. */
  static <T> T oneOf(String place, String name, Map<String, T> values, Collection<String> current) {
    T value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          place + " is '" + name + "', but must be one of " + current);
    }
    return value;
  }
}
