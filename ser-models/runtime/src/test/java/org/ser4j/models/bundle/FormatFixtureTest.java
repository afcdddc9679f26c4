package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.internal.json.JsonCodec;
import org.ser4j.models.layer.Layer;

/** One of everything that a bundle can hold, as version 1 wrote it and as version 2 does. */
class FormatFixtureTest {
  private static final JsonCodec CODEC = ModelFormat.codec();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"layers.json, 31", "front_ends.json, 4", "effects.json, 7"})
  void bothVersionsAreReadAlikeAndTheNewOneIsWritten(String file, int count) throws IOException {
    Map<String, List<?>> old = read(text("v1-all/" + file));
    assertEquals(count, old.values().iterator().next().size());
    String now = text("v2-all/" + file);
    assertEquals(read(now), old);
    assertEquals(now, write(old));
  }

  @Test
  void everyKeyOfAPreprocessorIsRead() throws IOException {
    Preprocessor old = CODEC.read(Preprocessor.class, text("v1-all/preprocessor_config.json"));
    assertEquals(7, old.preprocessing().steps().size());
    String now = text("v2-all/preprocessor_config.json");
    assertEquals(CODEC.read(Preprocessor.class, now), old);
    assertEquals(now, CODEC.write(Preprocessor.class, old));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1-all", "v2-all"})
  void anImportedModelIsRead(String version) throws Exception {
    Bundles.write(
        Bundles.read(Path.of(FormatFixtureTest.class.getResource(version + "/imported").toURI())),
        folder);
    for (String file : List.of("config.json", "preprocessor_config.json", "README.md")) {
      assertEquals(text("v2-all/imported/" + file), Files.readString(folder.resolve(file)), file);
    }
  }

  private static Map<String, List<?>> read(String json) {
    Map<String, List<?>> read = new LinkedHashMap<>();
    Json.parse(json).forEach((key, tree) -> read.put(key, CODEC.readList(type(key), tree, key)));
    return read;
  }

  @SuppressWarnings("unchecked")
  private static String write(Map<String, List<?>> values) {
    Map<String, Object> json = new LinkedHashMap<>();
    values.forEach((key, list) -> json.put(key, CODEC.treeOfList((Class<Object>) type(key), list)));
    return Json.write(json);
  }

  private static Class<?> type(String key) {
    return switch (key) {
      case "layers" -> Layer.class;
      case "front_ends" -> FrontEnd.class;
      case "preprocessing" -> PreprocessingStep.class;
      default -> WaveformAugmentation.class;
    };
  }

  private static String text(String file) throws IOException {
    try (var in = FormatFixtureTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
