package org.ser4j.dsp.pitch;

/** Frequencies in equal steps of pitch, the states of pYIN's path. Immutable. */
final class PitchBins {
  private static final int MOST = 32_767;

  private final double fMin;
  private final int perOctave;
  private final int count;

  PitchBins(double fMin, double fMax, double resolution) {
    double perSemitone = Math.ceil(1 / resolution);
    double last = Math.floor(12 * perSemitone * log2(fMax / fMin));
    if (!(last < MOST)) {
      throw new IllegalArgumentException(
          "resolution must leave at most "
              + MOST
              + " bins from fMin to fMax; "
              + resolution
              + " gives "
              + (last + 1));
    }
    this.fMin = fMin;
    this.perOctave = 12 * (int) perSemitone;
    this.count = (int) last + 1;
  }

  /** Exact for powers of two, so that whole octaves have whole numbers of bins. */
  private static double log2(double x) {
    int exponent = Math.getExponent(x);
    return exponent + Math.log(Math.scalb(x, -exponent)) / Math.log(2);
  }

  int count() {
    return count;
  }

  int perSemitone() {
    return perOctave / 12;
  }

  /** The bin nearest to a frequency; what is below the first one, goes there, above: count. */
  int index(double frequency) {
    double index = Math.rint(perOctave * log2(frequency / fMin));
    return (int) Math.max(0, Math.min(count, index));
  }

  double frequency(int bin) {
    return fMin * Math.pow(2, (double) bin / perOctave);
  }
}
