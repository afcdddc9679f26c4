package org.ser4j.cli.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;

/**
 * Writes reports as JSON on one line. A record becomes an object with a key for each component, in
 * snake case: {@code macroF1} is {@code macro_f1}. An empty {@link Optional} is left out; null, NaN
 * and infinity become null. Stateless.
 */
public final class JsonReport {
  private JsonReport() {}

  /** The keys of this component's value stand among those of its record. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface Inline {}

  /**
   * Writes a report.
   *
   * @param report a record, or a map, collection or value of such
   * @throws IllegalArgumentException if it holds anything else
   */
  public static String of(Object report) {
    StringWriter text = new StringWriter();
    try (JsonWriter out = new JsonWriter(text)) {
      write(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Object value, JsonWriter out) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof Record record) {
      out.beginObject();
      writeComponents(record, out);
      out.endObject();
    } else if (value instanceof Map<?, ?> map) {
      out.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.name(entry.getKey().toString());
        write(entry.getValue(), out);
      }
      out.endObject();
    } else if (value instanceof Iterable<?> values) {
      out.beginArray();
      for (Object element : values) {
        write(element, out);
      }
      out.endArray();
    } else if (value instanceof Number number) {
      out.value(Double.isFinite(number.doubleValue()) ? number : null);
    } else if (value instanceof Boolean bool) {
      out.value(bool);
    } else if (value instanceof String text) {
      out.value(text);
    } else {
      throw new IllegalArgumentException("no JSON form for " + value.getClass());
    }
  }

  private static void writeComponents(Record record, JsonWriter out) throws IOException {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = get(record, component);
      if (component.isAnnotationPresent(Inline.class)) {
        writeComponents((Record) value, out);
      } else if (value instanceof Optional<?> optional) {
        if (optional.isPresent()) {
          out.name(snakeCase(component.getName()));
          write(optional.get(), out);
        }
      } else {
        out.name(snakeCase(component.getName()));
        write(value, out);
      }
    }
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(record.getClass() + " must be public", e);
    }
  }

  private static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    for (char letter : name.toCharArray()) {
      if (Character.isUpperCase(letter)) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(letter));
    }
    return snake.toString();
  }
}
