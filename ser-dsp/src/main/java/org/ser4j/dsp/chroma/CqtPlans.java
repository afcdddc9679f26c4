package org.ser4j.dsp.chroma;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The plans of one layout, one for each tuning that was met, of which there are few: estimated
 * tunings are whole hundredths. What does not depend on the tuning is shared between them.
 */
final class CqtPlans {
  /** Bins by which the range of a sliding transform is rounded, so that tunings share it. */
  private static final int ROUNDING = 16;

  private final CqtLayout layout;
  private final ConcurrentHashMap<Double, CqtPlan> plans = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Range, FrameSpectra.Plan> transforms = new ConcurrentHashMap<>();

  /** What a transform of frames depends on. */
  private record Range(int nFft, int hop, int firstBin, int endBin) {}

  CqtPlans(CqtLayout layout) {
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
          new Range(nFft, hop, 0, nFft / 2 + 1), range -> new FourierFrames(nFft, hop));
    }
    int first = filters.lowestBin() / ROUNDING * ROUNDING;
    int end = Math.min(nFft / 2 + 1, (filters.endBin() + ROUNDING - 1) / ROUNDING * ROUNDING);
    return transforms.computeIfAbsent(
        new Range(nFft, hop, first, end), range -> new SlidingFrames(nFft, hop, first, end));
  }
}
