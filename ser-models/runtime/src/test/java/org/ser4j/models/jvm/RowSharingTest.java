package org.ser4j.models.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class RowSharingTest {

  @Test
  void everyRowIsComputedOnce() {
    for (int threads : new int[] {1, 2, 3, 8, 1_000}) {
      for (int rows : new int[] {1, 2, 7, 64}) {
        AtomicIntegerArray computed = new AtomicIntegerArray(rows);
        AtomicInteger calls = new AtomicInteger();
        JvmNetwork.share(
            rows,
            threads,
            (first, end) -> {
              calls.incrementAndGet();
              for (int row = first; row < end; row++) {
                computed.incrementAndGet(row);
              }
            });
        for (int row = 0; row < rows; row++) {
          assertEquals(1, computed.get(row), threads + " threads, row " + row + " of " + rows);
        }
        assertEquals(Math.min(threads, rows), calls.get());
      }
    }
  }

  @Test
  void oneThreadIsTheCallers() {
    Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
    JvmNetwork.share(100, 1, (first, end) -> threads.add(Thread.currentThread()));
    assertEquals(Set.of(Thread.currentThread()), threads);
  }
}
