package org.ser4j.dsp.decompose;

/** What lies beyond the ends of a row: d c b a | a b c d | d c b a, again and again. */
final class Mirror {
  private Mirror() {}

  /** The index below n that stands for any index. */
  static int index(long index, int n) {
    long folded = Math.floorMod(index, 2L * n);
    return (int) (folded < n ? folded : 2L * n - 1 - folded);
  }
}
