package org.ser4j.dsp.pitch;

/**
 * One step along all paths: from the best sum of log probabilities of each state in one frame to
 * that in the next. Not thread-safe.
 */
final class PathStep {
  private final Observations observations;
  private final Transitions transitions;
  private final BestSources sources;
  private final int bins;
  private final double logStay;
  private final double logSwitch;
  private final double[] leaving;
  private final double[] fromVoiced;
  private final double[] fromUnvoiced;
  private final double[] fromAfar;
  private final double[] observed;

  PathStep(Observations observations, Transitions transitions, double switchProbability) {
    this.observations = observations;
    this.transitions = transitions;
    this.sources = new BestSources(transitions);
    this.bins = observations.bins();
    this.logStay = Math.log(1 - switchProbability);
    this.logSwitch = Math.log(switchProbability);
    this.leaving = new double[bins];
    this.fromVoiced = new double[bins];
    this.fromUnvoiced = new double[bins];
    this.fromAfar = new double[bins];
    this.observed = new double[bins];
  }

  /** The sums of the first frame, where all states are equally probable beforehand. */
  void begin(double[] sums) {
    double start = Math.log(1 / (2.0 * bins));
    observations.logarithms(0, observed);
    double unvoiced = observations.logUnvoiced(0);
    for (int bin = 0; bin < bins; bin++) {
      sums[bin] = observed[bin] + start;
      sums[bins + bin] = unvoiced + start;
    }
  }

  /** The sums of a frame from those of the frame before. */
  void advance(double[] before, int frame, double[] sums) {
    leave(before, 0, fromVoiced);
    leave(before, bins, fromUnvoiced);
    jump(before);
    observations.logarithms(frame, observed);
    double unvoiced = observations.logUnvoiced(frame);
    for (int bin = 0; bin < bins; bin++) {
      double stayed = Math.max(fromVoiced[bin] + logStay, fromUnvoiced[bin] + logSwitch);
      double fell = Math.max(fromVoiced[bin] + logSwitch, fromUnvoiced[bin] + logStay);
      sums[bin] = observed[bin] + Math.max(stayed, fromAfar[bin]);
      sums[bins + bin] = unvoiced + Math.max(fell, fromAfar[bin]);
    }
  }

  private void leave(double[] before, int offset, double[] best) {
    for (int bin = 0; bin < bins; bin++) {
      leaving[bin] = before[offset + bin] - transitions.logSum(bin);
    }
    sources.fill(leaving, best);
  }

  /** Ways that the triangle does not reach have the smallest number as their probability. */
  private void jump(double[] before) {
    double best = Double.NEGATIVE_INFINITY;
    for (int bin = 0; bin < bins; bin++) {
      int source = bin - transitions.up() - 1;
      if (source >= 0) {
        best = Math.max(best, Math.max(before[source], before[bins + source]));
      }
      fromAfar[bin] = best + Transitions.LOG_OF_NOTHING;
    }
    best = Double.NEGATIVE_INFINITY;
    for (int bin = bins - 1; bin >= 0; bin--) {
      int source = bin + transitions.down() + 1;
      if (source < bins) {
        best = Math.max(best, Math.max(before[source], before[bins + source]));
      }
      fromAfar[bin] = Math.max(fromAfar[bin], best + Transitions.LOG_OF_NOTHING);
    }
  }

  /** The state of the frame before from which a state is best reached; of equals the first. */
  int predecessor(double[] before, int state) {
    int best = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int source = 0; source < before.length; source++) {
      double sum = sum(before, source, state);
      if (sum > largest) {
        largest = sum;
        best = source;
      }
    }
    return best;
  }

  private double sum(double[] before, int source, int state) {
    int move = state % bins - source % bins;
    if (move < -transitions.down() || move > transitions.up()) {
      return before[source] + Transitions.LOG_OF_NOTHING;
    }
    boolean stays = source < bins == state < bins;
    double within =
        before[source]
            - transitions.logSum(source % bins)
            + transitions.kernel()[move + transitions.down()];
    return within + (stays ? logStay : logSwitch);
  }

  /**
   * The most probable way into each bin: max over i of value[i] + kernel[j - i]. Since the kernel
   * is concave, the best source never falls while the bin rises; so the best one of the middle bin
   * halves the sources for all others, and n bins take n log n steps however wide the kernel is.
   * Immutable.
   */
  static final class BestSources {
    private final double[] kernel;
    private final int down;
    private final int up;

    BestSources(Transitions transitions) {
      this.kernel = transitions.kernel();
      this.down = transitions.down();
      this.up = transitions.up();
    }

    /** Fills in the best sum of each bin. */
    void fill(double[] values, double[] best) {
      fill(values, best, 0, values.length - 1, 0, values.length - 1);
    }

    private void fill(double[] values, double[] best, int low, int high, int first, int last) {
      if (low > high) {
        return;
      }
      int bin = (low + high) >>> 1;
      int from = Math.max(first, bin - up);
      int to = Math.min(last, bin + down);
      int source = from;
      double sum = values[from] + kernel[bin - from + down];
      for (int i = from + 1; i <= to; i++) {
        double candidate = values[i] + kernel[bin - i + down];
        if (candidate > sum) {
          sum = candidate;
          source = i;
        }
      }
      best[bin] = sum;
      fill(values, best, low, bin - 1, first, source);
      fill(values, best, bin + 1, high, source, last);
    }
  }
}
