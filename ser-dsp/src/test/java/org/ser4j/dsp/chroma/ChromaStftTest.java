package org.ser4j.dsp.chroma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.spectrum.SharedSpectra;
import org.ser4j.dsp.spectrum.Stft;

class ChromaStftTest {
  private static final int RATE = 22_050;

  @Test
  void aSecondSweepGivesWhatKeptSpectraGive() {
    float[] y = Tones.notes(RATE, 0.3, 69, 73, 76);
    ChromaStft kept = ChromaStft.builder().build();
    ChromaStft swept = ChromaStft.builder().keptValues(1000).build();
    assertArrayEquals(kept.of(y).data(), swept.of(y).data());
  }

  @Test
  void sharedSpectraGiveWhatOneFeatureGives() {
    float[] y = Tones.notes(RATE, 0.3, 60, 64);
    ChromaStft swept = ChromaStft.builder().keptValues(1).build();
    ChromaStft told = ChromaStft.builder().tuning(0).build();
    Tuning tuning = Tuning.builder().power(2).build();
    List<Matrix> shared = SharedSpectra.of(y, List.of(swept, told, tuning));
    assertArrayEquals(swept.of(y).data(), shared.get(0).data());
    assertArrayEquals(told.of(y).data(), shared.get(1).data());
    assertEquals((float) tuning.estimate(y), shared.get(2).get(0, 0));
  }

  @Test
  void aNoteIsLoudestInItsPitchClass() {
    float[] y = Tones.notes(RATE, 0, 62);
    Matrix chroma = ChromaStft.builder().build().of(y);
    for (int frame = 0; frame < chroma.columns(); frame++) {
      assertEquals(1, chroma.get(2, frame), "D in frame " + frame);
    }
  }

  @Test
  void magnitudesGiveWhatTheirSignalGives() {
    float[] y = Tones.notes(RATE, 0.2, 57, 61);
    Stft stft = Stft.builder().build();
    for (int power = 1; power <= 2; power++) {
      ChromaStft chroma = ChromaStft.builder().stft(stft).power(power).tuning(0.2).build();
      Matrix given = chroma.ofMagnitude(stft.magnitude(y));
      assertArrayEquals(chroma.of(y).data(), given.data(), 1e-6f);
    }
  }

  @Test
  void silenceIsZero() {
    Matrix chroma = ChromaStft.builder().build().of(new float[5000]);
    assertArrayEquals(new float[chroma.data().length], chroma.data());
  }

  @Test
  void levelCountsForNothing() {
    float[] y = Tones.notes(RATE, 0, 50, 57);
    Matrix chroma = ChromaStft.builder().tuning(0).build().of(y);
    for (float gain : new float[] {1e-30f, 1e37f}) {
      Matrix scaled = ChromaStft.builder().tuning(0).build().of(Tones.scaled(y, gain));
      assertArrayEquals(chroma.data(), scaled.data(), 1e-5f);
    }
  }

  @Test
  void tuningIsFoundInHundredthsOfASemitone() {
    // A tuned tone lies on the border of two cells.
    assertEquals(0.3, Tuning.estimate(Tones.notes(RATE, 0.305, 69, 76, 81), RATE), 0.011);
    assertEquals(-0.2, Tuning.estimate(Tones.notes(RATE, -0.195, 69, 76, 81), RATE), 0.011);
    assertEquals(0, Tuning.estimate(new float[4000], RATE));
  }

  @Test
  void pitchesTellTheirTuning() {
    double[] hz = new double[24];
    for (int i = 0; i < hz.length; i++) {
      hz[i] = 55 * Math.pow(2, (i + 0.254) / 12);
    }
    assertEquals(0.25, Tuning.ofPitches(hz, 12), 1e-12);
    assertEquals(0, Tuning.ofPitches(new double[] {0, -3}, 12));
    assertEquals(0, Tuning.ofPitches(new double[] {440, 880, 220}, 12), 1e-12);
  }

  @Test
  void aSpectrogramTellsTheTuningOfItsSignal() {
    float[] y = Tones.notes(RATE, 0.4, 60, 67, 72);
    Stft stft = Stft.builder().build();
    assertEquals(Tuning.estimate(y, RATE), Tuning.estimate(stft.magnitude(y), RATE, 12), 1e-12);
  }

  @Test
  void rootsAreTakenOfPeaksOnlyWithoutAnotherResult() {
    Random random = new Random(5);
    PeakPicker picker = new PeakPicker(RATE, 64, 0, RATE, 0.1);
    for (int round = 0; round < 2000; round++) {
      double[] power = new double[33];
      double[] magnitude = new double[33];
      for (int bin = 0; bin < power.length; bin++) {
        // Few values, so that neighbours are often equal, or so nearly that their roots are.
        power[bin] = random.nextInt(4) * (1 + random.nextInt(2) * Math.ulp(1.0));
        magnitude[bin] = Math.sqrt(power[bin]);
      }
      List<List<Double>> expected = new ArrayList<>();
      picker.pick(magnitude, (bin, hz, height) -> expected.add(List.of((double) bin, hz, height)));
      List<List<Double>> peaks = new ArrayList<>();
      picker.pickRoots(power, (bin, hz, height) -> peaks.add(List.of((double) bin, hz, height)));
      assertEquals(expected, peaks);
    }
  }

  @Test
  void peaksLieOnTheTones() {
    float[] y = Tones.notes(RATE, 0, 69);
    PipTrack.Pitches pitches = new PipTrack(Stft.builder().build(), RATE).of(y);
    int bin = (int) Math.round(440.0 * 2048 / RATE);
    assertEquals(440, pitches.hz().get(bin, 20), 1);
    assertTrue(pitches.magnitude().get(bin, 20) > 0);
    assertEquals(0, pitches.hz().get(bin + 1, 20));
  }

  @Test
  void aWrongNumberIsNamed() {
    Stft stft = Stft.builder().build();
    refused("power", () -> ChromaStft.builder().power(3));
    refused("nChroma", () -> ChromaStft.builder().nChroma(0));
    refused("nChroma", () -> ChromaStft.builder().nChroma(Integer.MAX_VALUE));
    refused("tuning", () -> ChromaStft.builder().tuning(Double.NaN));
    refused("nFft", () -> ChromaStft.builder().stft(Stft.builder().nFft(1).build()).build());
    refused("threshold", () -> new PipTrack(stft, RATE, 150, 4000, 1.5));
    refused("fMin", () -> new PipTrack(stft, RATE, -1, 4000, 0.1));
    refused("fMax", () -> new PipTrack(stft, RATE, 150, Double.NaN, 0.1));
    refused("binsPerOctave", () -> Tuning.ofPitches(new double[] {440}, 0));
    refused("frequency 0", () -> Tuning.ofPitches(new double[] {Double.NaN}, 12));
    refused("at least 2 bins", () -> Tuning.estimate(new Matrix(new float[1], 1, 1), RATE, 12));
  }

  private static void refused(String word, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(word), message);
  }
}
