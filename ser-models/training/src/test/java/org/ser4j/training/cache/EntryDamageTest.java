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
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in the cache that are not as they were written. */
class EntryDamageTest {
  private static final int COUNT_AT = 8 + 32;
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
    assertThrows(IOException.class, () -> EntryFile.read(file, key));
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
    for (int at = 0; at < COUNT_AT + 16; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      assertFound(damaged);
    }
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
    EntryFile.write(elsewhere, other, TENSORS);
    assertFound(Files.readAllBytes(elsewhere));
  }

  /** Even with a checksum that fits, nothing is allocated for what cannot be there. */
  @Test
  void hugeSizesAreRefused() throws IOException {
    for (int count : new int[] {Integer.MAX_VALUE, -1, Integer.MIN_VALUE, 2, 4}) {
      assertFound(withChecksum(whole, COUNT_AT, count));
    }
    for (int size : new int[] {Integer.MAX_VALUE, -1, 161, 163}) {
      assertFound(withChecksum(whole, COUNT_AT + 4, size));
    }
    byte[] two = withChecksum(whole, COUNT_AT + 4, Integer.MAX_VALUE);
    assertFound(withChecksum(two, COUNT_AT + 8, Integer.MAX_VALUE));
  }

  private static byte[] withChecksum(byte[] bytes, int at, int value) {
    ByteBuffer changed = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    changed.putInt(at, value);
    CRC32C crc = new CRC32C();
    crc.update(changed.array(), 0, bytes.length - 4);
    changed.putInt(bytes.length - 4, (int) crc.getValue());
    return changed.array();
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
