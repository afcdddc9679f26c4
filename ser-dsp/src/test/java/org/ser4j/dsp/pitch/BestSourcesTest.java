package org.ser4j.dsp.pitch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against looking at every source of every bin. */
class BestSourcesTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "7, 3", "50, 16", "51, 16", "200, 101", "90, 1001"})
  void bestOfAll(int bins, int width) {
    Transitions transitions = new Transitions(bins, width);
    Random random = new Random(bins);
    double[] values = new double[bins];
    for (int i = 0; i < bins; i++) {
      values[i] = random.nextInt(3) == 0 ? -10 * random.nextDouble() : Transitions.LOG_OF_NOTHING;
    }
    double[] best = new double[bins];
    new PathStep.BestSources(transitions).fill(values, best);
    for (int bin = 0; bin < bins; bin++) {
      double expected = Double.NEGATIVE_INFINITY;
      double total = 0;
      for (int i = 0; i < bins; i++) {
        if (bin - i >= -transitions.down() && bin - i <= transitions.up()) {
          double way = transitions.kernel()[bin - i + transitions.down()];
          expected = Math.max(expected, values[i] + way);
        }
        if (i - bin >= -transitions.down() && i - bin <= transitions.up()) {
          double way = transitions.kernel()[i - bin + transitions.down()];
          total += Math.exp(way - transitions.logSum(bin));
        }
      }
      assertEquals(expected, best[bin], 1e-9);
      assertEquals(1, total, 1e-9);
    }
  }
}
