package org.ser4j.models.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.layer.Shape;

class WaveformTest {
  private static final int RATE = 16_000;

  @Test
  void samplesGoInAsTheyAre() {
    float[] voice = Voices.voice(1, RATE, 1);
    List<float[]> tensors = pipeline(new Waveform(RATE, 400, RATE, false)).tensors(voice, RATE);
    assertEquals(1, tensors.size());
    assertArrayEquals(voice, tensors.get(0));
  }

  @Test
  void aShortRecordingStaysShortWhereTheLengthVaries() {
    float[] voice = Voices.voice(0.5, RATE, 2);
    Waveform variable = new Waveform(RATE, 400, RATE, false);
    assertTrue(variable.variableLength());
    assertArrayEquals(voice, pipeline(variable).tensors(voice, RATE).get(0));
    Waveform fixed = new Waveform(RATE, RATE, RATE, false);
    assertEquals(Shape.of(1, RATE), fixed.output());
    assertArrayEquals(
        Arrays.copyOf(voice, RATE), pipeline(fixed).tensors(voice, RATE).get(0), "zeros follow");
    Waveform between = new Waveform(RATE, 12_000, RATE, false);
    assertEquals(12_000, pipeline(between).tensors(voice, RATE).get(0).length);
  }

  @Test
  void aLongRecordingIsCut() {
    float[] voice = Voices.voice(3, RATE, 3);
    List<float[]> tensors = pipeline(new Waveform(RATE, 400, RATE, false)).tensors(voice, RATE);
    assertEquals(5, tensors.size());
    assertArrayEquals(Arrays.copyOf(voice, RATE), tensors.get(0));
  }

  /** Hugging Face normalises what there is, and pads afterwards. */
  @Test
  void aWindowIsNormalizedBeforeZerosFollow() {
    float[] voice = Voices.voice(0.5, RATE, 4);
    for (int i = 0; i < voice.length; i++) {
      voice[i] = 0.3f * voice[i] + 0.05f;
    }
    float[] tensor = pipeline(new Waveform(RATE, RATE, RATE, true)).tensors(voice, RATE).get(0);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < voice.length; i++) {
      sum += tensor[i];
      squares += (double) tensor[i] * tensor[i];
    }
    assertEquals(0, sum / voice.length, 1e-5);
    assertEquals(1, squares / voice.length, 1e-3);
    for (int i = voice.length; i < RATE; i++) {
      assertEquals(0, tensor[i]);
    }
  }

  @Test
  void valuesThatAreNoneAreRefused() {
    TensorExtractor extractor = new Waveform(RATE, 2, 4, true).open();
    assertThrows(
        IllegalArgumentException.class,
        () -> extractor.extract(new float[] {0, 0, Float.NaN, 0}, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> extractor.extractShort(new float[] {Float.NEGATIVE_INFINITY}, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> extractor.extract(new float[5], 2));
  }

  @ParameterizedTest
  @CsvSource({"999, 1, 1", "16000, 0, 10", "16000, 11, 10", "16000, 1, 16777217"})
  void settingsOutOfRangeAreRefused(int rate, int least, int most) {
    assertThrows(IllegalArgumentException.class, () -> new Waveform(rate, least, most, false));
  }

  private static PreprocessorPipeline pipeline(Waveform waveform) {
    return new Preprocessor(waveform, ActivitySettings.STANDARD, Scaler.identity(1)).open();
  }
}
