package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.BundleException;

/**
 * Damage drawn from a seed, several wounds at once: numbers that lie, pieces cut out, doubled and
 * swapped. A BundleException or a bundle, little memory, and no file beside those that were there.
 */
@Timeout(120)
class BundleFuzzTest {
  private static final int ROUNDS = 600;
  private static final long MOST_MEMORY = 16 << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final String[] LIES = {
    "0",
    "-1",
    "1",
    "2147483647",
    "-2147483648",
    "4294967296",
    "9223372036854775807",
    "1e308",
    "65536"
  };

  private final Random random = new Random(20);
  @TempDir Path place;

  @Test
  void damagedFilesGiveATypedErrorOrABundle() throws IOException {
    Path folder = place.resolve("bundle");
    Bundles.write(TestBundles.everyLayer(), folder);
    int loaded = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = BundleFiles.ALL.get(round % BundleFiles.ALL.size());
      byte[] right = Files.readAllBytes(folder.resolve(name));
      Files.write(folder.resolve(name), wounded(right));
      loaded += read(folder, name + ", round " + round);
      Files.write(folder.resolve(name), right);
    }
    assertEquals(1, read(folder, "whole"));
    assertTrue(loaded > 10 && loaded < ROUNDS / 2, "loaded " + loaded);
    requireNothingElse(folder);
  }

  @Test
  void aDamagedZipGivesATypedErrorOrABundle() throws IOException {
    Path zip = place.resolve("bundle.zip");
    Bundles.write(TestBundles.tiny(), zip);
    byte[] right = Files.readAllBytes(zip);
    for (int round = 0; round < ROUNDS; round++) {
      Files.write(zip, wounded(right));
      read(zip, "round " + round);
    }
    requireNothingElse(zip);
  }

  /** One to three wounds. */
  private byte[] wounded(byte[] right) {
    byte[] bytes = right;
    for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
      bytes = bytes.length == 0 ? bytes : wound(bytes);
    }
    return bytes;
  }

  private byte[] wound(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> replaced(bytes, from, to, new byte[0]);
      case 2 -> replaced(bytes, from, from, piece);
      case 3 -> {
        random.nextBytes(piece);
        yield replaced(bytes, from, to, piece);
      }
      case 4 -> {
        Arrays.fill(piece, (byte) (random.nextBoolean() ? 0xFF : 0));
        yield replaced(bytes, from, to, piece);
      }
      default -> lied(bytes);
    };
  }

  /** Another number in place of one of those in the text, if there is any. */
  private byte[] lied(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<MatchResult> numbers = new ArrayList<>(NUMBER.matcher(text).results().toList());
    if (numbers.isEmpty()) {
      return bytes;
    }
    MatchResult number = numbers.get(random.nextInt(numbers.size()));
    byte[] lie = LIES[random.nextInt(LIES.length)].getBytes(StandardCharsets.ISO_8859_1);
    return replaced(bytes, number.start(), number.end(), lie);
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + by.length);
    System.arraycopy(by, 0, result, from, by.length);
    System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
    return result;
  }

  /** 1 if it loads. */
  private static int read(Path bundle, String what) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    int loaded = 0;
    try {
      Bundles.read(bundle);
      loaded = 1;
    } catch (BundleException expected) {
      assertTrue(expected.getMessage().contains(bundle.toString()), what);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(allocated < MOST_MEMORY, () -> what + " took " + allocated + " bytes");
    return loaded;
  }

  private void requireNothingElse(Path bundle) throws IOException {
    try (var files = Files.list(place)) {
      assertEquals(List.of(bundle), files.toList());
    }
    if (Files.isDirectory(bundle)) {
      try (var files = Files.list(bundle)) {
        assertEquals(BundleFiles.ALL.size(), files.count());
      }
    }
  }
}
