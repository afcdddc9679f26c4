package org.ser4j.training.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in the cache that are not as they were written. */
class EntryDamageTest {
  private static final List<float[]> TENSORS = TensorCacheTest.tensors(1, 162, 0, 500);

  @TempDir private Path folder;
  private TensorCache cache;
  private CacheKey key;
  private Path file;
  private byte[] whole;

  @BeforeEach
  void write() throws IOException {
    cache = TensorCache.in(folder);
    key = CacheKey.of("0".repeat(64), "{}");
    cache.put(key, TENSORS);
    file = TensorCacheTest.files(folder).get(0);
    whole = Files.readAllBytes(file);
  }

  /** The damage is seen, said, and mended by the next put. */
  private void assertFound(byte[] damaged) throws IOException {
    Files.write(file, damaged);
    assertThrows(IOException.class, () -> CacheEntry.read(file, key));
    try (Warnings warnings = Warnings.listen()) {
      assertTrue(cache.find(key).isEmpty());
      assertEquals(1, warnings.count(file.toString()));
    }
    cache.put(key, TENSORS);
    TensorCacheTest.assertSame(TENSORS, cache.find(key).orElseThrow());
  }

  @Test
  void flippedBitsAreFound() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      if (!Arrays.equals(damaged, whole)) {
        assertFound(damaged);
      }
    }
    for (int at = 0; at < headerEnd(); at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      // Blanks at the end of the header mean nothing.
      if (!Character.isWhitespace(whole[at])) {
        assertFound(damaged);
      }
    }
  }

  private int headerEnd() {
    return Long.BYTES + (int) ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  @Test
  void cutAndLengthenedFilesAreFound() throws IOException {
    Random random = new Random(8);
    for (int i = 0; i < 60; i++) {
      assertFound(Arrays.copyOf(whole, i < 50 ? i : random.nextInt(whole.length)));
      assertFound(Arrays.copyOf(whole, whole.length + 1 + i));
    }
    assertFound(Arrays.copyOf(whole, whole.length - 1));
  }

  @Test
  void foreignFilesAreFound() throws IOException {
    byte[] noise = new byte[whole.length];
    new Random(9).nextBytes(noise);
    assertFound(noise);
    assertFound(new byte[whole.length]);
    assertFound("{}".getBytes(StandardCharsets.UTF_8));
    CacheKey other = CacheKey.of("1".repeat(64), "{}");
    Path elsewhere = folder.resolve("entry");
    new CacheEntry(other, TENSORS).write(elsewhere);
    assertFound(Files.readAllBytes(elsewhere));
  }

  /** Nothing is allocated for what cannot be there. */
  @Test
  void hugeSizesAreRefused() throws IOException {
    String header = new String(whole, Long.BYTES, headerEnd() - Long.BYTES, StandardCharsets.UTF_8);
    for (String size : List.of("2147483647", "-1", "161", "163", "1e9", "")) {
      assertFound(withHeader(header.replace("[162]", "[" + size + "]")));
      assertFound(withHeader(header.replace("162 0", size + " 0")));
      assertFound(withHeader(header.replace("[0,648]", "[0," + size + "]")));
    }
    assertFound(withHeader(header.replace("162 0", "162 0 3 0")));
    assertFound(withHeader(header.replace(" 500", "")));
  }

  private byte[] withHeader(String header) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer changed =
        ByteBuffer.allocate(Long.BYTES + text.length + whole.length - headerEnd())
            .order(ByteOrder.LITTLE_ENDIAN);
    changed.putLong(text.length).put(text);
    return changed.put(whole, headerEnd(), whole.length - headerEnd()).array();
  }

  @Test
  void aFolderInItsPlaceIsNoEntry() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    Files.createFile(file.resolve("x"));
    try (Warnings warnings = Warnings.listen()) {
      assertTrue(cache.find(key).isEmpty());
      cache.put(key, TENSORS);
      assertTrue(cache.find(key).isEmpty());
      assertEquals(1, warnings.count("nothing more is kept"));
    }
    assertEquals(List.of(file.resolve("x")), TensorCacheTest.files(folder));
  }
}
