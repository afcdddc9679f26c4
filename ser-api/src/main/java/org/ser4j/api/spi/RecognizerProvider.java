package org.ser4j.api.spi;

import org.ser4j.api.EmotionRecognizer;

/** Opens recognisers; found by {@link java.util.ServiceLoader}. Cheap to construct, thread-safe. */
public interface RecognizerProvider {
  /** Opens a recogniser; to be closed by the caller. */
  EmotionRecognizer open(RecognizerOptions options);
}
