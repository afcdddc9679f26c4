package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Checks that memory use stays flat while something is repeated: Java's heap in use after a
 * collection, and, on Linux only, the resident memory of the process without its heap.
 */
final class MemoryUse {
  private static final Logger LOGGER = System.getLogger(MemoryUse.class.getName());

  /** One call's tensors, kept, add up to more than this; what grows by chance does not. */
  private static final long MOST_NATIVE = 96L << 20;

  private static final long MOST_HEAP = 16L << 20;
  private static final Path MAPPINGS = Path.of("/proc/self/smaps");

  /** HotSpot puts heaps of up to 32 GB below this address, so that 32 bits can point into them. */
  private static final long ABOVE_HEAP = 1L << 36;

  private static final long LARGEST_LOW_HEAP = 32L << 30;

  private final long heap;
  private final long nativeMemory;

  private MemoryUse() {
    System.gc();
    heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    nativeMemory = isKnown() ? resident() : 0;
  }

  /**
   * Repeats a call.
   *
   * @param before calls until caches and pools have their size
   * @param times calls during which memory must not grow
   */
  static void requireFlat(int before, int times, Runnable call) {
    repeat(before, call);
    MemoryUse first = new MemoryUse();
    repeat(times, call);
    MemoryUse last = new MemoryUse();
    long heap = last.heap - first.heap;
    assertTrue(heap < MOST_HEAP, () -> "Java's heap grew by " + (heap >> 10) + " kB");
    if (!isKnown()) {
      String message =
          "NOT RUN: native memory is read from " + MAPPINGS + ", on Linux and with -Xmx under 32g";
      LOGGER.log(Level.WARNING, message);
      Assumptions.abort(message);
    }
    long growth = last.nativeMemory - first.nativeMemory;
    assertTrue(growth < MOST_NATIVE, () -> "native memory grew by " + (growth >> 10) + " kB");
  }

  private static void repeat(int times, Runnable call) {
    for (int i = 0; i < times; i++) {
      call.run();
    }
  }

  private static boolean isKnown() {
    return Files.isReadable(MAPPINGS) && Runtime.getRuntime().maxMemory() < LARGEST_LOW_HEAP;
  }

  /** A mapping's first line starts with its addresses, and one of the others is its Rss in kB. */
  private static long resident() {
    try {
      long bytes = 0;
      boolean counts = false;
      for (String line : Files.readAllLines(MAPPINGS)) {
        if (line.matches("[0-9a-f]+-.*")) {
          String start = line.substring(0, line.indexOf('-'));
          counts = Long.compareUnsigned(Long.parseUnsignedLong(start, 16), ABOVE_HEAP) >= 0;
        } else if (counts && line.startsWith("Rss:")) {
          bytes += Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
        }
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
