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
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.pitch.PitchTrack;
import org.ser4j.dsp.pitch.Pyin;
import org.ser4j.dsp.pitch.Yin;

/**
 * Pitch of a signal at 22,050 Hz, C2 to C7, librosa's defaults. Ten times the signal must cost ten
 * times the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PitchBenchmark {
  /** The signal's length in s. */
  @Param({"3.66", "36.6"})
  public double seconds;

  private final Yin yin = Yin.builder().build();
  private final Pyin pyin = Pyin.builder().build();
  private float[] clip;

  /** Made by JMH. */
  public PitchBenchmark() {}

  /** Makes the signal. */
  @Setup
  public void make() {
    clip = SpeechLike.of(22_050, seconds);
  }

  /**
   * A pitch for each frame.
   *
   * @return [1][frames]
   */
  @Benchmark
  public Matrix yin() {
    return yin.of(clip);
  }

  /**
   * Pitch and voicing.
   *
   * @return one value a frame each
   */
  @Benchmark
  public PitchTrack pyin() {
    return pyin.of(clip);
  }
}
