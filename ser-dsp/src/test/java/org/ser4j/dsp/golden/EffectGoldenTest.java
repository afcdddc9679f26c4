package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.effect.Effect;
import org.ser4j.dsp.effect.Effects;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.silence.Interval;
import org.ser4j.dsp.silence.Split;
import org.ser4j.dsp.silence.Trim;

/** Effects and silence tools, whole arrays, against librosa 0.11.0's. */
class EffectGoldenTest {
  private static final Tolerance SAMPLES = new Tolerance(0, 0, 1e-5);

  private static void assertSamples(Npz golden, String array, Effect effect) {
    float[] actual = effect.apply(golden.floats("y"));
    assertNear(golden.get(array), new Matrix(actual, 1, actual.length), SAMPLES);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void timeStretch(String name) throws IOException {
    Npz golden = Golden.load(name);
    assertSamples(golden, "stretch0.8", Effects.timeStretch(0.8));
    assertSamples(golden, "stretch1.2", Effects.timeStretch(1.2));
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void pitchShift(String name) throws IOException {
    Npz golden = Golden.load(name);
    assertSamples(golden, "shift+0.7", Effects.pitchShift(golden.integer("sr"), 0.7));
    assertSamples(golden, "shift+8", Effects.pitchShift(golden.integer("sr"), 8));
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void trim(String name) throws IOException {
    Npz golden = Golden.load(name);
    assertIntervals(golden, "trim30", List.of(new Trim(30).of(golden.floats("y"))));
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void split(String name) throws IOException {
    Npz golden = Golden.load(name);
    assertIntervals(golden, "split20", new Split(20).of(golden.floats("y")));
    assertIntervals(golden, "split30", new Split(30).of(golden.floats("y")));
  }

  private static void assertIntervals(Npz golden, String array, List<Interval> actual) {
    double[] edges = golden.get(array).values();
    Interval[] expected = new Interval[edges.length / 2];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = new Interval((int) edges[2 * i], (int) edges[2 * i + 1]);
    }
    assertEquals(List.of(expected), actual);
  }
}
