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
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;

/** Longer signals at 22,050 Hz: ten times the signal must cost ten times the time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LinearCostBenchmark {
  /** The signal's length in seconds. */
  @Param({"3", "30", "300"})
  public int seconds;

  private final MelSpectrogram mel = MelSpectrogram.builder().build();
  private final Mfcc mfcc = new Mfcc(mel, 20);
  private float[] signal;

  /** Made by JMH. */
  public LinearCostBenchmark() {}

  /** Makes the signal. */
  @Setup
  public void make() {
    signal = SpeechLike.of(22_050, seconds);
  }

  /**
   * Mel bands.
   *
   * @return [128][frames]
   */
  @Benchmark
  public Matrix mel() {
    return mel.of(signal);
  }

  /**
   * Cepstral coefficients.
   *
   * @return [20][frames]
   */
  @Benchmark
  public Matrix mfcc20() {
    return mfcc.of(signal);
  }
}
