package org.ser4j.cli.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.api.AudioClip;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.cli.command.Project;
import org.ser4j.dsp.mel.MelSpectrogram;

class NamedFeaturesTest {
  private static final int RATE = 22_050;

  private static Map<String, NpzFile.Array> golden(String name) throws IOException {
    Path resources = Project.root().resolve("ser-dsp/src/test/resources/golden");
    return NpzFile.read(resources.resolve(name + ".npz"));
  }

  private static float[] samples(Map<String, NpzFile.Array> golden) {
    double[] values = golden.get("y").values();
    float[] y = new float[values.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) values[i];
    }
    return y;
  }

  /** How near the values are to librosa's is tested beside each feature. */
  @ParameterizedTest
  @ValueSource(strings = {"voice_16000", "short_22050", "silence_16000"})
  void allHasTheNamesShapesAndTypesOfTheGoldenFiles(String name) throws IOException {
    Map<String, NpzFile.Array> golden = golden(name);
    int sampleRate = (int) golden.get("sr").values()[0];
    NamedFeatures.Result features =
        NamedFeatures.of(List.of("all")).of(AudioClip.mono(samples(golden), sampleRate));
    for (Map.Entry<String, NpzFile.Array> expected : golden.entrySet()) {
      NpyArray array = features.arrays().get(expected.getKey());
      assertTrue(array != null, expected.getKey() + " of " + features.leftOut());
      assertArrayEquals(expected.getValue().shape(), array.shape(), expected.getKey());
      boolean whole = expected.getValue().type().startsWith("<i");
      assertEquals(whole ? "<i8" : "<f4", array.type(), expected.getKey());
    }
    double[] vector = golden.get("vec162").values();
    for (int i = 0; i < vector.length; i++) {
      assertEquals(vector[i], features.arrays().get("vec162").get(i), 1e-3);
    }
  }

  @Test
  void allLeavesOutWhatAShortClipDoesNotAllow() throws IOException {
    AudioClip clip = AudioClip.mono(samples(golden("short_22050")), RATE);
    NamedFeatures.Result features = NamedFeatures.of(List.of("all")).of(clip);
    assertEquals(Set.of("delta", "delta2"), features.leftOut().keySet());
    assertTrue(features.leftOut().get("delta").contains("9"), features.leftOut().get("delta"));
    InvalidAudioException refused =
        assertThrows(
            InvalidAudioException.class, () -> NamedFeatures.of(List.of("all", "delta")).of(clip));
    assertTrue(refused.getMessage().startsWith("delta cannot be computed"), refused.getMessage());
  }

  @Test
  void allLeavesOutWhatALowRateDoesNotAllow() throws IOException {
    AudioClip clip = AudioClip.mono(samples(golden("short_22050")), 2_000);
    NamedFeatures.Result features = NamedFeatures.of(List.of("all")).of(clip);
    assertTrue(features.leftOut().containsKey("spectral_contrast"));
    assertTrue(features.leftOut().containsKey("chroma_cqt"));
    assertTrue(features.arrays().containsKey("mel"));
    assertThrows(
        InvalidAudioException.class, () -> NamedFeatures.of(List.of("spectral_contrast")).of(clip));
  }

  @Test
  void whatIsSharedIsTheSameAsAlone() throws IOException {
    float[] y = samples(golden("voice_16000"));
    NamedFeatures.Result features =
        NamedFeatures.of(List.of("mel", "centroid", "chroma_stft", "mfcc13", "mel"))
            .of(AudioClip.mono(y, 16_000));
    assertEquals(
        List.of("y", "sr", "mel", "centroid", "chroma_stft", "mfcc13"),
        List.copyOf(features.arrays().keySet()));
    float[] mel = MelSpectrogram.builder().sampleRate(16_000).build().of(y).data();
    for (int i = 0; i < mel.length; i++) {
      assertEquals(mel[i], features.arrays().get("mel").get(i));
    }
    for (String name : List.of("centroid", "chroma_stft", "mfcc13")) {
      NpyArray alone =
          NamedFeatures.of(List.of(name)).of(AudioClip.mono(y, 16_000)).arrays().get(name);
      for (int i = 0; i < alone.size(); i++) {
        assertEquals(alone.get(i), features.arrays().get(name).get(i), name);
      }
    }
  }
}
