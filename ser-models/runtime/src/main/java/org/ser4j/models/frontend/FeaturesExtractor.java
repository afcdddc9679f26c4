package org.ser4j.models.frontend;

import java.util.Arrays;
import org.ser4j.dsp.feature.Arrangement;
import org.ser4j.dsp.feature.FeatureExtractor;

/** Computes {@link Features}. */
final class FeaturesExtractor implements TensorExtractor {
  private final FeatureExtractor extractor;
  private final int windowSamples;
  private final boolean means;
  private final int leastSamples;

  FeaturesExtractor(Features settings) {
    this.extractor = FeatureExtractor.of(settings.set());
    this.windowSamples = settings.windowSamples();
    this.means = settings.set().arrangement() == Arrangement.MEANS;
    this.leastSamples = Math.min(windowSamples, settings.set().nFft());
  }

  @Override
  public float[] extract(float[] samples, int offset) {
    return extractor.extract(samples, offset, windowSamples).data();
  }

  /** Means are over the frames that there are: zeros after the end would pull them down. */
  @Override
  public float[] extractShort(float[] samples, int windowSamples) {
    int length = means ? Math.max(samples.length, leastSamples) : windowSamples;
    return extractor.extract(Arrays.copyOf(samples, length)).data();
  }

  @Override
  public float[] extractLong(float[] samples, int windowSamples) {
    return means ? extractor.extract(samples).data() : extract(samples, 0);
  }
}
