package org.ser4j.dsp.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Running medians along one row, at all places at once. The sorted windows of length a + b are
 * merged from those of lengths a and b, by Batcher's odd-even network, whose comparators each work
 * on all places; neighbours thus share most of the sorting. Two windows of half the size then give
 * the median. Values are non-negative floats as their bits, as in {@link SlidingMedian}.
 *
 * <p>Immutable and thread-safe; the work space belongs to the caller.
 *
 * @see <a href="https://doi.org/10.1145/1468075.1468121">Batcher 1968, Sorting networks and their
 *     applications</a>
 */
final class MedianNetwork {
  /** From sorted windows of length {@code from} to those of length {@code from + added}. */
  private record Stage(int from, int added, int[] comparators) {}

  private final int size;

  /** The length of the sorted windows of which two make the whole: half the size, rounded up. */
  private final int half;

  private final List<Stage> stages = new ArrayList<>();

  /** Which row of the work space holds which rank of a sorted window. */
  private final int[] rows;

  MedianNetwork(int size) {
    this.size = size;
    this.half = (size + 1) / 2;
    int[] order = {0};
    for (int bit = Integer.highestOneBit(half) >> 1; bit > 0; bit >>= 1) {
      order = stage(order, order.length);
      if ((half & bit) != 0) {
        order = stage(order, 1);
      }
    }
    this.rows = order;
  }

  private int[] stage(int[] order, int added) {
    int from = order.length;
    int[] other = Arrays.stream(order, 0, added).map(row -> row + from).toArray();
    List<Integer> comparators = new ArrayList<>();
    int[] merged = merge(order, other, comparators);
    stages.add(new Stage(from, added, comparators.stream().mapToInt(i -> i).toArray()));
    return merged;
  }

  /** Adds the comparators that merge two sorted lists of rows; gives the rows in their order. */
  private static int[] merge(int[] a, int[] b, List<Integer> comparators) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    int[] merged = new int[a.length + b.length];
    if (merged.length == 2) {
      merged[0] = a[0];
      merged[1] = b[0];
      comparators.add(a[0]);
      comparators.add(b[0]);
      return merged;
    }
    int[] odd = merge(everyOther(a, 0), everyOther(b, 0), comparators);
    int[] even = merge(everyOther(a, 1), everyOther(b, 1), comparators);
    int n = 0;
    merged[n++] = odd[0];
    for (int i = 0; i < even.length || i + 1 < odd.length; i++) {
      if (i < even.length && i + 1 < odd.length) {
        comparators.add(even[i]);
        comparators.add(odd[i + 1]);
      }
      if (i < even.length) {
        merged[n++] = even[i];
      }
      if (i + 1 < odd.length) {
        merged[n++] = odd[i + 1];
      }
    }
    return merged;
  }

  private static int[] everyOther(int[] list, int first) {
    int[] picked = new int[(list.length - first + 1) / 2];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = list[2 * i + first];
    }
    return picked;
  }

  /** Work space for rows of a length. */
  int[][] workSpace(int length) {
    return new int[half + 4][length + size - 1];
  }

  /**
   * The median around each place of a row, with the row mirrored beyond its ends; the upper one of
   * an even number, whose window reaches further to the left: one of the rows of the work space.
   */
  int[] medians(int[] row, int[][] work) {
    int length = row.length;
    int reach = length + size - 1;
    int[] wide = work[half];
    for (int i = 0; i < size / 2; i++) {
      wide[i] = row[Mirror.index((long) i - size / 2, length)];
    }
    System.arraycopy(row, 0, wide, size / 2, length);
    for (int i = size / 2 + length; i < reach; i++) {
      wide[i] = row[Mirror.index((long) i - size / 2, length)];
    }
    sortWindows(wide, work, reach);
    return select(work, length);
  }

  private void sortWindows(int[] wide, int[][] work, int reach) {
    System.arraycopy(wide, 0, work[0], 0, reach);
    for (Stage stage : stages) {
      int from = stage.from;
      // Shorter with each stage: the last places have no full window.
      int places = reach - from;
      for (int i = 0; i < stage.added; i++) {
        int[] source = stage.added == 1 ? wide : work[i];
        System.arraycopy(source, from, work[from + i], 0, places);
      }
      int[] comparators = stage.comparators;
      for (int i = 0; i < comparators.length; i += 2) {
        compare(work[comparators[i]], work[comparators[i + 1]], places);
      }
    }
  }

  private static void compare(int[] low, int[] high, int places) {
    for (int i = 0; i < places; i++) {
      int a = low[i];
      int b = high[i];
      int lower = (a - b) & ((a - b) >> 31);
      low[i] = b + lower;
      high[i] = a - lower;
    }
  }

  /**
   * Of two sorted windows side by side, the largest of the lower half and the smallest of the upper
   * half. An odd size has the windows share its middle value: the one of the two that has as many
   * values on both sides, once that value counts only once, is the median.
   */
  private int[] select(int[][] work, int length) {
    int[] right = work[half + 1];
    int[] lower = work[half + 2];
    int[] upper = work[half + 3];
    Arrays.fill(lower, 0, length, 0);
    Arrays.fill(upper, 0, length, Integer.MAX_VALUE);
    for (int i = 0; i < half; i++) {
      System.arraycopy(work[rows[half - 1 - i]], size - half, right, 0, length);
      narrow(work[rows[i]], right, lower, upper, length);
    }
    if (size % 2 == 1) {
      System.arraycopy(work[half], size - half, right, 0, length);
      for (int i = 0; i < length; i++) {
        upper[i] = right[i] <= lower[i] ? upper[i] : lower[i];
      }
    }
    return upper;
  }

  private static void narrow(int[] left, int[] right, int[] lower, int[] upper, int places) {
    for (int i = 0; i < places; i++) {
      int a = left[i];
      int b = right[i];
      int low = (a - b) & ((a - b) >> 31);
      int rise = b + low - lower[i];
      int fall = a - low - upper[i];
      lower[i] += rise & ~(rise >> 31);
      upper[i] += fall & (fall >> 31);
    }
  }
}
