package org.ser4j.models.internal.json;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to a tree and back. A tree consists of {@code Map<String, Object>}, {@code
 * List<Object>}, String, Boolean, Number and null. Strict by RFC 8259; duplicate keys are errors.
 */
public final class Json {
  private static final int MAX_DEPTH = 100;
  private static final FormattingStyle PRETTY = FormattingStyle.PRETTY.withIndent("  ");
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private Json() {}

  /**
   * Reads an object from UTF-8.
   *
   * @throws IllegalArgumentException if the bytes are not UTF-8 or not one JSON object
   */
  public static Map<String, @Nullable Object> parse(byte[] utf8) {
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8 text", e);
    }
  }

  /**
   * Reads an object.
   *
   * @return a mutable tree, keys in the text's order; numbers without point and exponent are Long,
   *     all others Double
   * @throws IllegalArgumentException if the text is not one JSON object; the message has line and
   *     column
   */
  public static Map<String, @Nullable Object> parse(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(MAX_DEPTH);
    try {
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        throw new IllegalArgumentException("not a JSON object");
      }
      Map<String, @Nullable Object> object = object(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("not one JSON object: more text follows it");
      }
      return object;
    } catch (IOException | IllegalStateException e) {
      // Of Gson's message only the place is for our users; the rest is advice to programmers.
      String message = String.valueOf(e.getMessage());
      int start = message.indexOf(" at line ");
      int end = message.indexOf('\n');
      throw new IllegalArgumentException(
          "not valid JSON"
              + (start < 0 ? "" : message.substring(start, end < start ? message.length() : end)),
          e);
    }
  }

  /**
   * Writes a tree: two spaces a level, keys in the map's order, lists of plain values on one line,
   * a line feed at the end. Equal trees give equal text.
   *
   * @throws IllegalArgumentException if a number is not finite or a value has no JSON form
   */
  public static String write(@Nullable Object tree) {
    return write(tree, PRETTY) + "\n";
  }

  /** As {@link #write(Object)}, on one line and without a line feed. */
  public static String writeCompact(@Nullable Object tree) {
    return write(tree, FormattingStyle.COMPACT);
  }

  private static String write(@Nullable Object tree, FormattingStyle style) {
    StringWriter text = new StringWriter();
    try {
      JsonWriter writer = new JsonWriter(text);
      writer.setFormattingStyle(style);
      write(tree, writer);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Map<String, @Nullable Object> object(JsonReader reader) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (object.containsKey(name)) {
        throw new IllegalArgumentException("duplicate key '" + name + "'");
      }
      object.put(name, value(reader));
    }
    reader.endObject();
    return object;
  }

  private static @Nullable Object value(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return object(reader);
      case BEGIN_ARRAY:
        List<@Nullable Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(value(reader));
        }
        reader.endArray();
        return list;
      case STRING:
        return reader.nextString();
      case NUMBER:
        return number(reader.nextString());
      case BOOLEAN:
        return reader.nextBoolean();
      default:
        reader.nextNull();
        return null;
    }
  }

  /** Never by way of BigDecimal: 1e999999999 would keep it busy for ever. */
  private static Number number(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
          throw new IllegalArgumentException("a number is too large: " + text);
        }
        return value;
      }
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number is too large: " + text, e);
    }
  }

  private static void write(@Nullable Object value, JsonWriter writer) throws IOException {
    if (value instanceof Map<?, ?> map) {
      writer.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        writer.name((String) entry.getKey());
        write(entry.getValue(), writer);
      }
      writer.endObject();
    } else if (value instanceof List<?> list) {
      FormattingStyle style = writer.getFormattingStyle();
      writer.beginArray();
      if (!style.equals(FormattingStyle.COMPACT) && isPlain(list)) {
        writer.setFormattingStyle(ONE_LINE);
      }
      for (Object item : list) {
        write(item, writer);
      }
      writer.endArray();
      writer.setFormattingStyle(style);
    } else if (value instanceof Number number) {
      writer.value(canonical(number));
    } else if (value instanceof Boolean bool) {
      writer.value(bool);
    } else if (value instanceof String string) {
      writer.value(string);
    } else if (value == null) {
      writer.nullValue();
    } else {
      throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }
  }

  /** The fewest digits that give the value back; Java's own choice differs between releases. */
  private static Number canonical(Number number) {
    boolean single = number instanceof Float;
    if (!single && !(number instanceof Double)) {
      return number;
    }
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no form for " + value);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= 17; digits++) {
      shortest = exact.round(new MathContext(digits));
      if (single ? shortest.floatValue() == (float) value : shortest.doubleValue() == value) {
        break;
      }
    }
    shortest = shortest.stripTrailingZeros();
    boolean isShortWhole = shortest.scale() < 1 && shortest.precision() - shortest.scale() <= 15;
    return isShortWhole ? shortest.setScale(1) : shortest;
  }

  private static boolean isPlain(List<?> list) {
    for (Object item : list) {
      if (item == null || item instanceof Map || item instanceof List) {
        return false;
      }
    }
    return true;
  }
}
