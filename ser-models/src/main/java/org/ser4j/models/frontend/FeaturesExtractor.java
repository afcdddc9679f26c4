package org.ser4j.models.frontend;

import org.ser4j.dsp.feature.FeatureExtractor;

/** Computes {@link Features}. */
final class FeaturesExtractor implements TensorExtractor {
  private final FeatureExtractor extractor;
  private final int windowSamples;

  FeaturesExtractor(Features settings) {
    this.extractor = FeatureExtractor.of(settings.set());
    this.windowSamples = settings.windowSamples();
  }

  @Override
  public float[] extract(float[] samples, int offset) {
    return extractor.extract(samples, offset, windowSamples).data();
  }
}
