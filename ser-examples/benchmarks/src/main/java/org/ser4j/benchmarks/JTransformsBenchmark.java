package org.ser4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.FloatFFT_1D;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@link FeatureBenchmark} is held against: windows and bare JTransforms FFTs of the same
 * frames, nothing computed from them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JTransformsBenchmark {
  private static final int SIZE = 2048;
  private static final int HOP = 512;

  /** With half a frame of zeros at both ends. */
  private final float[] padded;

  private final int frames;
  private final float[] window = new float[SIZE];
  private final double[] doubles = new double[SIZE];
  private final float[] floats = new float[SIZE];
  private final DoubleFFT_1D doubleFft = new DoubleFFT_1D(SIZE);
  private final FloatFFT_1D floatFft = new FloatFFT_1D(SIZE);

  /** Made by JMH. */
  public JTransformsBenchmark() {
    float[] clip = SpeechLike.of(22_050, 3.66);
    padded = new float[clip.length + SIZE];
    System.arraycopy(clip, 0, padded, SIZE / 2, clip.length);
    frames = 1 + clip.length / HOP;
    for (int i = 0; i < SIZE; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / SIZE));
    }
  }

  /** In double precision. */
  @Benchmark
  public double[] stftDouble() {
    for (int frame = 0; frame < frames; frame++) {
      for (int i = 0; i < SIZE; i++) {
        doubles[i] = window[i] * padded[frame * HOP + i];
      }
      doubleFft.realForward(doubles);
    }
    return doubles;
  }

  /** In single precision. */
  @Benchmark
  public float[] stftFloat() {
    for (int frame = 0; frame < frames; frame++) {
      for (int i = 0; i < SIZE; i++) {
        floats[i] = window[i] * padded[frame * HOP + i];
      }
      floatFft.realForward(floats);
    }
    return floats;
  }
}
