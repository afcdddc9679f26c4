package org.ser4j.models.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.feature.FeatureExtractor;
import org.ser4j.dsp.feature.FeatureSets;

class WindowPipelineTest {
  private static final int RATE = 8_000;
  private static final Waveform SOUND = new Waveform(RATE, RATE, RATE, false);

  @Test
  void fromTheStartOneWindowIsTaken() {
    float[] voice = Voices.voice(2.5, RATE, 1);
    WindowPipeline pipeline = pipeline(Segmentation.START);
    assertArrayEquals(Arrays.copyOf(voice, RATE), only(pipeline.extract(voice, RATE)));
    float[] brief = Voices.voice(0.4, RATE, 2);
    assertArrayEquals(Arrays.copyOf(brief, RATE), only(pipeline.extract(brief, RATE)));
    assertEquals(brief.length, only(pipeline.cut(brief, RATE)).length);
  }

  @Test
  void piecesLieSideBySide() {
    float[] voice = Voices.voice(2.5, RATE, 3);
    WindowPipeline pipeline = pipeline(Segmentation.SEGMENTS);
    List<float[]> pieces = pipeline.extract(voice, RATE);
    assertEquals(3, pieces.size());
    assertArrayEquals(Arrays.copyOfRange(voice, RATE, 2 * RATE), pieces.get(1));
    assertArrayEquals(Arrays.copyOfRange(voice, 2 * RATE, 3 * RATE), pieces.get(2));
    // A rest of under a tenth of a window is dropped, unless it is all there is.
    assertEquals(2, pipeline.extract(Arrays.copyOf(voice, 2 * RATE + 799), RATE).size());
    assertEquals(3, pipeline.extract(Arrays.copyOf(voice, 2 * RATE + 800), RATE).size());
    assertEquals(1, pipeline.extract(Arrays.copyOf(voice, 700), RATE).size());
    assertEquals(2, pipeline.extract(Arrays.copyOf(voice, 2 * RATE), RATE).size());
  }

  @Test
  void aRecordingIsPreparedAtTheFrontEndsRateBeforeItIsCut() {
    float[] voice = Voices.voice(2.5, RATE, 4);
    WindowPipeline pipeline =
        new Preprocessing(
                SOUND,
                ActivitySettings.STANDARD,
                List.of(
                    new PreprocessingStep.Excerpt(0.5, 1), new PreprocessingStep.PeakNormalize()),
                Segmentation.START)
            .open();
    float[] actual = only(pipeline.extract(voice, RATE));
    float peak = 0;
    for (int i = RATE / 2; i < RATE / 2 + RATE; i++) {
      peak = Math.max(peak, Math.abs(voice[i]));
    }
    for (int i = 0; i < RATE; i++) {
      assertEquals(voice[RATE / 2 + i] / peak, actual[i], 1e-6f);
    }
    WindowPipeline nothing =
        new Preprocessing(
                SOUND,
                ActivitySettings.STANDARD,
                List.of(new PreprocessingStep.Excerpt(9, 1)),
                Segmentation.START)
            .open();
    assertTrue(nothing.extract(voice, RATE).isEmpty(), "an excerpt after the end");
    assertTrue(pipeline.extract(new float[RATE], RATE).isEmpty(), "silence is not blown up");
  }

  @Test
  void segmentingAndThenTakingTensorsIsExtracting() {
    float[] voice = Voices.voice(5.3, RATE, 5);
    for (Segmentation segmentation : Segmentation.values()) {
      WindowPipeline pipeline = pipeline(segmentation);
      List<float[]> whole = pipeline.extract(voice, RATE);
      List<float[]> cut = pipeline.cut(voice, RATE).stream().map(pipeline::tensor).toList();
      assertEquals(whole.size(), cut.size());
      for (int i = 0; i < cut.size(); i++) {
        assertArrayEquals(whole.get(i), cut.get(i));
      }
    }
    assertThrows(
        IllegalArgumentException.class, () -> pipeline(Segmentation.START).tensor(new float[0]));
  }

  @Test
  void meansAreOverAllOfAStretchedWindowAndSoundIsCutOff() {
    Features means = new Features(FeatureSets.named("vec162", RATE), RATE);
    WindowPipeline vectors = new Preprocessing(means, ActivitySettings.STANDARD).open();
    float[] stretched = Voices.voice(1.25, RATE, 6);
    assertArrayEquals(
        FeatureExtractor.of(means.set()).extract(stretched).data(), vectors.tensor(stretched));
    assertArrayEquals(
        Arrays.copyOf(stretched, RATE), pipeline(Segmentation.START).tensor(stretched));
    // Hardly anything at all: as many zeros as one frame needs.
    assertEquals(162, vectors.tensor(new float[] {0.5f}).length);
  }

  @Test
  void onlyVectorsAreProjected() {
    Projection projection = new Projection(2, new float[4], new float[8]);
    TensorTransform transform = new TensorTransform(Scaler.identity(1), Optional.of(projection));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Preprocessor(new Preprocessing(SOUND, ActivitySettings.STANDARD), transform));
    LogMel picture = LogMel.standard();
    TensorTransform bands =
        new TensorTransform(Scaler.identity(picture.bands()), Optional.of(projection));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Preprocessor(new Preprocessing(picture, ActivitySettings.STANDARD), bands));
  }

  private static WindowPipeline pipeline(Segmentation segmentation) {
    return new Preprocessing(SOUND, ActivitySettings.STANDARD, List.of(), segmentation).open();
  }

  private static float[] only(List<float[]> windows) {
    assertEquals(1, windows.size());
    return windows.get(0);
  }
}
