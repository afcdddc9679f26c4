package org.ser4j.dsp.chroma;

/** Takes a constant-Q transform, octave by octave from the top, in each frame by frame. */
interface CqtVisitor {
  /**
   * Takes the bins of one octave in one frame.
   *
   * @param firstBin the lowest of them
   * @param endBin the one after the highest of them
   * @param frame from 0
   * @param re a value a bin; valid during the call only
   * @param im a value a bin; valid during the call only
   */
  void visit(int firstBin, int endBin, int frame, double[] re, double[] im);
}
