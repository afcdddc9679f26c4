package org.ser4j.dsp.chroma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.ComplexSpectrogram;

class ConstantQTest {
  private static final int RATE = 22_050;

  @ParameterizedTest
  @CsvSource({"24, 33, 69, 81, 100"})
  void aNoteIsLoudestInItsBin(int a, int b, int c, int d, int e) {
    ConstantQ cqt = ConstantQ.builder().build();
    for (int note : new int[] {a, b, c, d, e}) {
      Matrix magnitude = cqt.magnitude(Tones.notes(RATE, 0, note));
      int loudest = 0;
      for (int bin = 0; bin < cqt.bins(); bin++) {
        loudest = magnitude.get(bin, 20) > magnitude.get(loudest, 20) ? bin : loudest;
      }
      assertEquals(note - 24, loudest);
    }
  }

  @Test
  void theMagnitudeIsThatOfTheComplexTransform() {
    float[] y = Tones.notes(RATE, 0.1, 40, 64);
    ConstantQ cqt = ConstantQ.builder().estimateTuning().build();
    ComplexSpectrogram complex = cqt.of(y);
    float[] magnitude = cqt.magnitude(y).data();
    for (int i = 0; i < magnitude.length; i++) {
      assertEquals(Math.hypot(complex.re()[i], complex.im()[i]), magnitude[i], 1e-6);
    }
  }

  @ParameterizedTest
  @CsvSource({"1024, 8, 100, 200", "1024, 48, 90, 210", "512, 5, 0, 257"})
  void slidingGivesWhatEachTransformGives(int nFft, int hop, int first, int end) {
    float[] y = Tones.notes(4000, 0, 60, 70);
    FrameSpectra sliding = new SlidingFrames(nFft, hop, first, end).begin(y);
    FrameSpectra single = new FrameSpectra.Fourier(nFft, hop).begin(y);
    for (int frame = 0; frame <= y.length / hop; frame++) {
      sliding.next();
      single.next();
      for (int k = first; k < end; k++) {
        assertEquals(single.re[k], sliding.re[k - first], 1e-9);
        assertEquals(single.im[k], sliding.im[k - first], 1e-9);
      }
    }
  }

  @Test
  void silenceAfterSoundIsZero() {
    float[] y = new float[6 * RATE];
    System.arraycopy(Tones.notes(RATE, 0, 60), 0, y, 0, RATE);
    Matrix chroma = ChromaCqt.builder().build().of(y);
    for (int row = 0; row < 12; row++) {
      assertEquals(0, chroma.get(row, chroma.columns() - 10));
    }
  }

  @Test
  void halvingKeepsWhatTheLowerRateHolds() {
    HalfRateResampler halver = new HalfRateResampler();
    for (double cycles : new double[] {0.01, 0.1, 0.2, 0.227}) {
      float[] half = halver.halve(cosine(cycles, 6001));
      assertEquals(3001, half.length);
      assertArrayEquals(middle(cosine(2 * cycles, 3001)), middle(half), 2e-6f);
    }
    float[] aliased = middle(halver.halve(cosine(0.251, 6001)));
    assertArrayEquals(new float[aliased.length], aliased, 2e-6f);
  }

  private static float[] cosine(double cycles, int length) {
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      y[i] = (float) Math.cos(2 * Math.PI * cycles * i);
    }
    return y;
  }

  private static float[] middle(float[] y) {
    return java.util.Arrays.copyOfRange(y, 200, y.length - 200);
  }

  @Test
  void theShortestSignalHasAFrame() {
    assertEquals(1, ChromaCqt.builder().build().of(new float[] {0.5f}).columns());
    assertEquals(1, new Tonnetz(48_000).of(new float[] {0.5f}).columns());
  }

  @Test
  void levelCountsForNothing() {
    float[] y = Tones.notes(RATE, 0, 50, 57);
    ChromaCqt cqt = ChromaCqt.builder().tuning(0).build();
    float[] chroma = cqt.of(y).data();
    assertArrayEquals(chroma, cqt.of(Tones.scaled(y, 1e38f)).data(), 1e-5f);
  }

  @Test
  void aRateTooLowIsRefusedAndSaysWhatToDo() {
    refused("fewer octaves", () -> new Tonnetz(8000));
    refused("fewer octaves", () -> ChromaCqt.builder().sampleRate(8000).build());
    assertEquals(
        12, ChromaCqt.builder().sampleRate(8000).nOctaves(6).build().of(new float[9]).rows());
  }

  @Test
  void aWrongNumberIsNamed() {
    refused("hopLength", () -> ConstantQ.builder().hopLength(0));
    refused("fMin", () -> ConstantQ.builder().fMin(0));
    refused("fMin", () -> ConstantQ.builder().fMin(1e-9).build());
    refused("nBins", () -> ConstantQ.builder().nBins(-1));
    refused("half the sample rate", () -> ConstantQ.builder().nBins(Integer.MAX_VALUE).build());
    refused("binsPerOctave", () -> ConstantQ.builder().binsPerOctave(241));
    refused("tuning", () -> ConstantQ.builder().tuning(Double.POSITIVE_INFINITY));
    refused("multiple of nChroma", () -> ChromaCqt.builder().nChroma(7).build());
    refused("nOctaves must be 1 to 20", () -> ChromaCqt.builder().nOctaves(1 << 30));
    refused("the chroma", () -> Tonnetz.ofChroma(new Matrix(new float[] {Float.NaN}, 1, 1)));
    refused("empty", () -> ChromaCqt.builder().build().of(new float[0]));
  }

  private static void refused(String word, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(word), message);
  }
}
