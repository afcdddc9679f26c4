package org.ser4j.models.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.MelImage;
import org.ser4j.models.internal.json.Json;

class FrontEndFormatTest {
  private static final String SHORT =
      """
      {"feature_extractor_type":"features","feature_set":"energy_zcr","sampling_rate":16000,\
      "window_samples":80080}""";

  static List<String> sets() {
    return FeatureSets.names();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void comesBackAsItWas(String name) {
    Features features = new Features(FeatureSets.named(name, 22_050), 55_125);
    String text = ModelFormat.codec().write(FrontEnd.class, features);
    assertEquals(features, read(Json.parse(text)));
    assertEquals(text, ModelFormat.codec().write(FrontEnd.class, read(Json.parse(text))));
  }

  private static FrontEnd read(Map<String, Object> json) {
    return ModelFormat.codec().read(FrontEnd.class, json, "");
  }

  private static Map<String, Object> vector() {
    return write(new Features(FeatureSets.named("vec162", 22_050), 55_125));
  }

  private static Map<String, Object> write(FrontEnd frontEnd) {
    return Json.parse(ModelFormat.codec().write(FrontEnd.class, frontEnd));
  }

  @Test
  void carriesTheWholeSet() {
    assertEquals(
        """
        {"feature_extractor_type":"features","feature_set":"vec162","sampling_rate":22050,\
        "window_samples":55125,"n_fft":2048,"hop_length":512,"normalized":false,\
        "arrangement":"means","features":[{"kind":"zcr"},{"kind":"chroma","power":1},\
        {"kind":"mfcc","n_mfcc":20,"n_mels":128},{"kind":"rms"},{"kind":"mel","n_mels":128}]}""",
        Json.writeCompact(vector()));
  }

  @Test
  void aNamedSetIsReadByItsNameAlone() {
    Map<String, Object> json = Json.parse(SHORT);
    assertEquals(new Features(FeatureSets.named("energy_zcr", 16_000), 80_080), read(json));
    json.put("feature_set", "energy_of_mine");
    assertRefused(json, "energy_of_mine");
    json.put("feature_set", "energy_zcr");
    json.put("hop_length", 256);
    assertRefused(json, "n_fft");
  }

  @Test
  void logMelIsWrittenAsEver() {
    assertEquals(
        """
        {"feature_extractor_type":"log_mel","sampling_rate":16000,"n_fft":512,"win_length":400,\
        "hop_length":160,"n_mels":64,"f_min":20.0,"f_max":7600.0,"frames":250,"reference":"one",\
        "top_db":null}""",
        Json.writeCompact(write(LogMel.standard())));
  }

  @Test
  void aMelImageHasTheKeysOfItsSpectrogram() {
    LogMel mel = new LogMel(22_050, 64, 48, 32, 6, 20, 11_025, 16, LogMel.Reference.MAX, 80);
    MelImage picture = new MelImage(mel, 5, 7, 3);
    Map<String, Object> json = write(picture);
    assertEquals("mel_image", json.get("feature_extractor_type"));
    assertEquals(6L, json.get("n_mels"));
    assertEquals(picture, read(json));
    json.put("width", 4_097L);
    assertRefused(json, "width must be 1 to 4096, not 4097");
  }

  @ParameterizedTest
  @CsvSource({
    "sampling_rate, 10, sampling_rate",
    "window_samples, 0, window_samples",
    "n_fft, 2047, n_fft",
    "hop_length, 4096, hop_length",
    "normalized, 1, normalized",
    "arrangement, 3, arrangement",
    "features, 3, features",
    "extra, 1, extra",
  })
  void isReadStrictly(String key, int value, String named) {
    Map<String, Object> json = vector();
    json.put(key, value);
    assertRefused(json, named);
    json.remove(key);
    if (!key.equals("extra")) {
      assertRefused(json, key);
    }
  }

  @Test
  void anUnknownFeatureNamesItsPlace() {
    Map<String, Object> json = vector();
    feature(json, 2).put("kind", "loudness");
    assertRefused(json, "features[2]");
    assertRefused(json, "'loudness'");
    json = vector();
    feature(json, 2).put("n_mfcc", 1_000);
    assertRefused(json, "features[2]: n_mfcc");
    json = vector();
    feature(json, 2).put("n_mfcc", 13.5);
    assertRefused(json, "features[2]: n_mfcc");
    json = vector();
    feature(json, 0).put("n_mfcc", 13);
    assertRefused(json, "features[0]: zcr has no parameter n_mfcc");
    json = vector();
    feature(json, 0).remove("kind");
    assertRefused(json, "features[0].kind is missing");
  }

  @Test
  void aRateThatAFeatureCannotTakeIsRefused() {
    Map<String, Object> json = write(new Features(FeatureSets.named("frames166", 22_050), 55_125));
    json.put("sampling_rate", 1_000);
    assertThrows(IllegalArgumentException.class, () -> read(json));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> feature(Map<String, Object> json, int index) {
    return (Map<String, Object>) ((List<?>) json.get("features")).get(index);
  }

  private static void assertRefused(Map<String, Object> json, String part) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> read(json), part);
    assertTrue(refused.getMessage().contains(part), refused.getMessage());
  }
}
