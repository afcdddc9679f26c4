package org.ser4j.models.recognize;

import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.spi.RecognizerOptions;
import org.ser4j.api.spi.RecognizerProvider;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;

/** Opens recognisers on bundles; named in META-INF/services. Stateless. */
public final class BundleRecognizerProvider implements RecognizerProvider {
  /** Used by {@link java.util.ServiceLoader}. */
  public BundleRecognizerProvider() {}

  @Override
  public EmotionRecognizer open(RecognizerOptions options) {
    // The engine first: looking for it is cheap, and reading a bundle is not.
    Engine engine = Engines.named(options.engine());
    Bundle bundle = options.model().map(Bundles::read).orElseGet(Bundles::readDefault);
    return new BundleRecognizer(
        Classifier.open(bundle, engine, options.device()), options.abstainBelow());
  }
}
