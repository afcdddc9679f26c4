package org.ser4j.models.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Whether memory stays where it is while something is done many times: Java's heap by what is in
 * use after a collection, native memory by the size of the process less its heap. The latter is
 * known on Linux only.
 */
final class Footprint {
  /**
   * What grows by chance, above all the heap, of whose size nobody knows how much is in use. One
   * call's tensors, kept, add up to more than twice this.
   */
  private static final long MOST_NATIVE = 96L << 20;

  private static final long MOST_HEAP = 16L << 20;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private final long heap;
  private final long nativeMemory;

  private Footprint() {
    System.gc();
    heap = MEMORY.getHeapMemoryUsage().getUsed();
    nativeMemory =
        Files.isReadable(STATUS) ? resident() - MEMORY.getHeapMemoryUsage().getCommitted() : -1;
  }

  /**
   * Runs something again and again.
   *
   * @param before how often, until caches and pools have their size
   * @param times how often then
   * @param call what is run
   */
  static void requireFlat(int before, int times, Runnable call) {
    repeat(before, call);
    Footprint first = new Footprint();
    repeat(times, call);
    Footprint last = new Footprint();
    long heap = last.heap - first.heap;
    assertTrue(heap < MOST_HEAP, () -> "Java's heap grew by " + (heap >> 10) + " kB");
    if (first.nativeMemory < 0) {
      String message = "NOT RUN: the size of the process is read from " + STATUS + ", on Linux";
      System.err.println(message);
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

  private static long resident() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
        }
      }
      throw new IllegalStateException(STATUS + " has no VmRSS");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
