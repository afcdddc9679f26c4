package org.ser4j.dsp.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The arrays of an .npz file: a zip of .npy files, of which this reads little-endian float32,
 * float64, int32 and int64 in C order.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy's
 *     format</a>
 */
public final class Npz {
  private static final Pattern DESCR = Pattern.compile("'descr': *'([^']+)'");
  private static final Pattern COLUMNS_FIRST = Pattern.compile("'fortran_order': *True");
  private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([^)]*)\\)");

  /**
   * One array.
   *
   * @param shape its sizes; none for a scalar
   * @param values in C order
   */
  public record Array(int[] shape, double[] values) {}

  private final Map<String, Array> arrays = new HashMap<>();

  public static Npz read(InputStream in) throws IOException {
    Npz npz = new Npz();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replaceAll("\\.npy$", "");
        npz.arrays.put(name, npy(zip.readAllBytes()));
      }
    }
    return npz;
  }

  private static Array npy(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int major = bytes[6];
    int headerSize = major == 1 ? in.getShort(8) & 0xffff : in.getInt(8);
    int start = major == 1 ? 10 : 12;
    String header = new String(bytes, start, headerSize, StandardCharsets.UTF_8);
    Matcher descr = DESCR.matcher(header);
    Matcher shape = SHAPE.matcher(header);
    if (!descr.find() || !shape.find()) {
      throw new IOException("not an .npy header: " + header);
    }
    int[] sizes =
        Pattern.compile(",")
            .splitAsStream(shape.group(1))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .mapToInt(Integer::parseInt)
            .toArray();
    in.position(start + headerSize);
    double[] values = values(in, descr.group(1));
    boolean transposed = sizes.length == 2 && COLUMNS_FIRST.matcher(header).find();
    return new Array(sizes, transposed ? transpose(values, sizes[0], sizes[1]) : values);
  }

  private static double[] transpose(double[] values, int rows, int columns) {
    double[] transposed = new double[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        transposed[row * columns + column] = values[column * rows + row];
      }
    }
    return transposed;
  }

  private static double[] values(ByteBuffer in, String type) throws IOException {
    int width =
        switch (type) {
          case "<f4", "<i4" -> 4;
          case "<f8", "<i8" -> 8;
          default -> throw new IOException("no reader for type " + type);
        };
    double[] values = new double[in.remaining() / width];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (type) {
            case "<f4" -> in.getFloat();
            case "<i4" -> in.getInt();
            case "<f8" -> in.getDouble();
            default -> in.getLong();
          };
    }
    return values;
  }

  public Array get(String name) {
    Array array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no array " + name + " among " + arrays.keySet());
    }
    return array;
  }

  public boolean has(String name) {
    return arrays.containsKey(name);
  }

  public int integer(String name) {
    return (int) get(name).values()[0];
  }

  public float[] floats(String name) {
    double[] values = get(name).values();
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
