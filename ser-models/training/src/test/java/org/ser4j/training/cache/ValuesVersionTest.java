package org.ser4j.training.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.MelImage;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.Segmentation;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.frontend.WindowPipeline;

/**
 * A cache keeps values from one version of the library to the next. Where these numbers change on
 * purpose, raise {@link CacheKey#VALUES_VERSION}, and only then write down the new ones.
 */
class ValuesVersionTest {
  private static final int RATE = 22_050;

  @Test
  void theValuesAreThoseOfTheVersion() {
    assertEquals(1, CacheKey.VALUES_VERSION, "the numbers below are of this version");
    Map<String, Double> expected = new LinkedHashMap<>();
    expected.put("log_mel", 173319.02);
    expected.put("mel_image", 1928.34);
    expected.put("vec162", 895.0499);
    expected.put("frames166", 48535.64);
    expected.put("mel_db", 119089.45);
    expected.put("waveform", 82572.93);
    expected.put("prepared", 75956.58);
    expected.put("distorted", 109029.02);
    Map<String, Double> actual = actual();
    assertEquals(expected.keySet(), actual.keySet());
    for (Map.Entry<String, Double> one : expected.entrySet()) {
      double tolerance = 1e-5 * Math.abs(one.getValue());
      assertEquals(one.getValue(), actual.get(one.getKey()), tolerance, one.getKey());
    }
  }

  private static Map<String, Double> actual() {
    float[] voice = voice(1.3, RATE, 1);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("log_mel", size(open(LogMel.standard()).extract(voice, RATE)));
    values.put("mel_image", size(open(picture()).extract(voice, RATE)));
    for (String set : List.of("vec162", "frames166", "mel_db")) {
      Features features = new Features(FeatureSets.named(set, RATE), RATE);
      values.put(set, size(open(features).extract(voice, RATE)));
    }
    values.put("waveform", size(open(sound()).extract(voice, RATE)));
    WindowPipeline prepared =
        new Preprocessing(
                sound(),
                ActivitySettings.STANDARD,
                List.of(
                    new PreprocessingStep.RemoveSilence(20), new PreprocessingStep.PeakNormalize()),
                Segmentation.SEGMENTS)
            .open();
    values.put("prepared", size(prepared.extract(voice, RATE)));
    List<float[]> copies =
        Stream.of(
                List.<WaveformAugmentation>of(new WaveformAugmentation.AddNoise(0.035)),
                List.<WaveformAugmentation>of(
                    new WaveformAugmentation.TimeStretch(0.8, 0.8),
                    new WaveformAugmentation.PitchShift(0.7, 0.7)))
            .map(copy -> WaveformAugmentation.open(copy, RATE).apply(voice, 7))
            .toList();
    values.put("distorted", size(copies));
    return values;
  }

  private static MelImage picture() {
    return new MelImage(LogMel.standard(), 32, 32, 1);
  }

  private static Waveform sound() {
    return new Waveform(RATE, RATE, RATE, false);
  }

  private static WindowPipeline open(FrontEnd frontEnd) {
    return new Preprocessing(frontEnd, ActivitySettings.STANDARD).open();
  }

  /** Fourth roots, so that small values count too, each weighed by its place. */
  private static double size(List<float[]> tensors) {
    double sum = 0;
    int place = 0;
    for (float[] tensor : tensors) {
      for (float value : tensor) {
        sum += (1 + place++ % 7) * Math.sqrt(Math.sqrt(Math.abs(value)));
      }
    }
    return sum;
  }

  /** A voice that speaks from start to end. */
  private static float[] voice(double seconds, int sampleRate, long seed) {
    Random random = new Random(seed);
    double pitch = 100 + 150 * random.nextDouble();
    float[] samples = new float[(int) Math.round(seconds * sampleRate)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double time = (double) i / sampleRate;
      phase += 2 * Math.PI * pitch * (1 + 0.1 * Math.sin(5 * time)) / sampleRate;
      double syllable = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * time);
      double sum = 0;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        sum += Math.sin(harmonic * phase) / harmonic;
      }
      samples[i] = (float) (0.15 * syllable * sum + 0.002 * random.nextGaussian());
    }
    return samples;
  }
}
