package org.ser4j.dsp.chroma;

/** Takes the peaks of spectra. */
interface PeakSink {
  /**
   * Takes one peak.
   *
   * @param bin the bin that is higher than its neighbours
   * @param hz the frequency of the parabola's top
   * @param height the parabola's value there
   */
  void peak(int bin, double hz, double height);
}
