package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;

class FeaturesFormatTest {
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
    String text = Json.write(PreprocessorCodec.write(features));
    assertEquals(features, read(Json.parse(text)));
    assertEquals(text, Json.write(PreprocessorCodec.write(read(Json.parse(text)))));
  }

  private static FrontEnd read(JsonObject json) {
    return PreprocessorCodec.readFrontEnd(new JsonFields(json, ""));
  }

  private static JsonObject vector() {
    return PreprocessorCodec.write(new Features(FeatureSets.named("vec162", 22_050), 55_125));
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
    JsonObject json = Json.parse(SHORT);
    assertEquals(new Features(FeatureSets.named("energy_zcr", 16_000), 80_080), read(json));
    json.addProperty("feature_set", "energy_of_mine");
    assertRefused(json, "energy_of_mine");
    json.addProperty("feature_set", "energy_zcr");
    json.addProperty("hop_length", 256);
    assertRefused(json, "n_fft");
  }

  @Test
  void logMelIsWrittenAsEver() {
    assertEquals(
        """
        {"feature_extractor_type":"log_mel","sampling_rate":16000,"n_fft":512,"win_length":400,\
        "hop_length":160,"n_mels":64,"f_min":20.0,"f_max":7600.0,"frames":250,"reference":"one",\
        "top_db":null}""",
        Json.writeCompact(PreprocessorCodec.write(LogMel.standard())));
  }

  @ParameterizedTest
  @CsvSource({
    "sampling_rate, 10, sampleRate",
    "window_samples, 0, window_samples",
    "n_fft, 2047, nFft",
    "hop_length, 4096, hopLength",
    "normalized, 1, normalized",
    "arrangement, 3, arrangement",
    "features, 3, features",
    "extra, 1, extra",
  })
  void isReadStrictly(String key, int value, String named) {
    JsonObject json = vector();
    json.addProperty(key, value);
    assertRefused(json, named);
    json.remove(key);
    if (!key.equals("extra")) {
      assertRefused(json, key);
    }
  }

  @Test
  void anUnknownFeatureNamesItsPlace() {
    JsonObject json = vector();
    feature(json, 2).addProperty("kind", "loudness");
    assertRefused(json, "features[2]");
    assertRefused(json, "'loudness'");
    json = vector();
    feature(json, 2).addProperty("n_mfcc", 1_000);
    assertRefused(json, "features[2]: n_mfcc");
    json = vector();
    feature(json, 2).addProperty("n_mfcc", 13.5);
    assertRefused(json, "features[2]: n_mfcc");
    json = vector();
    feature(json, 0).addProperty("n_mfcc", 13);
    assertRefused(json, "features[0]: unknown keys");
    json = vector();
    feature(json, 0).remove("kind");
    assertRefused(json, "features[0].kind is missing");
  }

  @Test
  void aRateThatAFeatureCannotTakeIsRefused() {
    JsonObject json =
        PreprocessorCodec.write(new Features(FeatureSets.named("frames166", 22_050), 55_125));
    json.addProperty("sampling_rate", 1_000);
    assertThrows(IllegalArgumentException.class, () -> read(json));
  }

  private static JsonObject feature(JsonObject json, int index) {
    JsonArray features = json.getAsJsonArray("features");
    return features.get(index).getAsJsonObject();
  }

  private static void assertRefused(JsonObject json, String part) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> read(json), part);
    assertTrue(refused.getMessage().contains(part), refused.getMessage());
  }
}
