package org.ser4j.dsp.golden;

import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.decompose.Hpss;
import org.ser4j.dsp.decompose.SeparatedSignal;
import org.ser4j.dsp.golden.Golden.Tolerance;

/** Both parts of whole signals against librosa 0.11.0's. */
class HpssGoldenTest {
  private static final Tolerance SAMPLE = new Tolerance(0, 0, 1e-6);

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void harmonicAndPercussive(String name) throws IOException {
    Npz golden = Golden.load(name);
    SeparatedSignal parts = Hpss.builder().build().separate(golden.floats("y"));
    assertNear(golden.get("harmonic"), row(parts.harmonic()), SAMPLE);
    assertNear(golden.get("percussive"), row(parts.percussive()), SAMPLE);
  }

  private static Matrix row(float[] samples) {
    return new Matrix(samples, 1, samples.length);
  }
}
