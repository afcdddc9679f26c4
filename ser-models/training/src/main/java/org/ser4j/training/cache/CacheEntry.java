package org.ser4j.training.cache;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.ser4j.models.internal.io.AtomicFiles;
import org.ser4j.models.internal.io.SafeTensors;
import org.ser4j.models.layer.Shape;

/**
 * The safetensors file of one entry. Its metadata has the key, the size of each tensor, and a
 * CRC-32C over both and all values.
 */
record CacheEntry(CacheKey key, List<float[]> tensors) {
  /** The longest file that is written or read. */
  static final long MAX_BYTES = 1L << 30;

  private static final String SIZES = "sizes";

  /** The length of the file, in bytes. */
  long length() {
    return file().length();
  }

  /** Writes the file as a whole. It is not forced to the disk: the checksum reveals any damage. */
  void write(Path file) throws IOException {
    AtomicFiles.writeUnforced(file, file()::write);
  }

  private SafeTensors file() {
    List<SafeTensors.Tensor> named = new ArrayList<>();
    for (float[] tensor : tensors) {
      // The format has no empty arrays; their size alone is enough.
      if (tensor.length > 0) {
        named.add(new SafeTensors.Tensor("" + named.size(), Shape.of(tensor.length), tensor));
      }
    }
    return new SafeTensors(metadata(), named);
  }

  private Map<String, String> metadata() {
    String sizes =
        tensors.stream().map(tensor -> "" + tensor.length).collect(Collectors.joining(" "));
    CRC32C crc = new CRC32C();
    crc.update((key.digest() + " " + sizes).getBytes(StandardCharsets.UTF_8));
    for (float[] tensor : tensors) {
      ByteBuffer bytes = ByteBuffer.allocate(tensor.length * Float.BYTES);
      bytes.asFloatBuffer().put(tensor);
      crc.update(bytes);
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("key", key.digest());
    metadata.put(SIZES, sizes);
    metadata.put("crc32c", Long.toHexString(crc.getValue()));
    return metadata;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or is not as it was written under this key
   */
  static CacheEntry read(Path file, CacheKey key) throws IOException {
    long length = Files.size(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      require(length <= MAX_BYTES, "it has " + length + " bytes");
      SafeTensors content = SafeTensors.read(in, length);
      CacheEntry entry = new CacheEntry(key, tensors(content));
      require(entry.metadata().equals(content.metadata()), "its key or checksum differs");
      return entry;
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<float[]> tensors(SafeTensors content) {
    String sizes = content.metadata().getOrDefault(SIZES, "");
    List<float[]> tensors = new ArrayList<>();
    int next = 0;
    for (String size : sizes.isEmpty() ? new String[0] : sizes.split(" ", -1)) {
      if (size.equals("0")) {
        tensors.add(new float[0]);
      } else {
        require(next < content.tensors().size(), "it has fewer tensors than sizes");
        SafeTensors.Tensor tensor = content.tensors().get(next);
        require(tensor.name().equals("" + next++), "it has a tensor '" + tensor.name() + "'");
        tensors.add(tensor.values());
      }
    }
    require(next == content.tensors().size(), "it has more tensors than sizes");
    return tensors;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
