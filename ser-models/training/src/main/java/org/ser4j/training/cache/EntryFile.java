package org.ser4j.training.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The file of one entry, all numbers little-endian: eight bytes of magic with the format's version,
 * the key's 32 bytes, the number of tensors and each one's number of values (int32), the values
 * (float32), and CRC-32C over all of it (int32). Its length is checked against what the header
 * claims before anything is allocated.
 */
final class EntryFile {
  /** The longest file that is written or read, in bytes. */
  static final long MOST_BYTES = 1L << 30;

  private static final byte[] MAGIC = {'s', 'e', 'r', '4', 'j', 't', 'c', 1};
  private static final int KEY_BYTES = 32;
  private static final int FIXED_BYTES = MAGIC.length + KEY_BYTES + 2 * Integer.BYTES;
  private static final int CHUNK = 1 << 14;

  private EntryFile() {}

  /** How long the file of some tensors is, in bytes. */
  static long length(List<float[]> tensors) {
    long values = tensors.stream().mapToLong(tensor -> tensor.length).sum();
    return FIXED_BYTES + Integer.BYTES * (tensors.size() + values);
  }

  /** Writes a file that is not there yet. */
  static void write(Path file, CacheKey key, List<float[]> tensors) throws IOException {
    CRC32C crc = new CRC32C();
    try (OutputStream raw =
            new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(raw, crc))) {
      out.write(MAGIC);
      out.write(bytes(key));
      out.writeInt(Integer.reverseBytes(tensors.size()));
      for (float[] tensor : tensors) {
        out.writeInt(Integer.reverseBytes(tensor.length));
      }
      ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (float[] tensor : tensors) {
        for (int from = 0; from < tensor.length; from += CHUNK) {
          int count = Math.min(CHUNK, tensor.length - from);
          chunk.asFloatBuffer().put(tensor, from, count);
          out.write(chunk.array(), 0, count * Float.BYTES);
        }
      }
      out.writeInt(Integer.reverseBytes((int) crc.getValue()));
    }
  }

  /**
   * Reads a file.
   *
   * @throws DamageException if it is not as it was written under this key
   * @throws IOException if it cannot be read at all
   */
  static List<float[]> read(Path file, CacheKey key) throws IOException {
    long length = Files.size(file);
    require(length >= FIXED_BYTES && length <= MOST_BYTES, "it has " + length + " bytes");
    CRC32C crc = new CRC32C();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        DataInputStream in = new DataInputStream(new CheckedInputStream(raw, crc))) {
      require(Arrays.equals(in.readNBytes(MAGIC.length), MAGIC), "it begins with other bytes");
      require(Arrays.equals(in.readNBytes(KEY_BYTES), bytes(key)), "it belongs to another key");
      int[] sizes = sizes(in, length);
      List<float[]> tensors = new ArrayList<>(sizes.length);
      for (int size : sizes) {
        tensors.add(values(in, size));
      }
      int computed = (int) crc.getValue();
      require(Integer.reverseBytes(in.readInt()) == computed, "its checksum is another");
      return tensors;
    }
  }

  /** The number of values of each tensor, once they agree with the length of the file. */
  private static int[] sizes(DataInputStream in, long length) throws IOException {
    long left = (length - FIXED_BYTES) / Integer.BYTES;
    int count = Integer.reverseBytes(in.readInt());
    require(count >= 0 && count <= left, "it claims " + count + " tensors");
    int[] sizes = new int[count];
    long total = count;
    for (int i = 0; i < count; i++) {
      sizes[i] = Integer.reverseBytes(in.readInt());
      require(sizes[i] >= 0, "it claims a tensor of " + sizes[i] + " values");
      total += sizes[i];
    }
    long claimed = FIXED_BYTES + total * Integer.BYTES;
    require(claimed == length, "it claims " + claimed + " bytes and has " + length);
    return sizes;
  }

  private static float[] values(DataInputStream in, int size) throws IOException {
    float[] values = new float[size];
    byte[] chunk = new byte[Math.min(CHUNK, size) * Float.BYTES];
    for (int from = 0; from < size; from += CHUNK) {
      int count = Math.min(CHUNK, size - from);
      in.readFully(chunk, 0, count * Float.BYTES);
      ByteBuffer.wrap(chunk)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values, from, count);
    }
    return values;
  }

  private static byte[] bytes(CacheKey key) {
    return HexFormat.of().parseHex(key.digest());
  }

  private static void require(boolean right, String otherwise) throws DamageException {
    if (!right) {
      throw new DamageException(otherwise);
    }
  }

  /** A file that is not as it was written. */
  static final class DamageException extends IOException {
    private static final long serialVersionUID = 1L;

    private DamageException(String message) {
      super(message);
    }
  }
}
