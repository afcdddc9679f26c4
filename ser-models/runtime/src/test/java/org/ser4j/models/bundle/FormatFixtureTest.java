package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.layer.Layer;

/** What an older version wrote keeps loading; see the folder's fixtures. */
class FormatFixtureTest {
  @TempDir Path folder;

  @Test
  void everyLayerIsRead() throws IOException {
    List<Layer> layers = list(Layer.class, "layers.json", "layers");
    assertEquals(31, layers.size());
    assertEquals(TestBundles.everyLayer().architecture().layers().layers(), layers.subList(0, 22));
    assertUnchanged("layers.json", Map.of("layers", tree(Layer.class, layers)));
  }

  @Test
  void everyFrontEndIsRead() throws IOException {
    List<FrontEnd> all = list(FrontEnd.class, "front_ends.json", "front_ends");
    assertEquals(4, all.size());
    assertUnchanged("front_ends.json", Map.of("front_ends", tree(FrontEnd.class, all)));
  }

  @Test
  void everyEffectIsRead() throws IOException {
    assertEquals(7, list(PreprocessingStep.class, "sounds.json", "preprocessing").size());
    assertEquals(12, list(WaveformAugmentation.class, "sounds.json", "augmentations").size());
  }

  @Test
  void everyKeyOfAPreprocessorIsRead() throws IOException {
    Preprocessor preprocessor =
        ModelFormat.codec().read(Preprocessor.class, text("preprocessor_config.json"));
    assertEquals(7, preprocessor.preprocessing().preparation().size());
    assertEquals(2, preprocessor.transform().projection().orElseThrow().components());
  }

  @Test
  void anImportedModelIsRead() throws Exception {
    Path fixture = Path.of(FormatFixtureTest.class.getResource("2026-11/imported").toURI());
    Bundle bundle = Bundles.read(fixture);
    assertEquals("imported", bundle.network().name());
    Bundles.write(bundle, folder);
    for (String file : List.of("config.json", "preprocessor_config.json", "README.md")) {
      assertEquals(
          Files.readString(fixture.resolve(file)), Files.readString(folder.resolve(file)), file);
    }
  }

  private static <T> List<T> list(Class<T> type, String file, String key) throws IOException {
    return ModelFormat.codec().readList(type, Json.parse(text(file)).get(key), key);
  }

  private static <T> Object tree(Class<T> type, List<T> values) {
    return ModelFormat.codec().treeOfList(type, values);
  }

  private static void assertUnchanged(String file, Object tree) throws IOException {
    assertEquals(text(file), Json.write(tree));
  }

  private static String text(String file) throws IOException {
    try (var in = FormatFixtureTest.class.getResourceAsStream("2026-11/" + file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
