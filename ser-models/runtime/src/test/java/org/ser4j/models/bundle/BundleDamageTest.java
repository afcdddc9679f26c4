package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.BundleException;

/** Whatever happens to a bundle's bytes: a BundleException or a bundle, and little memory. */
@Timeout(120)
class BundleDamageTest {
  private static final int[] FLIPS = {0x01, 0x10, 0xFF};
  private static final long MOST_MEMORY = 16 << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path place;
  private Path zip;
  private Path folder;

  @BeforeEach
  void write() {
    zip = place.resolve("bundle.zip");
    folder = place.resolve("bundle");
    Bundles.write(TestBundles.tiny(), zip);
    Bundles.write(TestBundles.tiny(), folder);
  }

  @Test
  void aCutZipNeverLoads() throws IOException {
    cutEverywhere(zip, zip, 1);
  }

  @Test
  void aCutFileNeverLoads() throws IOException {
    cutEverywhere(folder.resolve(BundleFiles.WEIGHTS), folder, 1);
    for (String name : List.of(BundleFiles.CONFIG, BundleFiles.PREPROCESSOR)) {
      // Without the line feed at its end a JSON file is whole.
      cutEverywhere(folder.resolve(name), folder, 2);
    }
  }

  @Test
  void aFlippedByteInAZipIsNoticedOrHarmless() throws IOException {
    flipEveryByte(zip, zip);
  }

  @Test
  void aFlippedByteInAFileIsNoticedOrHarmless() throws IOException {
    for (String name : BundleFiles.ALL) {
      flipEveryByte(folder.resolve(name), folder);
    }
  }

  @Test
  void aFlippedWeightInAZipIsAlwaysNoticed() throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    byte[] weights = Files.readAllBytes(folder.resolve(BundleFiles.WEIGHTS));
    int start = indexOf(bytes, weights);
    try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.WRITE)) {
      for (int i = start; i < start + weights.length; i++) {
        write(channel, i, bytes[i] ^ 1);
        assertThrows(BundleException.class, () -> Bundles.read(zip), "byte " + i);
        write(channel, i, bytes[i]);
      }
    }
  }

  private static void cutEverywhere(Path file, Path bundle, int first) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int length = whole.length - first; length >= 0; length--) {
        channel.truncate(length);
        assertThrows(BundleException.class, () -> Bundles.read(bundle), file + " cut to " + length);
      }
    }
    Files.write(file, whole);
  }

  private static void flipEveryByte(Path file, Path bundle) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < bytes.length; i++) {
        for (int flip : FLIPS) {
          write(channel, i, bytes[i] ^ flip);
          readDamaged(bundle, file.getFileName() + ", byte " + i + ", flip " + flip);
        }
        write(channel, i, bytes[i]);
      }
    }
  }

  private static void readDamaged(Path bundle, String what) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      Bundles.read(bundle);
    } catch (BundleException expected) {
      assertTrue(expected.getMessage().contains(bundle.toString()), what);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(allocated < MOST_MEMORY, () -> what + " took " + allocated + " bytes");
  }

  private static void write(FileChannel channel, long position, int value) throws IOException {
    channel.write(ByteBuffer.wrap(new byte[] {(byte) value}), position);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("weights are stored as they are");
  }
}
