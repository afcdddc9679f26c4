package org.ser4j.cli.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.feature.FeatureSets;

class CatalogTest {
  @Test
  void everyNameOfAllIsItsOwn() {
    for (String name : Catalog.all()) {
      assertEquals(name, Catalog.named(name).name());
    }
    assertEquals(Catalog.all().size(), Catalog.all().stream().distinct().count());
    FeatureSets.names().forEach(name -> assertEquals(name, Catalog.named(name).name()));
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
    assertEquals(name, Catalog.named(name).name());
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
        assertThrows(IllegalArgumentException.class, () -> Catalog.named(wrong)).getMessage();
    assertTrue(message.contains("'" + wrong + "'"), message);
    assertTrue(message.contains(right), message);
  }

  @Test
  void ofAnOddNameAllAreListed() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Catalog.named("x".repeat(40)))
            .getMessage();
    assertTrue(message.contains("spectral_contrast") && message.contains("frames166"), message);
  }

  @Test
  void distanceIsLevenshteins() {
    assertEquals(3, Names.distance("kitten", "sitting"));
    assertEquals(0, Names.distance("", ""));
    assertEquals(4, Names.distance("mfcc", ""));
  }
}
