package org.ser4j.models.internal.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.internal.json.JsonFields;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/**
 * Named float32 arrays in the safetensors format (huggingface.co/docs/safetensors): the header's
 * length in 8 bytes, a JSON header, then all values, little-endian and without gaps. Reading
 * allocates nothing before the header agrees with the file's length. What does not fit is an
 * IllegalArgumentException.
 *
 * @param metadata free text by key, in the header
 * @param tensors in the order of the header
 */
public record SafeTensors(Map<String, String> metadata, List<Tensor> tensors) {
  private static final String METADATA = "__metadata__";
  private static final String FLOAT32 = "F32";
  private static final int MAX_HEADER = 64 << 20;
  private static final int ALIGNMENT = 8;
  private static final int CHUNK = 1 << 16;

  /** One array; the values are shared, not copied. */
  public record Tensor(String name, Shape shape, float[] values) {}

  /** What the header says of a tensor; {@code begin} counts bytes from the start of the data. */
  private record Entry(String name, int[] shape, long begin, long end) {}

  /** Weights in the tree's order, with PyTorch's order of axes, as Python's loaders expect them. */
  public static SafeTensors of(List<ParameterSpec> parameters, Weights weights) {
    List<Tensor> tensors = new ArrayList<>();
    for (ParameterSpec parameter : parameters) {
      tensors.add(new Tensor(parameter.name(), parameter.shape(), weights.get(parameter.name())));
    }
    return new SafeTensors(Map.of("format", "pt"), tensors);
  }

  /** The number of bytes that {@link #write} writes. */
  public long length() {
    long values = tensors.stream().mapToLong(tensor -> tensor.values().length).sum();
    return Long.BYTES + header().length + values * Float.BYTES;
  }

  /** Writes the file; the stream stays open. Equal content gives equal bytes. */
  public void write(OutputStream out) throws IOException {
    byte[] header = header();
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    out.write(buffer.putLong(header.length).array(), 0, Long.BYTES);
    out.write(header);
    int perChunk = CHUNK / Float.BYTES;
    for (Tensor tensor : tensors) {
      float[] values = tensor.values();
      for (int from = 0; from < values.length; from += perChunk) {
        int count = Math.min(perChunk, values.length - from);
        buffer.clear();
        buffer.asFloatBuffer().put(values, from, count);
        out.write(buffer.array(), 0, count * Float.BYTES);
      }
    }
  }

