package org.ser4j.dsp.pitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.golden.Golden;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.golden.Npz;

/** Parameters other than the defaults, against librosa 0.11.0's arrays. */
class PitchTest {
  private static final Tolerance FREQUENCY = new Tolerance(1e-5, 0, 0);

  private static float[] voice() throws IOException {
    return Golden.load("voice_16000").floats("y");
  }

  private static Npz expected() throws IOException {
    return Npz.read(PitchTest.class.getResourceAsStream("/pitch/voice_16000.npz"));
  }

  private static <B extends PitchBuilder<B>> B left(B builder) {
    return builder
        .sampleRate(16_000)
        .fMin(80)
        .fMax(400)
        .frameLength(1024)
        .hopLength(256)
        .center(false);
  }

  @Test
  void yinOfFramesThatAreNotCentred() throws IOException {
    Yin yin = left(Yin.builder()).build();
    assertNear(expected().get("yin_left"), yin.of(voice()), FREQUENCY);
    Yin.Builder lax = left(Yin.builder()).troughThreshold(0.3);
    assertNear(expected().get("yin_left_threshold"), lax.build().of(voice()), FREQUENCY);
  }

  @Test
  void pyinOfFramesThatAreNotCentred() throws IOException {
    assertTrack("pyin_left", left(Pyin.builder()));
  }

  @Test
  void pyinWithAnEvenTriangleOverAnOddNumberOfBins() throws IOException {
    assertTrack(
        "pyin_even",
        coarse()
            .fMax(500)
            .frameLength(1_000)
            .betaParameters(2, 8)
            .boltzmannParameter(1)
            .switchProb(0.2)
            .noTroughProb(0.1));
  }

  @Test
  void pyinWithAnEvenTriangleOverAnEvenNumberOfBins() throws IOException {
    assertTrack(
        "pyin_odd", coarse().fMax(510).frameLength(1_001).betaParameters(1, 18).switchProb(0.001));
  }

  private static Pyin.Builder coarse() {
    return Pyin.builder()
        .sampleRate(16_000)
        .fMin(70)
        .hopLength(300)
        .resolution(0.2)
        .maxTransitionRate(15)
        .nThresholds(50);
  }

  private static void assertTrack(String name, Pyin.Builder builder) throws IOException {
    PitchTrack track = builder.build().of(voice());
    float[] voiced = expected().floats(name + "_voiced");
    float[] f0 = expected().floats(name + "_f0");
    assertEquals(f0.length, track.frames());
    for (int frame = 0; frame < f0.length; frame++) {
      assertEquals(voiced[frame] == 1, track.voiced()[frame], "voicing of frame " + frame);
      float allowed = track.voiced()[frame] ? 1e-5f * f0[frame] : 1;
      assertEquals(f0[frame], track.f0()[frame], allowed, "f0 of frame " + frame);
    }
    assertNear(
        expected().get(name + "_prob"),
        new Matrix(track.voicedProbability(), 1, f0.length),
        new Tolerance(0, 0, 1e-6));
  }

  /** More frames than a block of the path has. */
  @Test
  void aLongSignalGivesWhatItsMiddleGives() {
    int hop = 512;
    float[] y = new float[700 * hop];
    Random random = new Random(4);
    double phase = 0;
    for (int i = 0; i < y.length; i++) {
      double f0 = 200 + 90 * Math.sin(i * 2e-5);
      phase += 2 * Math.PI * f0 / 22_050;
      boolean sounds = i / 20_000 % 3 > 0;
      y[i] = (float) ((sounds ? Math.sin(phase) + 0.5 * Math.sin(2 * phase) : 0) * 0.3);
      y[i] += (float) (0.01 * random.nextGaussian());
    }
    Pyin pyin = Pyin.builder().build();
    PitchTrack whole = pyin.of(y);
    int right = 0;
    int voiced = 0;
    for (int frame = 0; frame < whole.frames(); frame++) {
      int at = frame * hop;
      boolean inside = (at + 1_500) % 60_000 > 23_000 + 1_500 && at % 60_000 < 58_000;
      if (inside) {
        double f0 = 200 + 90 * Math.sin(at * 2e-5);
        voiced++;
        right += Math.abs(whole.f0()[frame] / f0 - 1) < 0.01 ? 1 : 0;
      }
    }
    assertEquals(voiced, right);
    PitchTrack end = pyin.of(Arrays.copyOfRange(y, 300 * hop, y.length));
    for (int frame = 40; frame < end.frames(); frame++) {
      assertEquals(whole.f0()[300 + frame], end.f0()[frame], "frame " + frame);
    }
  }

