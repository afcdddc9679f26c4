package org.ser4j.dsp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureCatalogTest {
  @Test
  void everyNameOfAllIsItsOwn() {
    for (String name : FeatureCatalog.names()) {
      assertEquals(name, FeatureCatalog.named(name).name());
    }
    assertEquals(FeatureCatalog.names().size(), FeatureCatalog.names().stream().distinct().count());
    FeatureSets.names().forEach(name -> assertEquals(name, FeatureCatalog.named(name).name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mfcc26",
        "rolloff50",
        "trim15",
        "split40",
        "stretch2",
        "stretch1.05",
        "shift-2",
        "shift+12.5",
        "resample_8000"
      })
  void familiesTakeAnyNumber(String name) {
    assertEquals(name, FeatureCatalog.named(name).name());
  }

  @ParameterizedTest
  @CsvSource({
    "mels, mel",
    "mfcc, mfcc13",
    "chroma_stf, chroma_stft",
    "vec126, vec162",
    "al, all",
    "shift0.7, shift+0.7",
  })
  void likeNamesAreSuggested(String wrong, String right) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> FeatureCatalog.named(wrong))
            .getMessage();
    assertTrue(message.contains("'" + wrong + "'"), message);
    assertTrue(message.contains(right), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mfcc0 | mfcc0: n_mfcc must be a whole number from 1 to 512, not 0",
        "rolloff100 | rolloff100: roll_percent must be a number from 0.001 to 0.999, not 1"
      })
  void numbersOutOfRangeAreRefused(String name, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> FeatureCatalog.named(name))
            .getMessage());
  }

  @Test
  void ofAnOddNameAllAreListed() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> FeatureCatalog.named("x".repeat(40)))
            .getMessage();
    assertTrue(message.contains("spectral_contrast") && message.contains("frames166"), message);
  }

  @Test
  void distanceIsLevenshteins() {
    assertEquals(3, FeatureCatalog.distance("kitten", "sitting"));
    assertEquals(0, FeatureCatalog.distance("", ""));
    assertEquals(4, FeatureCatalog.distance("mfcc", ""));
  }
}
