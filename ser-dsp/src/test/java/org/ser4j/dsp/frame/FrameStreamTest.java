package org.ser4j.dsp.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;
import org.ser4j.dsp.spectrum.Decibels;

class FrameStreamTest {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
  private static final FrameListener NOBODY = (index, values) -> {};

  /** Loud and quiet noise, silence, and runs of the same sample. */
  private static float[] signal(int length, int seed) {
    Random random = new Random(seed);
    float[] y = new float[length];
    for (int i = 0; i < length; i++) {
      boolean silent = i / 300 % 4 == 3;
      double loudness = Math.pow(10, -(i / 500 % 5));
      y[i] = silent ? 0 : (float) (loudness * random.nextGaussian());
    }
    return y;
  }

  /** Cuts a signal at random, into chunks of 0 and 1 samples too, and collects the frames. */
  private static Matrix streamed(FrameStream stream, float[] y, int longest, Random random) {
    List<float[]> frames = new ArrayList<>();
    FrameListener listener =
        (index, values) -> {
          assertEquals(frames.size(), index);
          frames.add(values.clone());
        };
    int at = 0;
    while (at < y.length) {
      int length = Math.min(y.length - at, random.nextInt(longest + 1));
      stream.accept(y, at, length, listener);
      at += length;
    }
    stream.accept(new float[0], listener);
    stream.finish(listener);
    Matrix matrix = Matrix.zeros(stream.rows(), frames.size());
    for (int frame = 0; frame < frames.size(); frame++) {
      for (int row = 0; row < stream.rows(); row++) {
        matrix.data()[row * frames.size() + frame] = frames.get(frame)[row];
      }
    }
    return matrix;
  }

  private static void assertSame(Matrix expected, FrameStream stream, float[] y) {
    Random random = new Random(y.length);
    for (int longest : new int[] {1, 7, 300, 5_000}) {
      Matrix actual = streamed(stream, y, longest, random);
      assertEquals(expected.columns(), actual.columns(), "frames");
      assertArrayEquals(expected.data(), actual.data());
      stream.reset();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "512, 160, 400, true",
    "512, 160, 400, false",
    "256, 256, 256, true",
    "256, 700, 256, true",
    "256, 700, 100, false",
    "300, 77, 201, true",
    "301, 64, 301, true",
    "64, 1, 64, true"
  })
  void spectralFramesOfTheWholeSignal(int nFft, int hop, int win, boolean center) {
    MelSpectrogram mel =
        MelSpectrogram.builder()
            .sampleRate(16_000)
            .nFft(nFft)
            .hopLength(hop)
            .winLength(win)
            .center(center)
            .nMels(12)
            .build();
    Mfcc mfcc = new Mfcc(mel, 5, 22);
    for (int length : new int[] {nFft - 1, nFft, nFft + hop - 1, nFft + hop, 3_001, 1}) {
      if (length < nFft && !center) {
        assertNone(FrameStream.mel(mel), signal(length, 3));
        continue;
      }
      float[] y = signal(length, length);
      Matrix power = mel.of(y);
      assertSame(power, FrameStream.mel(mel), y);
      Matrix decibels = Decibels.powerToDb(power, 1, Decibels.POWER_AMIN, NO_LIMIT);
      assertSame(decibels, FrameStream.logMel(mel), y);
      assertSame(mfcc.ofDecibels(decibels), FrameStream.mfcc(mfcc), y);
      for (int i = 0; i < decibels.data().length; i++) {
        decibels.data()[i] = Math.max(-33.3f, decibels.data()[i]);
      }
      assertSame(decibels, FrameStream.logMel(mel, -33.3), y);
      assertSame(mfcc.ofDecibels(decibels), FrameStream.mfcc(mfcc, -33.3), y);
    }
  }

  private static void assertNone(FrameStream stream, float[] y) {
    FrameListener none = (index, values) -> assertEquals(-1, index);
    stream.accept(y, none);
    stream.finish(none);
  }

