package org.ser4j.cli.features;

import java.util.List;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.feature.Arrangement;
import org.ser4j.dsp.feature.FeatureExtractor;
import org.ser4j.dsp.feature.FeatureSets;

/** Whole feature sets, each as one array. */
final class SetNames {
  private SetNames() {}

  static boolean has(String name) {
    return FeatureSets.names().contains(name);
  }

  static Computation computation(String name) {
    List<String> columns = FeatureSets.named(name, ClipReader.DEFAULT_RATE).names();
    PerRate<FeatureExtractor> extractors =
        new PerRate<>(rate -> FeatureExtractor.of(FeatureSets.named(name, rate)));
    return new Computation(
        name,
        columns,
        false,
        a -> {
          FeatureExtractor extractor = extractors.at(a.sampleRate());
          return () -> array(extractor, a.y());
        });
  }

  private static NpyArray array(FeatureExtractor extractor, float[] y) {
    Matrix matrix = extractor.extract(y);
    return extractor.set().arrangement() == Arrangement.FRAMES
        ? NpyArray.of(matrix)
        : NpyArray.of(matrix.data(), matrix.data().length);
  }
}
