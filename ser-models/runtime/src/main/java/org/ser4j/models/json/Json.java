package org.ser4j.models.json;

import com.google.gson.FormattingStyle;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
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
import java.util.Map;

/**
 * JSON text to a tree and back. Strict by RFC 8259; a doubled key is an error too. Gson's own tree
 * reader would load its whole binding machinery at start-up, and lets doubled keys pass.
 */
public final class Json {
  private static final int MAX_DEPTH = 100;
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  private Json() {}

  /**
   * Reads an object.
   *
   * @param utf8 the text
   * @return the tree; numbers without point and exponent are longs, all others doubles
   * @throws IllegalArgumentException if the bytes are not UTF-8 or not one JSON object; the message
   *     names the place
   */
  public static JsonObject parse(byte[] utf8) {
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8 text", e);
    }
  }

  /**
   * Reads an object.
   *
   * @param text the text
   * @return the tree; numbers without point and exponent are longs, all others doubles
   * @throws IllegalArgumentException if the text is not one JSON object; the message names the
   *     place
   */
  public static JsonObject parse(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(MAX_DEPTH);
    try {
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        throw new IllegalArgumentException("not a JSON object");
      }
      JsonObject object = object(reader);
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
   * Writes a tree: two spaces a level, keys in the object's order, arrays of plain values on one
   * line, a line feed at the end. The same tree gives the same text.
   *
   * @param tree what to write; numbers finite
   * @return the text
   */
  public static String write(JsonElement tree) {
    return write(tree, FormattingStyle.PRETTY.withIndent("  ")) + "\n";
  }

  /**
   * Writes a tree on one line, without a line feed.
   *
   * @param tree what to write
   * @return the text
   */
  public static String writeCompact(JsonElement tree) {
    return write(tree, FormattingStyle.COMPACT);
  }

  private static String write(JsonElement tree, FormattingStyle style) {
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

  private static JsonObject object(JsonReader reader) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (object.has(name)) {
        throw new IllegalArgumentException("the key '" + name + "' stands twice");
      }
      object.add(name, element(reader));
    }
    reader.endObject();
    return object;
  }

  private static JsonElement element(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT:
        return object(reader);
      case BEGIN_ARRAY:
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
          array.add(element(reader));
        }
        reader.endArray();
        return array;
      case STRING:
        return new JsonPrimitive(reader.nextString());
      case NUMBER:
        return new JsonPrimitive(number(reader.nextString()));
      case BOOLEAN:
        return new JsonPrimitive(reader.nextBoolean());
      default:
        reader.nextNull();
        return JsonNull.INSTANCE;
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

  private static void write(JsonElement element, JsonWriter writer) throws IOException {
    if (element instanceof JsonObject object) {
      writer.beginObject();
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        writer.name(entry.getKey());
        write(entry.getValue(), writer);
      }
      writer.endObject();
    } else if (element instanceof JsonArray array) {
      FormattingStyle style = writer.getFormattingStyle();
      writer.beginArray();
      if (!style.equals(FormattingStyle.COMPACT) && isPlain(array)) {
        writer.setFormattingStyle(ONE_LINE);
      }
      for (JsonElement item : array) {
        write(item, writer);
      }
      writer.endArray();
      writer.setFormattingStyle(style);
    } else if (element instanceof JsonPrimitive primitive) {
      if (primitive.isNumber()) {
        writer.value(canonical(primitive.getAsNumber()));
      } else if (primitive.isBoolean()) {
        writer.value(primitive.getAsBoolean());
      } else {
        writer.value(primitive.getAsString());
      }
    } else {
      writer.nullValue();
    }
  }

  /** The fewest digits that give the value back; Java's own choice differs between releases. */
  private static Number canonical(Number number) {
    boolean single = number instanceof Float;
    if (!single && !(number instanceof Double)) {
      return number;
    }
    double value = number.doubleValue();
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

  private static boolean isPlain(JsonArray array) {
    for (JsonElement item : array) {
      if (!item.isJsonPrimitive()) {
        return false;
      }
    }
    return true;
  }
}
