package org.ser4j.models.jvm;

/**
 * Where a block's sums of products lie.
 *
 * @param points one place for each point
 * @param result a row
 */
record TileSums(Slot[] points, Slot result) {

  /** Acquires them for as long as the step runs. */
  static TileSums acquire(int rows, int length, WorkspaceLayout layout) {
    Slot[] points = new Slot[Winograd.POINTS];
    for (int point = 0; point < points.length; point++) {
      points[point] = layout.acquire(rows, length);
    }
    Slot result = layout.acquire(1, length);
    for (Slot slot : points) {
      layout.release(slot);
    }
    layout.release(result);
    return new TileSums(points, result);
  }

  /** The sums at a point. */
  float[][] rows(Workspace workspace, int point) {
    return workspace.rows(points[point]);
  }

  /**
   * Puts one row's sums at all points together.
   *
   * @param i which line of the tiles
   * @return n values, until the next call
   */
  float[] output(Workspace workspace, int i, int row, int n) {
    float[] values = workspace.vector(result);
    Winograd.output(
        i,
        values,
        rows(workspace, 0)[row],
        rows(workspace, 1)[row],
        rows(workspace, 2)[row],
        rows(workspace, 3)[row],
        rows(workspace, 4)[row],
        rows(workspace, 5)[row],
        n);
    return values;
  }
}
