package org.ser4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognizerBuilderTest {
  private ClassLoader before;

  @BeforeEach
  void remember() {
    before = Thread.currentThread().getContextClassLoader();
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void withoutAnImplementationItNamesTheArtifact() {
    EngineException e = assertThrows(EngineException.class, EmotionRecognizer::load);
    assertTrue(e.getMessage().contains("org.ser4j:ser-models"), e.getMessage());
  }

  @Test
  void findsAnImplementationOfTheThreadsLoader() {
    use(FakeProvider.class.getName());
    ModelInfo model = EmotionRecognizer.load().model();
    assertEquals("bundled", model.name());
    assertEquals("what suits the model", model.engine());
    assertEquals("cpu 0.0", model.card());
  }

  @Test
  void handsEverySettingOn() {
    use(FakeProvider.class.getName());
    ModelInfo model =
        EmotionRecognizer.builder()
            .model(Path.of("own.zip"))
            .engine("pytorch")
            .device("gpu:0")
            .abstainBelow(0.4)
            .build()
            .model();
    assertEquals("own.zip", model.name());
    assertEquals("pytorch", model.engine());
    assertEquals("gpu:0 0.4", model.card());
  }

  @Test
  void anImplementationThatCannotBeLoadedIsATypedError() {
    use("org.example.Missing");
    EngineException e = assertThrows(EngineException.class, EmotionRecognizer::load);
    assertTrue(e.getMessage().contains("org.example.Missing"), e.getMessage());
    assertNotNull(e.getCause());
  }

  @Test
  void refusesSettingsOutOfRangeAtOnce() {
    RecognizerBuilder builder = EmotionRecognizer.builder();
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> builder.abstainBelow(wrong));
    }
    assertThrows(NullPointerException.class, () -> builder.model(null));
    assertThrows(NullPointerException.class, () -> builder.engine(null));
    assertThrows(NullPointerException.class, () -> builder.device(null));
  }

  private static void use(String provider) {
    Thread.currentThread().setContextClassLoader(new ProviderLoader(provider));
  }
}
