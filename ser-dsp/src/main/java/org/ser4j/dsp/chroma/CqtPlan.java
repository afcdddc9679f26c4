package org.ser4j.dsp.chroma;

import java.util.concurrent.ConcurrentHashMap;

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
  private static final HalfRateResampler HALVER = new HalfRateResampler();

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

  CqtPlan(CqtLayout layout, double tuning, Cache plans) {
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
  void transform(float[] y, Visitor visitor) {
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

  /** Takes a constant-Q transform, octave by octave from the top, in each frame by frame. */
  interface Visitor {
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

  /**
   * The plans of one layout, one for each tuning that was met, of which there are few: estimated
   * tunings are whole hundredths. What does not depend on the tuning is shared between them.
   */
  static final class Cache {
    /** Bins by which the range of a sliding transform is rounded, so that tunings share it. */
    private static final int ROUNDING = 16;

    private final CqtLayout layout;
    private final ConcurrentHashMap<Double, CqtPlan> plans = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Range, FrameSpectra.Plan> transforms =
        new ConcurrentHashMap<>();

    /** What a transform of frames depends on. */
    private record Range(int nFft, int hop, int firstBin, int endBin) {}

    Cache(CqtLayout layout) {
      this.layout = layout;
    }

    CqtPlan plan(double tuning) {
      CqtPlan plan = plans.get(tuning);
      if (plan == null) {
        plan = new CqtPlan(layout, tuning, this);
        plans.put(tuning, plan);
      }
      return plan;
    }

    /** What computes the spectra for filters, the cheaper way. */
    FrameSpectra.Plan transform(OctaveFilters filters, int hop) {
      int nFft = filters.nFft();
      if (!SlidingFrames.pays(nFft, hop)) {
        return transforms.computeIfAbsent(
            new Range(nFft, hop, 0, nFft / 2 + 1), range -> new FrameSpectra.Fourier(nFft, hop));
      }
      int first = filters.lowestBin() / ROUNDING * ROUNDING;
      int end = Math.min(nFft / 2 + 1, (filters.endBin() + ROUNDING - 1) / ROUNDING * ROUNDING);
      return transforms.computeIfAbsent(
          new Range(nFft, hop, first, end), range -> new SlidingFrames(nFft, hop, first, end));
    }
  }
}
