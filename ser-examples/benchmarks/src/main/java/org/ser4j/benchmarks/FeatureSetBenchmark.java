package org.ser4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.feature.FeatureExtractor;
import org.ser4j.dsp.feature.FeatureSets;

/**
 * Feature sets at 22,050 Hz: the notebooks' vector of a clip of 2.5 s, for which librosa manages 85
 * to 98 clips a second, and their frame matrix of one of 3.66 s.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FeatureSetBenchmark {
  private static final int RATE = 22_050;

  private final float[] clip = SpeechLike.of(RATE, 2.5);
  private final float[] longer = SpeechLike.of(RATE, 3.66);
  private final FeatureExtractor vector = extractor("vec162");
  private final FeatureExtractor frames = extractor("frames166");

  private static FeatureExtractor extractor(String name) {
    return FeatureExtractor.of(FeatureSets.named(name, RATE));
  }

  /** The vector of 162 values. */
  @Benchmark
  public Matrix vec162() {
    return vector.extract(clip);
  }

  /** The matrix of 166 rows, with the harmonic part and its constant-Q transform. */
  @Benchmark
  public Matrix frames166() {
    return frames.extract(longer);
  }
}
