package org.ser4j.api;

import java.nio.file.Path;
import java.util.List;
import org.ser4j.api.spi.RecognizerOptions;
import org.ser4j.api.spi.RecognizerProvider;

/**
 * Gives recognisers that do nothing but tell, as their model, the options they were opened with.
 */
public final class FakeProvider implements RecognizerProvider {
  @Override
  public EmotionRecognizer open(RecognizerOptions options) {
    return new FakeRecognizer(options);
  }

  private record FakeRecognizer(RecognizerOptions options) implements EmotionRecognizer {
    @Override
    public EmotionResult recognize(float[] samples, int sampleRate) {
      throw new UnsupportedOperationException();
    }

    @Override
    public EmotionResult recognize(AudioClip clip) {
      throw new UnsupportedOperationException();
    }

    @Override
    public EmotionResult recognize(Path file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Recognition> recognizeAll(List<AudioClip> clips) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ModelInfo model() {
      String model = options.model().map(Path::toString).orElse("bundled");
      String card = options.device() + " " + options.abstainBelow();
      String engine = options.engine().orElse("what suits the model");
      return new ModelInfo(model, engine, "emotion", List.of(), 16_000, 0, card);
    }

    @Override
    public void close() {}
  }
}
