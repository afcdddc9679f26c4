package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Weights;

/**
 * Reads a safetensors file that holds just the arrays that a network needs, straight into float
 * arrays. Nothing is allocated before the header agrees with the network and with the file's
 * length. What does not fit is an IllegalArgumentException.
 */
final class SafeTensorsReader {
  static final String METADATA = "__metadata__";
  static final String FLOAT32 = "F32";
  private static final int MAX_HEADER = 16 << 20;
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final long length;
  private final Map<String, ParameterSpec> missing = new LinkedHashMap<>();

  /** A tensor's place in the data; {@code begin} and {@code end} count bytes from its start. */
  private record Entry(ParameterSpec parameter, long begin, long end) {}

  private SafeTensorsReader(InputStream in, long length, List<ParameterSpec> parameters) {
    this.in = in;
    this.length = length;
    parameters.forEach(parameter -> missing.put(parameter.name(), parameter));
  }

  static Weights read(InputStream in, long length, List<ParameterSpec> parameters)
      throws IOException {
    return new SafeTensorsReader(in, length, parameters).read(parameters);
  }

  private Weights read(List<ParameterSpec> parameters) throws IOException {
    if (length < Long.BYTES) {
      throw new IllegalArgumentException("the file has only " + length + " bytes");
    }
    long headerLength =
        ByteBuffer.wrap(exactly(Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    long most = Math.min(MAX_HEADER, length - Long.BYTES);
    if (headerLength < 0 || headerLength > most) {
      throw new IllegalArgumentException(
          "the header claims " + headerLength + " bytes, but at most " + most + " can be there");
    }
    List<Entry> entries = entries(Json.parse(exactly((int) headerLength)));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("tensors are missing: " + missing.keySet());
    }
    requireWithoutGaps(entries, length - Long.BYTES - headerLength);
    Map<String, float[]> arrays = new HashMap<>();
    byte[] chunk = new byte[CHUNK];
    for (Entry entry : entries) {
      arrays.put(entry.parameter().name(), values(entry.parameter().shape().size(), chunk));
    }
    if (in.read() >= 0) {
      throw new IllegalArgumentException("more bytes follow than the file's length says");
    }
    Map<String, float[]> ordered = new LinkedHashMap<>();
    parameters.forEach(p -> ordered.put(p.name(), arrays.get(p.name())));
    return new Weights(ordered);
  }

  /** In the order of the data. */
  private List<Entry> entries(JsonObject header) {
    JsonFields fields = new JsonFields(header, "");
    List<Entry> entries = new ArrayList<>();
    for (String name : fields.names()) {
      JsonFields tensor = fields.object(name);
      if (name.equals(METADATA)) {
        tensor.names().forEach(tensor::string);
      } else {
        entries.add(entry(name, tensor));
      }
      tensor.end();
    }
    entries.sort(Comparator.comparingLong(Entry::begin));
    return entries;
  }

  private Entry entry(String name, JsonFields tensor) {
    ParameterSpec parameter = missing.remove(name);
    if (parameter == null) {
      throw new IllegalArgumentException("no layer uses the tensor '" + name + "'");
    }
    String type = tensor.string("dtype");
    if (!type.equals(FLOAT32)) {
      throw new IllegalArgumentException(
          "tensor '" + name + "' has dtype " + type + "; only F32 is read, so convert it to F32");
    }
    long[] shape = tensor.integers("shape", 0, Integer.MAX_VALUE);
    int[] expected = parameter.shape().toArray();
    boolean equal = shape.length == expected.length;
    for (int axis = 0; equal && axis < shape.length; axis++) {
      equal = shape[axis] == expected[axis];
    }
    if (!equal) {
      throw new IllegalArgumentException(
          "tensor '" + name + "' has another shape than the network needs: " + parameter.shape());
    }
    long[] offsets = tensor.integers("data_offsets", 0, Long.MAX_VALUE);
    long bytes = (long) parameter.shape().size() * Float.BYTES;
    if (offsets.length != 2 || offsets[1] - offsets[0] != bytes) {
      throw new IllegalArgumentException(
          "data_offsets of tensor '" + name + "' must span " + bytes + " bytes");
    }
    return new Entry(parameter, offsets[0], offsets[1]);
  }

  private static void requireWithoutGaps(List<Entry> entries, long dataLength) {
    long position = 0;
    for (Entry entry : entries) {
      if (entry.begin() != position) {
        throw new IllegalArgumentException(
            "tensor '"
                + entry.parameter().name()
                + "' starts at byte "
                + entry.begin()
                + " of the data, but must start at "
                + position
                + ": tensors may neither overlap nor leave gaps");
      }
      position = entry.end();
    }
    if (position != dataLength) {
      throw new IllegalArgumentException(
          "the tensors take " + position + " bytes, but " + dataLength + " follow the header");
    }
  }

  private float[] values(int count, byte[] chunk) throws IOException {
    float[] values = new float[count];
    ByteBuffer buffer = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    int perChunk = chunk.length / Float.BYTES;
    for (int from = 0; from < count; from += perChunk) {
      int some = Math.min(perChunk, count - from);
      if (in.readNBytes(chunk, 0, some * Float.BYTES) != some * Float.BYTES) {
        throw new EOFException("the file ends within its tensors");
      }
      buffer.asFloatBuffer().get(values, from, some);
    }
    return values;
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length != count) {
      throw new EOFException("the file ends within its header");
    }
    return bytes;
  }
}
