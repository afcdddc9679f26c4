package org.ser4j.cli.features;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads .npz files as NumPy's documentation describes them; values in the file's own order. */
public final class NpzFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']+)', 'fortran_order': (?:False|True), 'shape': \\(([^)]*)\\), \\} *\n");

  /** One array. */
  public record Array(String type, int[] shape, double[] values) {}

  private NpzFile() {}

  public static Map<String, Array> read(Path file) throws IOException {
    Map<String, Array> arrays = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().endsWith(".npy")) {
          throw new IOException("not an array: " + entry.getName());
        }
        String name = entry.getName().substring(0, entry.getName().length() - 4);
        arrays.put(name, array(zip.readAllBytes()));
      }
    }
    return arrays;
  }

  private static Array array(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = in.getShort(8) & 0xffff;
    int start = 10 + length;
    Matcher header = HEADER.matcher(new String(bytes, 10, length, StandardCharsets.ISO_8859_1));
    boolean isNpy = Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length)) && start % 64 == 0;
    if (!isNpy || !header.matches()) {
      throw new IOException("no header of version 1.0");
    }
    int[] shape =
        Pattern.compile("[, ]+")
            .splitAsStream(header.group(2))
            .filter(extent -> !extent.isEmpty())
            .mapToInt(Integer::parseInt)
            .toArray();
    double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    in.position(start);
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (header.group(1)) {
            case "<f4" -> in.getFloat();
            case "<f8" -> in.getDouble();
            case "<i4" -> in.getInt();
            case "<i8" -> in.getLong();
            default -> throw new IOException(header.group(1));
          };
    }
    if (in.hasRemaining()) {
      throw new IOException(in.remaining() + " bytes too many");
    }
    return new Array(header.group(1), shape, values);
  }
}
