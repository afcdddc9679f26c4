package org.ser4j.models.frontend;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.dsp.silence.Interval;

/** Where the windows of a recording start. */
final class WindowPlan {
  /** A window with less speech than this share of it says nothing of the voice. */
  private static final double LEAST_SPEECH = 0.1;

  private WindowPlan() {}

  /**
   * The stretch from the first to the last speech with its margin.
   *
   * @param speech in order, one interval at least
   * @param margin samples kept on either side
   * @param length samples of the recording
   */
  static Interval region(List<Interval> speech, int margin, int length) {
    int start = Math.max(0, speech.get(0).start() - margin);
    long end = (long) speech.get(speech.size() - 1).end() + margin;
    return new Interval(start, (int) Math.min(length, end));
  }

  /**
   * The starts of windows that cover a region longer than one window: evenly spaced, half a window
   * apart at most, without those that hold hardly any speech; but never none.
   */
  static List<Integer> starts(Interval region, int window, List<Interval> speech) {
    int spare = region.length() - window;
    int steps = (int) Math.ceil(spare / (window / 2.0));
    List<Integer> kept = new ArrayList<>();
    int best = region.start();
    long most = -1;
    int first = 0;
    for (int step = 0; step <= steps; step++) {
      int start = region.start() + (int) Math.round((double) spare * step / steps);
      while (first < speech.size() && speech.get(first).end() <= start) {
        first++;
      }
      long spoken = spoken(start, start + window, speech, first);
      if (spoken >= LEAST_SPEECH * window) {
        kept.add(start);
      }
      if (spoken > most) {
        most = spoken;
        best = start;
      }
    }
    return kept.isEmpty() ? List.of(best) : kept;
  }

  private static long spoken(int start, int end, List<Interval> speech, int first) {
    long samples = 0;
    for (int i = first; i < speech.size() && speech.get(i).start() < end; i++) {
      Interval interval = speech.get(i);
      samples += Math.min(end, interval.end()) - Math.max(start, interval.start());
    }
    return samples;
  }
}
