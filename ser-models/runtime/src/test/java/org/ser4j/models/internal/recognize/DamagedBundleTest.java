package org.ser4j.models.internal.recognize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.SerException;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.TestBundles;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.frontend.Voices;

/** What a damaged bundle does when it loads all the same, and what an old one still says. */
@Timeout(120)
class DamagedBundleTest {
  @TempDir Path folder;

  @Test
  void aDamagedBundleThatLoadsStillJudgesOrGivesATypedError() throws IOException {
    Bundles.write(TestBundles.tiny(), folder);
    float[] voice = Voices.voice(0.3, 16_000, 1);
    int loaded = 0;
    for (String name : new String[] {"config.json", "preprocessor_config.json"}) {
      Path file = folder.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < bytes.length; i++) {
        byte right = bytes[i];
        bytes[i] ^= 1; // a digit becomes another digit
        Files.write(file, bytes);
        bytes[i] = right;
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().model(folder).build()) {
          recognizer.recognize(voice, 16_000);
          loaded++;
        } catch (SerException expected) {
          assertTrue(expected.getMessage().length() > 20, expected.getMessage());
        } catch (RuntimeException | Error e) {
          throw new AssertionError(name + ", byte " + i, e);
        }
      }
      Files.write(file, bytes);
    }
    assertTrue(loaded > 20, "some damage is to be found nowhere: " + loaded);
  }

  /** Computed when format version 1 was new; an old bundle must never change its mind. */
  @Test
  void theFixtureOfFormatVersionOneSaysWhatItSaidThen() throws URISyntaxException {
    Path fixture = Path.of(TestBundles.class.getResource("v1.zip").toURI());
    try (Classifier classifier =
        Classifier.open(Bundles.read(fixture), Engines.named("jvm"), "cpu")) {
      double[] logits = classifier.logits(Voices.voice(0.1, 22_050, 9), 22_050).orElseThrow();
      assertArrayEquals(new double[] {0.0413112, 0.0245337}, logits, 1e-5);
      double odds = Math.exp((logits[1] - logits[0]) / 1.25);
      assertEquals(1 / (1 + odds), classifier.probabilities(logits)[0], 1e-12);
    }
  }
}
