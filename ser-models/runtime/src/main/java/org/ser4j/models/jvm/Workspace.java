package org.ser4j.models.jvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ser4j.models.layer.Shape;

/** The arrays that one call works in; used by one thread at a time and by many calls in turn. */
final class Workspace {
  private final float[][][] buffers;

  Workspace(int[][] rowLengths) {
    buffers = new float[rowLengths.length][][];
    for (int b = 0; b < buffers.length; b++) {
      buffers[b] = new float[rowLengths[b].length][];
      for (int row = 0; row < buffers[b].length; row++) {
        buffers[b][row] = Rows.allocate(rowLengths[b][row]);
      }
    }
  }

  /** The rows of a tensor; there may be more rows, and longer ones, than the tensor has. */
  float[][] rows(Slot slot) {
    return buffers[slot.buffer()];
  }

  /** The values of a vector; there may be more. */
  float[] vector(Slot slot) {
    return buffers[slot.buffer()][0];
  }

  /**
   * A tensor's place: in which buffer it lies, and how far it reaches there.
   *
   * @param rows first axis; 1 for a vector
   */
  record Slot(int buffer, int rows, int length) {

    static int rowsOf(Shape shape) {
      return shape.rank() < 2 ? 1 : shape.get(0);
    }

    static int lengthOf(Shape shape) {
      return shape.size() / rowsOf(shape);
    }
  }

  /**
   * Hands out buffers while a network is compiled, and takes them back when the step that last
   * reads them stands, so that few are needed. Row by row a buffer becomes as long as its longest
   * user needs.
   */
  static final class Layout {
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
}
