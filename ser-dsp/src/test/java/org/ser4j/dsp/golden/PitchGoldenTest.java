package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.pitch.PitchTrack;
import org.ser4j.dsp.pitch.Pyin;
import org.ser4j.dsp.pitch.Yin;

/** Whole pitch tracks against librosa 0.11.0's. */
class PitchGoldenTest {
  private static final Tolerance YIN = new Tolerance(1e-3, 0, 0);

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void yin(String name) throws IOException {
    Npz golden = Golden.load(name);
    Yin yin = Yin.builder().sampleRate(golden.integer("sr")).build();
    assertNear(golden.get("yin"), yin.of(golden.floats("y")), YIN);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void pyin(String name) throws IOException {
    Npz golden = Golden.load(name);
    Pyin pyin = Pyin.builder().sampleRate(golden.integer("sr")).build();
    PitchTrack track = pyin.of(golden.floats("y"));
    float[] voiced = golden.floats("pyin_voiced");
    float[] f0 = golden.floats("pyin_f0");
    assertEquals(f0.length, track.frames());
    for (int frame = 0; frame < f0.length; frame++) {
      assertEquals(voiced[frame] == 1, track.voiced()[frame], "voicing of frame " + frame);
      if (voiced[frame] == 1) {
        assertEquals(f0[frame], track.f0()[frame], 1e-5 * f0[frame], "f0 of frame " + frame);
      } else {
        assertTrue(Float.isNaN(track.f0()[frame]), "f0 of frame " + frame);
      }
    }
    float[] y = golden.floats("y");
    double[] probability = golden.get("pyin_prob").values();
    for (int frame = 0; frame < f0.length; frame++) {
      if (differsFromItself(y, frame * 512 - 1024)) {
        assertEquals(
            probability[frame], track.voicedProbability()[frame], 1e-6, "probability of " + frame);
      }
    }
  }

  /** With at most one sample above 0 all differences are the same, but for librosa's rounding. */
  private static boolean differsFromItself(float[] y, int start) {
    int sounding = 0;
    for (int i = Math.max(0, start); i < Math.min(y.length, start + 2048); i++) {
      sounding += y[i] != 0 ? 1 : 0;
    }
    return sounding > 1;
  }
}
