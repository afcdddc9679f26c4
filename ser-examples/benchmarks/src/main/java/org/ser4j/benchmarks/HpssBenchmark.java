package org.ser4j.benchmarks;

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
import org.ser4j.dsp.decompose.Hpss;
import org.ser4j.dsp.decompose.SeparatedSignal;

/**
 * Tones and clicks of a signal at 22,050 Hz, librosa's defaults. Ten times the signal must cost ten
 * times the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HpssBenchmark {
  /** The signal's length in s. */
  @Param({"3.66", "36.6"})
  public double seconds;

  private final Hpss hpss = Hpss.builder().build();
  private float[] clip;

  /** Made by JMH. */
  public HpssBenchmark() {}

  /** Makes the signal. */
  @Setup
  public void make() {
    clip = SpeechLike.of(22_050, seconds);
  }

  /**
   * The tones alone.
   *
   * @return samples
   */
  @Benchmark
  public float[] harmonic() {
    return hpss.harmonic(clip);
  }

  /**
   * Both parts.
   *
   * @return samples of both
   */
  @Benchmark
  public SeparatedSignal separate() {
    return hpss.separate(clip);
  }
}
