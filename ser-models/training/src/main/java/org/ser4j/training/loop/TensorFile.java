package org.ser4j.training.loop;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;

/**
 * Float arrays and a text in one file, in the safetensors format (huggingface.co/docs/safetensors).
 * A file is there as a whole or not at all.
 *
 * @param text kept in the header's metadata
 * @param arrays by name, in the order of the file
 */
record TensorFile(String text, Map<String, float[]> arrays) {
  private static final String METADATA = "__metadata__";
  private static final int MAX_HEADER = 64 << 20;
  private static final int CHUNK = 1 << 14;

  /** Writes beside the file, forces it to the disk, and moves it to its place. */
  void write(Path file) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel channel =
            FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      byte[] header = header();
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      out.write(buffer.putLong(0, header.length).array(), 0, Long.BYTES);
      out.write(header);
      for (float[] values : arrays.values()) {
        for (int from = 0; from < values.length; from += CHUNK) {
          int count = Math.min(CHUNK, values.length - from);
          buffer.asFloatBuffer().put(values, from, count);
          out.write(buffer.array(), 0, count * Float.BYTES);
        }
      }
      out.flush();
      channel.force(true);
    }
    try {
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private byte[] header() {
    JsonObject json = new JsonObject();
    JsonObject metadata = new JsonObject();
    metadata.addProperty("state", text);
    json.add(METADATA, metadata);
    long offset = 0;
    for (Map.Entry<String, float[]> entry : arrays.entrySet()) {
      JsonObject tensor = new JsonObject();
      tensor.addProperty("dtype", "F32");
      tensor.add("shape", list(entry.getValue().length));
      long end = offset + (long) entry.getValue().length * Float.BYTES;
      tensor.add("data_offsets", list(offset, end));
      offset = end;
      json.add(entry.getKey(), tensor);
    }
    return Json.writeCompact(json).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonArray list(long... values) {
    JsonArray array = new JsonArray();
    for (long value : values) {
      array.add(value);
    }
    return array;
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is another
   */
  static TensorFile read(Path file) throws IOException {
    long length = Files.size(file);
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      long header = length < Long.BYTES ? -1 : Long.reverseBytes(in.readLong());
      long most = Math.min(MAX_HEADER, length - Long.BYTES);
      if (header < 0 || header > most) {
        throw new IllegalArgumentException("no header of at most " + most + " bytes");
      }
      JsonObject json = Json.parse(in.readNBytes((int) header));
      Map<String, Integer> sizes = sizes(json, length - Long.BYTES - header);
      Map<String, float[]> arrays = new LinkedHashMap<>();
      for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
        float[] values = new float[entry.getValue()];
        for (int from = 0; from < values.length; from += CHUNK) {
          int count = Math.min(CHUNK, values.length - from);
          byte[] bytes = in.readNBytes(count * Float.BYTES);
          ByteBuffer.wrap(bytes)
              .order(ByteOrder.LITTLE_ENDIAN)
              .asFloatBuffer()
              .get(values, from, count);
        }
        arrays.put(entry.getKey(), values);
      }
      String text = new JsonFields(json, "").object(METADATA).string("state");
      return new TensorFile(text, arrays);
    }
  }

  /** The number of values of each array, once they agree with the length of the data. */
  private static Map<String, Integer> sizes(JsonObject json, long dataLength) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    long offset = 0;
    for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
      if (!entry.getKey().equals(METADATA)) {
        JsonFields tensor = new JsonFields(json, "").object(entry.getKey());
        long[] offsets = tensor.integers("data_offsets", 0, dataLength);
        if (offsets.length != 2 || offsets[0] != offset || offsets[1] < offset) {
          throw new IllegalArgumentException("'" + entry.getKey() + "' does not follow the last");
        }
        sizes.put(entry.getKey(), Math.toIntExact((offsets[1] - offset) / Float.BYTES));
        offset = offsets[1];
      }
    }
    if (offset != dataLength) {
      throw new IllegalArgumentException(
          "the file holds " + dataLength + " bytes of arrays, its header says " + offset);
    }
    return sizes;
  }
}
