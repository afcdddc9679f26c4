package org.ser4j.cli.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ser4j.api.InvalidAudioException;

class InOrderTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 50).boxed().toList();

  @Test
  void severalWorkAtOnceAndTheOrderStays() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    List<Integer> results = new ArrayList<>();
    InOrder.run(
        ITEMS,
        2,
        i -> {
          both.countDown();
          await(both);
          return -i;
        },
        (item, outcome) -> {
          assertEquals(-item, outcome.value());
          return results.add(item);
        });
    assertEquals(ITEMS, results);
  }

  /** Ends only once two threads are here. */
  private static void await(CountDownLatch both) {
    try {
      assertTrue(both.await(1, TimeUnit.MINUTES), "one thread only");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFailureStopsNothingAndAMistakeAll() throws InterruptedException {
    InvalidAudioException failure = new InvalidAudioException("too short");
    List<Integer> failed = new ArrayList<>();
    InOrder.run(
        ITEMS,
        3,
        i -> {
          if (i % 10 == 0) {
            throw failure;
          }
          return i;
        },
        (item, outcome) -> {
          if (outcome.failure() != null) {
            assertSame(failure, outcome.failure());
            failed.add(item);
          }
          return true;
        });
    assertEquals(List.of(0, 10, 20, 30, 40), failed);
    assertThrows(
        IllegalStateException.class,
        () ->
            InOrder.run(
                ITEMS,
                3,
                i -> {
                  throw new IllegalStateException();
                },
                (item, outcome) -> true));
  }

  @Test
  void aReceiverMayHaveEnough() throws InterruptedException {
    List<Integer> results = new ArrayList<>();
    InOrder.run(ITEMS, 2, i -> i, (item, outcome) -> results.add(item) && item < 5);
    assertEquals(List.of(0, 1, 2, 3, 4, 5), results);
  }
}
