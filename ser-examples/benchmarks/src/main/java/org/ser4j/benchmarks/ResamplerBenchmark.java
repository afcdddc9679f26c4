package org.ser4j.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ser4j.dsp.resample.Resampler;

/**
 * A clip of 3 s to 16 kHz, one thread. 24,414 Hz, whose ratio to 16,000 has no small terms, must
 * not cost more than twice what 48,000 Hz costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ResamplerBenchmark {
  private static final int TO = 16_000;

  /** The clip's rate in Hz. */
  @Param({"48000", "44100", "24414", "24000"})
  public int from;

  private float[] clip;

  /** Makes the clip. */
  @Setup
  public void make() {
    Random random = new Random(1);
    clip = new float[3 * from];
    for (int i = 0; i < clip.length; i++) {
      clip[i] = random.nextFloat() - 0.5f;
    }
  }

  /** Resamples it with the shared plan. */
  @Benchmark
  public float[] resample() {
    return Resampler.of(from, TO).resample(clip);
  }
}
