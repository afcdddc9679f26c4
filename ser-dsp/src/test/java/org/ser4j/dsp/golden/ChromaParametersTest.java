package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.ChromaCqt;
import org.ser4j.dsp.chroma.ChromaFilterBank;
import org.ser4j.dsp.chroma.ChromaStft;
import org.ser4j.dsp.chroma.ConstantQ;
import org.ser4j.dsp.chroma.PipTrack;
import org.ser4j.dsp.chroma.Tonnetz;
import org.ser4j.dsp.chroma.Tuning;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.spectrum.ComplexSpectrogram;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Other parameters than the defaults, on two chords of harmonics in a little noise, against librosa
 * 0.11.0 in float64.
 */
class ChromaParametersTest {
  private static final int RATE = 22_050;
  private static final Tolerance CHROMA = new Tolerance(0, 0, 1e-5);

  /** Librosa's resampler is one of single precision. */
  private static final Tolerance CQT = new Tolerance(0, 1e-4, 0);

  private static Npz librosa;
  private static float[] y;

  @BeforeAll
  static void load() throws IOException {
    InputStream in = ChromaParametersTest.class.getResourceAsStream("/chroma/parameters.npz");
    assertNotNull(in);
    librosa = Npz.read(in);
    y = librosa.floats("y");
  }

  @Test
  void quarterTonesAtAnotherHop() {
    Stft stft = Stft.builder().hopLength(256).build();
    Tuning tuning = Tuning.builder().stft(stft).binsPerOctave(24).power(2).build();
    assertEquals(librosa.get("chroma24_tuning").values()[0], tuning.estimate(y), 1e-12);
    Matrix chroma = ChromaStft.builder().stft(stft).nChroma(24).build().of(y);
    assertNear(librosa.get("chroma24"), chroma, CHROMA);
    assertNear(librosa.get("tonnetz24"), Tonnetz.ofChroma(chroma), CHROMA);
  }

  @Test
  void magnitudes() {
    Stft stft = Stft.builder().build();
    ChromaStft chroma = ChromaStft.builder().stft(stft).power(1).build();
    assertNear(librosa.get("chroma_magnitude"), chroma.of(y), CHROMA);
    assertNear(librosa.get("chroma_magnitude"), chroma.ofMagnitude(stft.magnitude(y)), CHROMA);
  }

  @Test
  void anotherTransformAndAGivenTuning() {
    Stft stft = Stft.builder().nFft(1024).hopLength(300).build();
    ChromaStft chroma = ChromaStft.builder().stft(stft).tuning(0.35).build();
    assertNear(librosa.get("chroma_1024"), chroma.of(y), CHROMA);
  }

  @Test
  void weightsOfQuarterTones() {
    Matrix weights = new ChromaFilterBank(8000, 256, 24, -0.2).toMatrix();
    assertNear(librosa.get("bank24"), weights, new Tolerance(1e-6, 0, 1e-30));
  }

  @Test
  void tuningOfASignal() {
    assertEquals(librosa.get("tuning_y").values()[0], Tuning.estimate(y, RATE), 1e-12);
  }

  @Test
  void peaks() {
    PipTrack.Pitches all = new PipTrack(Stft.builder().build(), RATE, 100, 3000, 0.05).of(y);
    assertNear(librosa.get("pip_hz"), lowBins(all.hz()), new Tolerance(2e-7, 0, 0));
    assertNear(librosa.get("pip_magnitude"), lowBins(all.magnitude()), new Tolerance(2e-7, 0, 0));
  }

  private static Matrix lowBins(Matrix all) {
    return new Matrix(Arrays.copyOf(all.data(), 300 * all.columns()), 300, all.columns());
  }

  @Test
  void theComplexTransformHasLibrosasPhase() {
    ComplexSpectrogram cqt = ConstantQ.builder().hopLength(256).build().of(y);
    assertNear(librosa.get("cqt_re").values(), cqt.re(), CQT);
    assertNear(librosa.get("cqt_im").values(), cqt.im(), CQT);
  }

  @Test
  void aHopThatCanBeHalvedThreeTimesAndAnOctaveThatIsNotWhole() {
    ConstantQ cqt = ConstantQ.builder().hopLength(600).nBins(50).fMin(110).tuning(0.3).build();
    assertNear(librosa.get("cqt_odd"), cqt.magnitude(y), CQT);
  }

  @Test
  void aRateThatIsHalvedBeforeTheFirstOctave() {
    ConstantQ cqt = ConstantQ.builder().sampleRate(48_000).nBins(168).binsPerOctave(24).build();
    assertNear(librosa.get("cqt_48k"), cqt.magnitude(y), CQT);
  }

  @Test
  void anEstimatedTuning() {
    ConstantQ cqt = ConstantQ.builder().nBins(36).fMin(100).estimateTuning().build();
    assertNear(librosa.get("cqt_tuned"), cqt.magnitude(y), CQT);
  }

  @Test
  void chromaOfSemitonesFromE() {
    ChromaCqt.Builder builder = ChromaCqt.builder().hopLength(256).binsPerOctave(12).nOctaves(6);
    ChromaCqt chroma = builder.fMin(440 * Math.pow(2, -41 / 12.0)).tuning(0.2).build();
    assertNear(librosa.get("chroma_cqt12"), chroma.of(y), new Tolerance(0, 0, 2e-4));
  }
}