  private byte[] header() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(METADATA, metadata);
    long offset = 0;
    for (Tensor tensor : tensors) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("dtype", FLOAT32);
      entry.put("shape", Arrays.stream(tensor.shape().toArray()).boxed().toList());
      long end = offset + (long) tensor.values().length * Float.BYTES;
      entry.put("data_offsets", List.of(offset, end));
      offset = end;
      json.put(tensor.name(), entry);
    }
    byte[] text = Json.writeCompact(json).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(text, (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    Arrays.fill(padded, text.length, padded.length, (byte) ' ');
    return padded;
  }

  /**
   * Reads any file of float32 arrays.
   *
   * @param length of the stream, in bytes
   * @throws IllegalArgumentException if it is not such a file
   */
  public static SafeTensors read(InputStream in, long length) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    List<Entry> entries = entries(in, length, metadata);
    List<Tensor> tensors = new ArrayList<>();
    byte[] chunk = new byte[CHUNK];
    for (Entry entry : entries) {
      Shape shape = Shape.of(entry.shape());
      tensors.add(new Tensor(entry.name(), shape, values(in, shape.size(), chunk)));
    }
    requireEnd(in);
    return new SafeTensors(metadata, tensors);
  }

  /**
   * Reads the arrays that a network needs.
   *
   * @param length of the stream, in bytes
   * @param parameters just these have to be in the file
   * @return in the order of the parameters
   * @throws IllegalArgumentException if an array is missing, left over or of another shape, or the
   *     file is no such file
   */
  public static Weights readWeights(InputStream in, long length, List<ParameterSpec> parameters)
      throws IOException {
    List<Entry> entries = entries(in, length, new HashMap<>());
    Map<String, ParameterSpec> missing = new LinkedHashMap<>();
    parameters.forEach(parameter -> missing.put(parameter.name(), parameter));
    for (Entry entry : entries) {
      ParameterSpec parameter = missing.remove(entry.name());
      if (parameter == null) {
        throw new IllegalArgumentException("no layer uses the tensor '" + entry.name() + "'");
      }
      if (!Arrays.equals(entry.shape(), parameter.shape().toArray())) {
        throw new IllegalArgumentException(
            "tensor '"
                + entry.name()
                + "' has the shape "
                + Arrays.toString(entry.shape())
                + ", but the network needs "
                + parameter.shape());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("tensors are missing: " + missing.keySet());
    }
    Map<String, float[]> arrays = new HashMap<>();
    byte[] chunk = new byte[CHUNK];
    for (Entry entry : entries) {
      int size = (int) ((entry.end() - entry.begin()) / Float.BYTES);
      arrays.put(entry.name(), values(in, size, chunk));
    }
    requireEnd(in);
    Map<String, float[]> ordered = new LinkedHashMap<>();
    parameters.forEach(p -> ordered.put(p.name(), arrays.get(p.name())));
    return new Weights(ordered);
  }

  /** In the order of the data. */
  private static List<Entry> entries(InputStream in, long length, Map<String, String> metadata)
      throws IOException {
    if (length < Long.BYTES) {
      throw new IllegalArgumentException("the file has only " + length + " bytes");
    }
    long headerLength =
        ByteBuffer.wrap(exactly(in, Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    long max = Math.min(MAX_HEADER, length - Long.BYTES);
    if (headerLength < 0 || headerLength > max) {
      throw new IllegalArgumentException(
          "the header claims " + headerLength + " bytes, but at most " + max + " can be there");
    }
    JsonFields header = new JsonFields(Json.parse(exactly(in, (int) headerLength)), "");
    List<Entry> entries = new ArrayList<>();
    for (String name : header.names()) {
      JsonFields fields = header.object(name);
      if (name.equals(METADATA)) {
        fields.names().forEach(key -> metadata.put(key, fields.string(key)));
      } else {
        entries.add(entry(name, fields));
      }
      fields.end();
    }
    entries.sort(Comparator.comparingLong(Entry::begin));
    requireWithoutGaps(entries, length - Long.BYTES - headerLength);
    return entries;
  }

  private static Entry entry(String name, JsonFields fields) {
    String type = fields.string("dtype");
    if (!type.equals(FLOAT32)) {
      throw new IllegalArgumentException(
          "tensor '" + name + "' has dtype " + type + "; only F32 is read, so convert it to F32");
    }
    long[] extents = fields.integers("shape", 0, Integer.MAX_VALUE);
    int[] shape = Arrays.stream(extents).mapToInt(Math::toIntExact).toArray();
    long[] offsets = fields.integers("data_offsets", 0, Long.MAX_VALUE);
    long bytes = Float.BYTES;
    for (int extent : shape) {
      // Held just over every possible size, so that no product overflows.
      bytes = Math.min(bytes * extent, Integer.MAX_VALUE * (long) Float.BYTES + 1);
    }
    if (offsets.length != 2 || offsets[1] - offsets[0] != bytes) {
      throw new IllegalArgumentException(
          "data_offsets of tensor '" + name + "' must span " + bytes + " bytes");
    }
    return new Entry(name, shape, offsets[0], offsets[1]);
  }

  private static void requireWithoutGaps(List<Entry> entries, long dataLength) {
    long position = 0;
    for (Entry entry : entries) {
      if (entry.begin() != position) {
        throw new IllegalArgumentException(
            "tensor '"
                + entry.name()
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

  private static float[] values(InputStream in, int count, byte[] chunk) throws IOException {
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

  private static void requireEnd(InputStream in) throws IOException {
    if (in.read() >= 0) {
      throw new IllegalArgumentException("more bytes follow than the file's length says");
    }
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length != count) {
      throw new EOFException("the file ends within its header");
    }
    return bytes;
  }
}
