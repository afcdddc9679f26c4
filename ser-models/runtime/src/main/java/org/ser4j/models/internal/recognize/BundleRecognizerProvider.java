package org.ser4j.models.internal.recognize;

import java.util.Optional;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.spi.RecognizerOptions;
import org.ser4j.api.spi.RecognizerProvider;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.NetworkLoader;

/** Opens recognisers of bundles. Stateless. */
public final class BundleRecognizerProvider implements RecognizerProvider {
  /** Used by {@link java.util.ServiceLoader}. */
  public BundleRecognizerProvider() {}

  @Override
  public EmotionRecognizer open(RecognizerOptions options) {
    // The engine first: looking for it is cheap, and reading a bundle is not.
    Optional<Engine> asked = options.engine().map(Engines::named);
    Bundle bundle = options.model().map(Bundles::read).orElseGet(Bundles::readDefault);
    Engine engine = asked.orElseGet(() -> NetworkLoader.engineFor(bundle.network()));
    return new BundleRecognizer(
        Classifier.open(bundle, engine, options.device()), options.abstainBelow());
  }
}
