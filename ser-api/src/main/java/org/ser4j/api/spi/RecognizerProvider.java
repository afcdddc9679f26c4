package org.ser4j.api.spi;

import org.ser4j.api.EmotionRecognizer;

/** Opens recognisers; found by {@link java.util.ServiceLoader}. Cheap to construct, thread-safe. */
public interface RecognizerProvider {
  /**
   * Opens a recogniser.
   *
   * @param options what the builder was told
   * @return the recogniser, to be closed by the caller
   */
  EmotionRecognizer open(RecognizerOptions options);
}
