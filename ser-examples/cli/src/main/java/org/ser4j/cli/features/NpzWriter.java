package org.ser4j.cli.features;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ser4j.models.internal.io.AtomicFiles;

/**
 * Writes arrays as {@code numpy.savez_compressed} does: a zip of {@code .npy} entries, version 1.0.
 * The same arrays give the same bytes.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">The .npy
 *     format</a>
 */
public final class NpzWriter {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;

  /** Values that are turned into bytes at once. */
  private static final int CHUNK = 1 << 16;

  /** Before 1980 a zip's calendar would add a time stamp in the machine's own zone. */
  private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private NpzWriter() {}

  /**
   * Writes a file, which appears whole or not at all; an existing one is replaced.
   *
   * @param file in an existing folder
   * @param arrays by name, in the order of the map
   */
  public static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
    AtomicFiles.writeUnforced(file, out -> write(out, arrays));
  }

  /** Writes to a stream, which stays open. */
  public static void write(OutputStream out, Map<String, NpyArray> arrays) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, CHUNK));
    // Harder work saves a few percent only: the low bits of floats are noise.
    zip.setLevel(Deflater.BEST_SPEED);
    for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
      ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
      entry.setTimeLocal(FIXED_TIME);
      zip.putNextEntry(entry);
      writeArray(zip, array.getValue());
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  private static void writeArray(OutputStream out, NpyArray array) throws IOException {
    byte[] header = header(array);
    out.write(MAGIC);
    out.write(header.length & 0xff);
    out.write(header.length >> 8);
    out.write(header);
    int size = array.size();
    for (int done = 0; done < size; done += CHUNK) {
      out.write(array.bytes(done, Math.min(size, done + CHUNK)).array());
    }
  }

  /** Ends in a line feed, and with it the values begin at a multiple of 64 bytes. */
  private static byte[] header(NpyArray array) {
    String text =
        "{'descr': '"
            + array.type()
            + "', 'fortran_order': False, 'shape': "
            + tuple(array.shape())
            + ", }";
    int before = MAGIC.length + Short.BYTES;
    int padding = ALIGNMENT - 1 - (before + text.length()) % ALIGNMENT;
    return (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A tuple of Python's: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
  private static String tuple(int[] shape) {
    String extents =
        IntStream.of(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return "(" + extents + (shape.length == 1 ? ",)" : ")");
  }
}
