package org.ser4j.dsp.decompose;

import java.util.Arrays;

/**
 * Running medians of many lanes at once. Each lane's window is kept sorted: one sweep over it takes
 * the oldest value out and puts the newest in. The sweep has no branches, so that C2 vectorises it
 * over the lanes; for that the values are non-negative floats as their bits, which sort alike and
 * whose differences never overflow. Not thread-safe.
 */
final class SlidingMedian {
  private final int size;

  /** Rank by rank, each over all lanes; one row more that is above all values. */
  private final int[][] sorted;

  private final int[] below;

  /** Starts with windows full of zeros. */
  SlidingMedian(int size, int lanes) {
    this.size = size;
    this.sorted = new int[size + 1][lanes];
    this.below = new int[lanes];
    Arrays.fill(sorted[size], Integer.MAX_VALUE);
  }

  /** Takes one value of each lane, which must be there, out and puts another in. */
  void replace(int[] oldest, int[] newest) {
    Arrays.fill(below, 0);
    for (int rank = 0; rank < size; rank++) {
      replace(sorted[rank], sorted[rank + 1], below, oldest, newest, below.length);
    }
  }

  /**
   * One rank. Without the oldest value it holds {@code kept}; with the newest one it holds the
   * middle of that, of what the rank below kept, and of the newest value.
   */
  private static void replace(
      int[] rank, int[] above, int[] below, int[] oldest, int[] newest, int lanes) {
    for (int i = 0; i < lanes; i++) {
      int value = rank[i];
      int next = above[i];
      int kept = next + ((value - next) & ((value - oldest[i]) >> 31));
      int over = newest[i] - kept;
      int smaller = kept + (over & (over >> 31));
      int under = smaller - below[i];
      rank[i] = smaller - (under & (under >> 31));
      below[i] = kept;
    }
  }

  /** The median of each lane, the upper one of an even number; changes with the next sweep. */
  int[] median() {
    return sorted[size / 2];
  }
}
