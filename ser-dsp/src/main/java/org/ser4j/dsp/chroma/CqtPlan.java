package org.ser4j.dsp.chroma;

/**
 * The filters of all octaves of a constant-Q transform of one tuning, and the way through them: the
 * top octave first, then, while the hop is even, each octave at half the rate of the one above, so
 * that all of them take the same filters.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.5281/zenodo.849741">Schoerkhuber and Klapuri 2010, Constant-Q
 *     transform toolbox for music processing</a>
 */
final class CqtPlan {
  private static final Halver HALVER = new Halver();

  /** Samples over this are scaled down before they are filtered. */
  private static final float LOUD = 1e30f;

  private static final float SMALL = 0x1p-64f;

  private final CqtLayout layout;
  private final double tuning;
  private final Octave[] octaves;

  /**
   * One octave.
   *
   * @param firstBin the lowest bin of the whole transform that lies in it
   * @param halvings how often the signal's rate is halved for it
   * @param gain makes up for the halvings
   * @param filters may be another octave's
   * @param frames computes the spectra that the filters take
   */
  private record Octave(
      int firstBin, int halvings, double gain, OctaveFilters filters, FrameSpectra.Plan frames) {}

  CqtPlan(CqtLayout layout, double tuning, CqtPlans plans) {
    layout.check(tuning);
    this.layout = layout;
    this.tuning = tuning;
    this.octaves = new Octave[layout.octaves()];
    int early = layout.earlyHalvings(tuning);
    int halvings = early;
    int hop = layout.hopLength() >> early;
    OctaveFilters last = null;
    for (int i = 0; i < octaves.length; i++) {
      int end = layout.nBins() - i * layout.binsPerOctave();
      int first = Math.max(0, end - layout.binsPerOctave());
      OctaveFilters filters =
          last != null && halvings == early + i && last.count() == end - first
              ? last
              : filters(first, end, halvings);
      // Each halving divides the filters by 2 in length and librosa's two square roots of 2, one of
      // the signal and one of the filters, stand against the one of the length.
      double gain = Math.sqrt(Math.scalb(1.0, halvings));
      octaves[i] = new Octave(first, halvings, gain, filters, plans.transform(filters, hop));
      last = filters;
      if (hop % 2 == 0) {
        hop /= 2;
        halvings++;
      }
    }
  }

  private OctaveFilters filters(int first, int end, int halvings) {
    double[] cycles = new double[end - first];
    double rate = Math.scalb((double) layout.sampleRate(), -halvings);
    for (int i = 0; i < cycles.length; i++) {
      cycles[i] = layout.hz(first + i, tuning) / rate;
    }
    return new OctaveFilters(cycles, layout.q());
  }

  /** How many frames a signal has. */
  int frames(int length) {
    return layout.frames(length, tuning);
  }

  private static float peak(float[] y) {
    float peak = 0;
    for (float sample : y) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  private static float[] scaled(float[] y) {
    float[] x = new float[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = y[i] * SMALL;
    }
    return x;
  }

  /** Shows the transform of a signal. */
  void transform(float[] y, CqtVisitor visitor) {
    int frames = frames(y.length);
    double[] re = new double[layout.binsPerOctave()];
    double[] im = new double[layout.binsPerOctave()];
    float[] x = y;
    double up = 1;
    if (peak(y) > LOUD) {
      // The filters may overshoot: no sum of theirs shall leave the floats' range.
      x = scaled(y);
      up = 1 / SMALL;
    }
    int halved = 0;
    for (Octave octave : octaves) {
      for (; halved < octave.halvings; halved++) {
        x = HALVER.halve(x);
      }
      FrameSpectra spectra = octave.frames.begin(x);
      int endBin = octave.firstBin + octave.filters.count();
      for (int frame = 0; frame < frames; frame++) {
        spectra.next();
        octave.filters.apply(spectra.re, spectra.im, spectra.base, up * octave.gain, re, im);
        visitor.visit(octave.firstBin, endBin, frame, re, im);
      }
    }
  }
}
