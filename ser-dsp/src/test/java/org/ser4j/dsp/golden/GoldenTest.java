package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ser4j.dsp.golden.Golden.assertNear;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.golden.Golden.Tolerance;
import org.ser4j.dsp.mel.MelFilterBank;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;
import org.ser4j.dsp.spectrum.ComplexSpectrogram;
import org.ser4j.dsp.spectrum.Decibels;
import org.ser4j.dsp.spectrum.Stft;

/** Whole arrays against librosa 0.11.0's. */
class GoldenTest {
  private static final Tolerance STFT = new Tolerance(1e-6, 1e-7, 0);
  private static final Tolerance MEL = new Tolerance(2e-6, 0, 0);
  private static final Tolerance DECIBEL = new Tolerance(0, 0, 1e-4);
  private static final Tolerance MFCC = new Tolerance(0, 0, 1e-3);
  private static final Tolerance FLOAT = new Tolerance(6e-8, 0, 1e-12);

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void stft(String name) throws IOException {
    Npz golden = Golden.load(name);
    Stft stft = Stft.builder().build();
    assertNear(golden.get("stft_mag"), stft.magnitude(golden.floats("y")), STFT);
    ComplexSpectrogram complex = stft.complex(golden.floats("y"));
    if (golden.has("stft_re")) {
      assertNear(golden.get("stft_re").values(), complex.re(), STFT);
      assertNear(golden.get("stft_im").values(), complex.im(), STFT);
    }
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void istft(String name) throws IOException {
    Npz golden = Golden.load(name);
    float[] y = golden.floats("y");
    Stft stft = Stft.builder().build();
    float[] back = stft.istft().of(stft.complex(y), y.length);
    assertNear(golden.get("istft"), new Matrix(back, 1, back.length), new Tolerance(0, 0, 1e-6));
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void mel(String name) throws IOException {
    Npz golden = Golden.load(name);
    Matrix mel = mel(golden).of(golden.floats("y"));
    assertNear(golden.get("mel"), mel, MEL);
    assertNear(golden.get("mel_db_ref1"), Decibels.powerToDb(mel), DECIBEL);
    assertNear(golden.get("mel_db_refmax"), Decibels.powerToDbRefMax(mel, 1e-10, 80), DECIBEL);
  }

  private static MelSpectrogram mel(Npz golden) {
    return MelSpectrogram.builder().sampleRate(golden.integer("sr")).build();
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void logMelOfTheFrontEnd(String name) throws IOException {
    Npz golden = Golden.load(name);
    int sampleRate = golden.integer("sr");
    MelSpectrogram mel =
        MelSpectrogram.builder()
            .sampleRate(sampleRate)
            .nFft(512)
            .winLength(400)
            .hopLength(160)
            .nMels(64)
            .fMin(20)
            .fMax(Math.min(7600, sampleRate / 2.0))
            .build();
    Matrix db = Decibels.powerToDb(mel.of(golden.floats("y")), 1, 1e-10, Double.POSITIVE_INFINITY);
    assertNear(golden.get("logmel64_db"), db, DECIBEL);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void amplitudeInDecibels(String name) throws IOException {
    Npz golden = Golden.load(name);
    Matrix magnitude = Stft.builder().build().magnitude(golden.floats("y"));
    assertNear(golden.get("amp_db_ref1"), Decibels.amplitudeToDb(magnitude), DECIBEL);
    assertNear(
        golden.get("amp_db_refmax"), Decibels.amplitudeToDbRefMax(magnitude, 1e-5, 80), DECIBEL);
  }

  @ParameterizedTest
  @MethodSource("org.ser4j.dsp.golden.Golden#signals")
  void mfcc(String name) throws IOException {
    Npz golden = Golden.load(name);
    for (int nMfcc : new int[] {13, 20, 40, 100}) {
      Matrix mfcc = new Mfcc(mel(golden), nMfcc).of(golden.floats("y"));
      assertNear(golden.get("mfcc" + nMfcc), mfcc, MFCC);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "filters_16000, 16000",
    "filters_22050, 22050",
    "shared:synthetic/filters_48000, 48000"
  })
  void filters(String name, int sampleRate) throws IOException {
    Npz golden = Golden.load(name);
    MelFilterBank bank = new MelFilterBank(sampleRate, 2048, 128, 0, sampleRate / 2.0, false);
    assertNear(golden.get("mel_basis"), bank.toMatrix(), FLOAT);
    assertNear(golden.get("mel_basis_f64"), bank.toMatrix(), new Tolerance(1e-6, 0, 1e-10));
    // An impulse at place i of a frame has magnitude window[i] in every bin.
    Stft stft = Stft.builder().hopLength(2048).center(false).build();
    Npz.Array window = golden.get("hann_periodic");
    for (int i = 0; i < 2048; i += 73) {
      float[] impulse = new float[2048];
      impulse[i] = 1;
      assertEquals(window.values()[i], stft.magnitude(impulse).data()[i / 2], 1e-7);
    }
  }
}
