package org.ser4j.models.jvm;

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
}
