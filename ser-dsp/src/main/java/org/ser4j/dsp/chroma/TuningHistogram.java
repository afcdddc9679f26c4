package org.ser4j.dsp.chroma;

import java.util.Arrays;

/**
 * Collects peaks and finds the tuning that most of the louder half agree on, {@code
 * librosa.estimate_tuning}. A peak takes 16 bytes. Not thread-safe.
 */
final class TuningHistogram implements PeakPicker.Sink {
  /** Hundredths of a bin: librosa's resolution. */
  private static final int CELLS = 100;

  private static final double WIDTH = 0.01;

  private final int binsPerOctave;
  private double[] heights = new double[256];
  private double[] frequencies = new double[256];
  private int count;

  TuningHistogram(int binsPerOctave) {
    this.binsPerOctave = binsPerOctave;
  }

  @Override
  public void peak(int bin, double hz, double height) {
    if (count == heights.length) {
      int more = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * count);
      heights = Arrays.copyOf(heights, more);
      frequencies = Arrays.copyOf(frequencies, more);
    }
    heights[count] = height;
    frequencies[count++] = hz;
  }

  /** Which hundredth between -0.5 and 0.5 bins from its note a frequency lies in. */
  private int cell(double hz) {
    double bins = binsPerOctave * ChromaMath.of(hz);
    double rest = bins - Math.floor(bins);
    if (rest >= 0.5) {
      rest -= 1;
    }
    int cell = (int) Math.floor((rest + 0.5) / WIDTH);
    // The edges are rounded numbers; a value on one belongs to the cell above it.
    while (cell > 0 && rest < edge(cell)) {
      cell--;
    }
    while (cell + 1 < CELLS && rest >= edge(cell + 1)) {
      cell++;
    }
    return Math.min(cell, CELLS - 1);
  }

  private static double edge(int cell) {
    return cell * WIDTH - 0.5;
  }

  /** The left edge of the fullest cell, -0.5 to 0.49 bins; 0 without any peak. */
  double tuning() {
    if (count == 0) {
      return 0;
    }
    double least = ChromaMath.median(Arrays.copyOf(heights, count), count);
    int[] histogram = new int[CELLS];
    for (int i = 0; i < count; i++) {
      if (heights[i] >= least) {
        histogram[cell(frequencies[i])]++;
      }
    }
    int fullest = 0;
    for (int cell = 1; cell < CELLS; cell++) {
      if (histogram[cell] > histogram[fullest]) {
        fullest = cell;
      }
    }
    return edge(fullest);
  }
}