  @Test
  void numbersOutOfRange() {
    Yin.Builder yin = Yin.builder();
    Pyin.Builder pyin = Pyin.builder();
    assertMessage("sampleRate must be at least 1", () -> yin.sampleRate(0));
    assertMessage("fMin must be a finite number above 0", () -> yin.fMin(0));
    assertMessage("frameLength must be 4 to", () -> yin.frameLength(3));
    assertMessage("frameLength must be 4 to", () -> yin.frameLength(Integer.MAX_VALUE));
    assertMessage("hopLength must be at least 1", () -> pyin.hopLength(0));
    assertMessage("troughThreshold must be", () -> yin.troughThreshold(Double.NaN));
    assertMessage("nThresholds must be 1 to", () -> pyin.nThresholds(0));
    assertMessage("alpha must be above 0", () -> pyin.betaParameters(0, 1));
    assertMessage("beta must be above 0", () -> pyin.betaParameters(1, 1e9));
    assertMessage("boltzmannParameter must be", () -> pyin.boltzmannParameter(-1));
    assertMessage("resolution must be at most 1", () -> pyin.resolution(1.5));
    assertMessage("maxTransitionRate must be", () -> pyin.maxTransitionRate(0));
    assertMessage("switchProb must be above 0", () -> pyin.switchProb(1));
    assertMessage("noTroughProb must be at most 1", () -> pyin.noTroughProb(2));
    assertMessage("fMax must be at most half", () -> Yin.builder().fMax(12_000).build());
    assertMessage("fMin must be below fMax", () -> Yin.builder().fMin(400).fMax(300).build());
    assertMessage("fMin must be above sampleRate", () -> Yin.builder().fMin(10).build());
    assertMessage("resolution must leave", () -> Pyin.builder().resolution(1e-9).build());
    assertMessage("a frame takes 1024", () -> left(Yin.builder()).build().of(new float[9]));
    assertMessage("the signal is empty", () -> Pyin.builder().build().of(new float[0]));
    assertThrows(NullPointerException.class, () -> Pyin.builder().build().of(null));
    assertMessage(
        "f0, voiced and", () -> new PitchTrack(new float[1], new boolean[2], new float[1]));
  }

  /** Whatever is allowed gives finite numbers. */
  @Test
  void extremeParameters() {
    float[] y = new float[4_000];
    Random random = new Random(2);
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) (1e30 * random.nextGaussian());
    }
    Pyin pyin =
        Pyin.builder()
            .nThresholds(1)
            .betaParameters(1e-9, 10_000)
            .boltzmannParameter(1e-300)
            .resolution(1)
            .maxTransitionRate(Double.MAX_VALUE)
            .switchProb(Double.MIN_VALUE)
            .noTroughProb(1)
            .build();
    PitchTrack track = pyin.of(y);
    for (int frame = 0; frame < track.frames(); frame++) {
      assertTrue(track.voicedProbability()[frame] >= 0 && track.voicedProbability()[frame] <= 1);
      assertEquals(track.voiced()[frame], track.f0()[frame] > 0);
    }
  }

  private static void assertMessage(String start, Runnable action) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, action::run);
    assertTrue(e.getMessage().startsWith(start), e.getMessage());
  }
}
