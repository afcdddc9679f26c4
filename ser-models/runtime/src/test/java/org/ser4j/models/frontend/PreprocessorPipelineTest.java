package org.ser4j.models.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.spectrum.Decibels;

class PreprocessorPipelineTest {
  private static final int RATE = 16_000;
  private static final LogMel LOG_MEL = LogMel.standard();
  private static final PreprocessorPipeline PIPELINE = pipeline(LOG_MEL, 3);
  private static final WindowPipeline WINDOWS = PIPELINE.preprocessor().preprocessing().open();

  @Test
  void theFramesAreThoseOfTheWholeSpectrogram() {
    float[] voice = Voices.voice(2.5, RATE, 1);
    Matrix whole =
        Decibels.powerToDb(
            MelSpectrogram.builder()
                .sampleRate(RATE)
                .nFft(512)
                .winLength(400)
                .hopLength(160)
                .nMels(64)
                .fMin(20)
                .fMax(7_600)
                .build()
                .of(voice),
            1,
            1e-10,
            Double.POSITIVE_INFINITY);
    float[] tensor = WINDOWS.extract(voice, RATE).get(0);
    assertEquals(251, whole.columns());
    assertEquals(LOG_MEL.output().size(), tensor.length);
    for (int band = 0; band < 64; band++) {
      for (int frame = 0; frame < 250; frame++) {
        assertEquals(whole.get(band, frame), tensor[band * 250 + frame]);
      }
    }
  }

  @Test
  void aLongRecordingGivesTheWindowsItConsistsOf() {
    float[] voice = Voices.voice(6, RATE, 2);
    List<float[]> tensors = WINDOWS.extract(voice, RATE);
    // 3.5 s to spare over 1.25 s steps: 3 steps, 4 windows.
    assertEquals(4, tensors.size());
    int last = voice.length - LOG_MEL.windowSamples();
    float[] end = Arrays.copyOfRange(voice, last, voice.length);
    assertArrayEquals(WINDOWS.extract(end, RATE).get(0), tensors.get(3));
  }

  @Test
  void trainingAndInferenceGiveTheSameTensors() {
    for (double seconds : new double[] {0.3, 2.5, 5}) {
      float[] voice = Voices.voice(seconds, 24_414, 3);
      List<float[]> training = WINDOWS.extract(voice, 24_414);
      training.forEach(PIPELINE.preprocessor().transform()::apply);
      List<float[]> inference = PIPELINE.tensors(voice, 24_414);
      assertEquals(training.size(), inference.size());
      for (int i = 0; i < training.size(); i++) {
        assertArrayEquals(training.get(i), inference.get(i));
      }
    }
  }

  @Test
  void silenceAroundTheVoiceIsCutOff() {
    float[] voice = Voices.voice(1, RATE, 4);
    float[] bare = WINDOWS.extract(Voices.between(0.2, voice, 0.2, RATE), RATE).get(0);
    float[] padded = WINDOWS.extract(Voices.between(3, voice, 5, RATE), RATE).get(0);
    assertArrayEquals(bare, padded);
    assertEquals(1, WINDOWS.extract(Voices.between(3, voice, 5, RATE), RATE).size());
  }

  @Test
  void aShortVoiceIsFollowedByZeros() {
    float[] tensor = WINDOWS.extract(Voices.voice(0.5, RATE, 5), RATE).get(0);
    for (int band = 0; band < 64; band++) {
      assertTrue(tensor[band * 250 + 20] > -90);
      assertEquals(-100, tensor[band * 250 + 60], "the level of nothing at all");
    }
  }

  @Test
  void silenceGivesNothing() {
    assertTrue(PIPELINE.tensors(new float[RATE], RATE).isEmpty());
    float[] hum = Voices.voice(1, RATE, 6);
    for (int i = 0; i < hum.length; i++) {
      hum[i] *= 1e-4f;
    }
    assertTrue(WINDOWS.extract(hum, RATE).isEmpty(), "far below the floor of -60 dBFS");
  }

  @Test
  void theReferenceOfMaxTakesLoudnessOut() {
    LogMel relative = new LogMel(RATE, 512, 400, 160, 64, 20, 7_600, 250, LogMel.Reference.MAX, 80);
    WindowPipeline pipeline = pipeline(relative, 1).preprocessor().preprocessing().open();
    float[] voice = Voices.voice(2.5, RATE, 7);
    float[] quiet = voice.clone();
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] *= 0.25f;
    }
    float[] loudTensor = pipeline.extract(voice, RATE).get(0);
    assertArrayEquals(loudTensor, pipeline.extract(quiet, RATE).get(0), 2e-4f);
    float most = Float.NEGATIVE_INFINITY;
    float least = Float.POSITIVE_INFINITY;
    for (float value : loudTensor) {
      most = Math.max(most, value);
      least = Math.min(least, value);
    }
    assertEquals(0, most);
    assertTrue(least >= -80);
  }

  @Test
  void theInputIsLeftAsItIs() {
    float[] voice = Voices.voice(3, RATE, 8);
    float[] copy = voice.clone();
    PIPELINE.tensors(voice, RATE);
    assertArrayEquals(copy, voice);
  }

  @Test
  void anImpossibleRateIsRefused() {
    for (int rate : new int[] {0, -1, 999, 8_000_000}) {
      assertThrows(IllegalArgumentException.class, () -> PIPELINE.tensors(new float[100], rate));
    }
    assertThrows(IllegalArgumentException.class, () -> PIPELINE.tensors(new float[0], RATE));
  }

  private static PreprocessorPipeline pipeline(LogMel logMel, float deviation) {
    float[] mean = new float[logMel.nMels()];
    float[] deviations = new float[logMel.nMels()];
    Arrays.fill(mean, -50);
    Arrays.fill(deviations, deviation);
    return new Preprocessor(logMel, ActivitySettings.STANDARD, new Scaler(mean, deviations)).open();
  }
}
