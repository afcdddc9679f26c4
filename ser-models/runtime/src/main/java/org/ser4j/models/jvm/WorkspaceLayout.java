package org.ser4j.models.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hands out buffers while a network is compiled, and takes them back when the step that last reads
 * them stands, so that few are needed. Row by row a buffer becomes as long as its longest user
 * needs.
 */
final class WorkspaceLayout {
  /** Lengths of the rows of each buffer. */
  private final List<int[]> buffers = new ArrayList<>();

  /** How many still need each buffer. */
  private final List<Integer> holders = new ArrayList<>();

  /** A buffer that nobody holds, or a new one; now held once. */
  Slot acquire(int rows, int length) {
    int free = holders.indexOf(0);
    int buffer = free;
    if (free < 0) {
      buffer = buffers.size();
      buffers.add(new int[0]);
      holders.add(0);
    }
    int[] lengths = buffers.get(buffer);
    lengths = Arrays.copyOf(lengths, Math.max(lengths.length, rows));
    for (int row = 0; row < rows; row++) {
      lengths[row] = Math.max(lengths[row], length);
    }
    buffers.set(buffer, lengths);
    Slot slot = new Slot(buffer, rows, length);
    hold(slot);
    return slot;
  }

  /** Keeps a buffer from being reused until one more release. */
  void hold(Slot slot) {
    holders.set(slot.buffer(), holders.get(slot.buffer()) + 1);
  }

  /** Whether someone else needs the buffer too, so that it must not be written. */
  boolean shared(Slot slot) {
    return holders.get(slot.buffer()) > 1;
  }

  /** Gives a buffer back. */
  void release(Slot slot) {
    holders.set(slot.buffer(), holders.get(slot.buffer()) - 1);
  }

  /** The lengths of the rows of each buffer, once all steps stand. */
  int[][] rowLengths() {
    return buffers.toArray(int[][]::new);
  }
}
