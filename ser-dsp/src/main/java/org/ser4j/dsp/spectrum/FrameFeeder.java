package org.ser4j.dsp.spectrum;

import java.util.Arrays;
import org.ser4j.dsp.Matrix;

/** Shows each spectrum to passes, and again to those that ask for it. */
final class FrameFeeder {
  private final SpectrumFrame shown;
  private final SpectrumPass[] passes;
  private final boolean[] waiting;

  FrameFeeder(int bins, SpectrumPass... passes) {
    this.shown = new SpectrumFrame(bins);
    this.passes = passes;
    this.waiting = new boolean[passes.length];
    Arrays.fill(waiting, true);
  }

  /** Where the power of the next frame goes, before {@link #show()}. */
  double[] next(int frame) {
    return shown.next(frame);
  }

  void visitMagnitude(int frame, float[] magnitudes, int columns) {
    shown.setMagnitude(frame, magnitudes, columns);
    show();
  }

  void show() {
    for (int i = 0; i < passes.length; i++) {
      if (waiting[i]) {
        passes[i].accept(shown);
      }
    }
  }

  /** Whether a pass has to see all frames once more; to be asked after each sweep. */
  boolean again() {
    boolean any = false;
    for (int i = 0; i < passes.length; i++) {
      waiting[i] = waiting[i] && passes[i].again();
      any |= waiting[i];
    }
    return any;
  }

  Matrix result(int pass) {
    return passes[pass].result();
  }
}
