package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.effect.MuLaw;
import org.ser4j.dsp.effect.NoiseReduction;
import org.ser4j.dsp.effect.Preemphasis;
import org.ser4j.dsp.golden.Golden.Tolerance;

/** Effects against librosa 0.11.0 and, for the noise, against noisereduce 3 in double precision. */
class OtherEffectsTest {
  private static final Tolerance SAMPLES = new Tolerance(0, 0, 1e-6);

  /** The reference holds the first samples only. */
  private static void assertStart(String array, float[] actual) throws IOException {
    Npz.Array expected = Golden.load("effects").get(array);
    int length = expected.values().length;
    assertNear(expected, new Matrix(Arrays.copyOf(actual, length), 1, length), SAMPLES);
  }

  private static float[] voice() throws IOException {
    return Golden.load("voice_16000").floats("y");
  }

  private static float[] tones() throws IOException {
    return Golden.load("short_22050").floats("y");
  }

  @Test
  void noiseThatTheSignalTells() throws IOException {
    assertStart("reduced", NoiseReduction.builder(16_000).build().apply(voice()));
  }

  @Test
  void noiseThatAClipTells() throws IOException {
    float[] clip = Arrays.copyOfRange(voice(), 6_500, 9_000);
    NoiseReduction reduction =
        NoiseReduction.builder(16_000).noise(clip).propDecrease(0.8).nStd(1).build();
    assertStart("reduced_clip", reduction.apply(Arrays.copyOf(voice(), 8_000)));
  }

  @Test
  void preemphasis() throws IOException {
    assertStart("preemphasis", new Preemphasis().apply(tones()));
    assertStart("deemphasis", new Preemphasis(0.9).inverse().apply(tones()));
  }

  @Test
  void muLaw() throws IOException {
    MuLaw law = new MuLaw();
    assertStart("mu_compressed", law.compress(tones()));
    assertStart("mu_decoded", law.decode(law.encode(tones())));
    assertStart("mu_decoded", law.apply(tones()));
    assertCodes("mu_codes", law.encode(tones()));
    assertCodes("mu_codes15", new MuLaw(15).encode(tones()));
  }

  private static void assertCodes(String array, int[] actual) throws IOException {
    double[] expected = Golden.load("effects").get(array).values();
    for (int i = 0; i < expected.length; i++) {
      assertEquals((int) expected[i], actual[i], "code " + i);
    }
  }
}
