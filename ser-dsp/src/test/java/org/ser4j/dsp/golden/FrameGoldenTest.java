package org.ser4j.dsp.golden;

import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.frame.Delta;
import org.ser4j.dsp.frame.Rms;
import org.ser4j.dsp.frame.ZeroCrossingRate;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;

/** Frame features against librosa 0.11.0's, whole arrays. */
class FrameGoldenTest {
  private static final Tolerance EXACT = new Tolerance(0, 0, 0);
  private static final Tolerance RMS = new Tolerance(1e-6, 0, 0);
  private static final Tolerance DELTA = new Tolerance(0, 0, 1e-4);

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void zeroCrossingRate(String name) throws IOException {
    Npz golden = Golden.load(name);
    assertNear(golden.get("zcr"), new ZeroCrossingRate().of(golden.floats("y")), EXACT);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void rms(String name) throws IOException {
    Npz golden = Golden.load(name);
    assertNear(golden.get("rms"), new Rms().of(golden.floats("y")), RMS);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void delta(String name) throws IOException {
    Npz golden = Golden.load(name);
    Assumptions.assumeTrue(golden.has("delta"), "shorter than a window of 9 frames");
    MelSpectrogram mel = MelSpectrogram.builder().sampleRate(golden.integer("sr")).build();
    Matrix mfcc = new Mfcc(mel, 20).of(golden.floats("y"));
    assertNear(golden.get("delta"), Delta.of(mfcc, 1), DELTA);
    assertNear(golden.get("delta2"), Delta.of(mfcc, 2), DELTA);
  }
}
