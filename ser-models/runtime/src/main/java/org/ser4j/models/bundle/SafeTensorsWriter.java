package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ser4j.models.json.Json;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Weights;

/**
 * Writes weights in the safetensors format (huggingface.co/docs/safetensors): the header's length
 * in 8 bytes, a JSON header, then all values as little-endian float32 without gaps. The order is
 * the tree's.
 */
final class SafeTensorsWriter {
  private static final int ALIGNMENT = 8;
  private static final int CHUNK_VALUES = 16_384;

  private final byte[] header;
  private final List<ParameterSpec> parameters;
  private final Weights weights;

  SafeTensorsWriter(List<ParameterSpec> parameters, Weights weights) {
    this.parameters = parameters;
    this.weights = weights;
    this.header = header(parameters);
  }

  /** The number of bytes that {@link #write} writes. */
  long length() {
    long values = parameters.stream().mapToLong(p -> p.shape().size()).sum();
    return Long.BYTES + header.length + values * Float.BYTES;
  }

  void write(OutputStream out) throws IOException {
    ByteBuffer buffer =
        ByteBuffer.allocate(CHUNK_VALUES * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putLong(header.length);
    out.write(buffer.array(), 0, Long.BYTES);
    out.write(header);
    for (ParameterSpec parameter : parameters) {
      float[] values = weights.get(parameter.name());
      for (int from = 0; from < values.length; from += CHUNK_VALUES) {
        int count = Math.min(CHUNK_VALUES, values.length - from);
        buffer.clear();
        buffer.asFloatBuffer().put(values, from, count);
        out.write(buffer.array(), 0, count * Float.BYTES);
      }
    }
  }

  private static byte[] header(List<ParameterSpec> parameters) {
    JsonObject json = new JsonObject();
    JsonObject metadata = new JsonObject();
    // What Python's loaders look for; it says that shapes are in PyTorch's order, as they are.
    metadata.addProperty("format", "pt");
    json.add(SafeTensorsReader.METADATA, metadata);
    long offset = 0;
    for (ParameterSpec parameter : parameters) {
      JsonObject tensor = new JsonObject();
      tensor.addProperty("dtype", SafeTensorsReader.FLOAT32);
      JsonArray shape = new JsonArray();
      for (int extent : parameter.shape().toArray()) {
        shape.add(extent);
      }
      tensor.add("shape", shape);
      JsonArray offsets = new JsonArray();
      offsets.add(offset);
      offset += (long) parameter.shape().size() * Float.BYTES;
      offsets.add(offset);
      tensor.add("data_offsets", offsets);
      json.add(parameter.name(), tensor);
    }
    byte[] text = Json.writeCompact(json).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(text, (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    Arrays.fill(padded, text.length, padded.length, (byte) ' ');
    return padded;
  }
}
