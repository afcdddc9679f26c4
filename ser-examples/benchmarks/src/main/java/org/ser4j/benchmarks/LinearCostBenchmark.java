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
import org.ser4j.dsp.decompose.Hpss;
import org.ser4j.dsp.decompose.SeparatedSignal;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;
import org.ser4j.dsp.pitch.PitchTrack;
import org.ser4j.dsp.pitch.Pyin;
import org.ser4j.dsp.pitch.Yin;

/**
 * Longer signals at 22,050 Hz, librosa's defaults (pitch from C2 to C7): ten times the signal must
 * cost ten times the time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LinearCostBenchmark {
  /** The signal's length in s. */
  @Param({"3", "30", "300"})
  public double seconds;

  private final MelSpectrogram mel = MelSpectrogram.builder().build();
  private final Mfcc mfcc = new Mfcc(mel, 20);
  private final Yin yin = Yin.builder().build();
  private final Pyin pyin = Pyin.builder().build();
  private final Hpss hpss = Hpss.builder().build();
  private float[] clip;

  @Setup
  public void make() {
    clip = SpeechLike.of(22_050, seconds);
  }

  @Benchmark
  public Matrix mel() {
    return mel.of(clip);
  }

  @Benchmark
  public Matrix mfcc20() {
    return mfcc.of(clip);
  }

  @Benchmark
  public Matrix yin() {
    return yin.of(clip);
  }

  @Benchmark
  public PitchTrack pyin() {
    return pyin.of(clip);
  }

  @Benchmark
  public float[] harmonic() {
    return hpss.harmonic(clip);
  }

  @Benchmark
  public SeparatedSignal separate() {
    return hpss.separate(clip);
  }
}
