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
import org.ser4j.dsp.frame.Delta;
import org.ser4j.dsp.frame.Energy;
import org.ser4j.dsp.frame.EnergyEntropy;
import org.ser4j.dsp.frame.Rms;
import org.ser4j.dsp.frame.ZeroCrossingRate;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;

/**
 * Each frame feature alone on one clip of 3.66 s at 22,050 Hz with librosa's defaults; the
 * derivative on MFCC that are there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FrameBenchmark {
  private final float[] clip = SpeechLike.of(22_050, 3.66);
  private final ZeroCrossingRate zeroCrossingRate = new ZeroCrossingRate();
  private final Rms rms = new Rms();
  private final Energy energy = new Energy();
  private final EnergyEntropy energyEntropy = new EnergyEntropy();
  private final Matrix mfcc = new Mfcc(MelSpectrogram.builder().build(), 20).of(clip);

  /** Made by JMH. */
  public FrameBenchmark() {}

  /**
   * Zero crossing rate.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix zeroCrossingRate() {
    return zeroCrossingRate.of(clip);
  }

  /**
   * RMS.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix rms() {
    return rms.of(clip);
  }

  /**
   * Energy.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix energy() {
    return energy.of(clip);
  }

  /**
   * Entropy of energy.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix energyEntropy() {
    return energyEntropy.of(clip);
  }

  /**
   * The first derivative of 20 MFCC.
   *
   * @return [20][158]
   */
  @Benchmark
  public Matrix delta() {
    return Delta.of(mfcc, 1);
  }
}