  @ParameterizedTest
  @CsvSource({"2048, 512", "400, 160", "401, 160", "100, 333", "16, 1", "1, 1", "2, 5"})
  void framesOfTheWholeSignal(int frameLength, int hop) {
    Rms rms = new Rms(frameLength, hop);
    ZeroCrossingRate rate = new ZeroCrossingRate(frameLength, hop);
    for (int length : new int[] {1, 2, 50, frameLength, frameLength + hop, 4_100}) {
      float[] y = signal(length, length);
      assertSame(rms.of(y), FrameStream.rms(frameLength, hop), y);
      assertSame(rate.of(y), FrameStream.zeroCrossingRate(frameLength, hop), y);
    }
  }

  @Test
  void tellsAFrameWithItsLastSample() {
    List<Long> told = new ArrayList<>();
    FrameStream stream = FrameStream.rms(10, 4);
    FrameListener listener = (index, values) -> told.add(index);
    stream.accept(new float[4], listener);
    assertEquals(List.of(), told);
    stream.accept(new float[1], listener);
    assertEquals(List.of(0L), told);
    stream.accept(new float[3], listener);
    assertEquals(List.of(0L), told);
    stream.accept(new float[1], listener);
    assertEquals(List.of(0L, 1L), told);
    stream.finish(listener);
    assertEquals(List.of(0L, 1L, 2L), told);
  }

  @Test
  void nothingOfNothing() {
    assertNone(FrameStream.zeroCrossingRate(16, 4), new float[0]);
  }

  @Test
  void aRefusedChunkLeavesTheStreamAsItWas() {
    float[] y = signal(1_000, 1);
    float[] bad = signal(300, 2);
    bad[299] = Float.NaN;
    FrameStream stream = FrameStream.rms(64, 16);
    List<float[]> frames = new ArrayList<>();
    FrameListener listener = (index, values) -> frames.add(values.clone());
    stream.accept(y, 0, 500, listener);
    assertThrows(IllegalArgumentException.class, () -> stream.accept(bad, listener));
    assertThrows(IllegalArgumentException.class, () -> stream.accept(y, 990, 11, listener));
    assertThrows(IllegalArgumentException.class, () -> stream.accept(y, -1, 0, listener));
    assertThrows(IllegalArgumentException.class, () -> stream.accept(y, 1_001, 0, listener));
    assertThrows(IllegalArgumentException.class, () -> stream.accept(y, 3, -1, listener));
    stream.accept(y, 500, 500, listener);
    stream.finish(listener);
    Matrix expected = new Rms(64, 16).of(y);
    assertEquals(expected.columns(), frames.size());
    for (int i = 0; i < frames.size(); i++) {
      assertEquals(expected.data()[i], frames.get(i)[0]);
    }
  }

  @Test
  void endsOnce() {
    FrameStream stream = FrameStream.rms(64, 16);
    stream.finish(NOBODY);
    assertThrows(IllegalStateException.class, () -> stream.finish(NOBODY));
    assertThrows(IllegalStateException.class, () -> stream.accept(new float[1], NOBODY));
    stream.reset();
    stream.accept(new float[1], NOBODY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-100.1, Double.NaN, Double.POSITIVE_INFINITY})
  void floorsThatAreNone(double floor) {
    MelSpectrogram mel = MelSpectrogram.builder().build();
    assertThrows(IllegalArgumentException.class, () -> FrameStream.logMel(mel, floor));
    assertThrows(IllegalArgumentException.class, () -> FrameStream.mfcc(new Mfcc(mel, 3), floor));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "2147483647, 1", "-5, 3"})
  void lengthsThatAreNone(int frameLength, int hop) {
    assertThrows(IllegalArgumentException.class, () -> FrameStream.rms(frameLength, hop));
    assertThrows(
        IllegalArgumentException.class, () -> FrameStream.zeroCrossingRate(frameLength, hop));
  }

  @Test
  void allocatesNothingPerFrame() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    MelSpectrogram mel = MelSpectrogram.builder().nFft(512).build();
    float[] y = signal(20_000, 5);
    for (FrameStream stream :
        Arrays.asList(
            FrameStream.mel(mel),
            FrameStream.logMel(mel),
            FrameStream.mfcc(new Mfcc(mel, 13)),
            FrameStream.rms(512, 128),
            FrameStream.zeroCrossingRate(512, 128))) {
      stream.accept(y, NOBODY);
      long before = threads.getCurrentThreadAllocatedBytes();
      stream.accept(y, NOBODY);
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertTrue(allocated < 2_000, stream.getClass() + " allocated " + allocated + " bytes");
    }
  }
}
