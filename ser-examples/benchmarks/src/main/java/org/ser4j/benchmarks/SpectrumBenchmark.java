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
import org.ser4j.dsp.level.Decibels;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;
import org.ser4j.dsp.spectrum.Stft;

/** Spectra, mel bands and MFCC of one clip of 3.66 s at 22,050 Hz, librosa's defaults. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SpectrumBenchmark {
  private final float[] clip = SpeechLike.of(22_050, 3.66);
  private final Stft stft = Stft.builder().build();
  private final MelSpectrogram mel = MelSpectrogram.builder().build();
  private final Mfcc mfcc = new Mfcc(mel, 20);

  /** Made by JMH. */
  public SpectrumBenchmark() {}

  /**
   * Magnitudes.
   *
   * @return [1025][158]
   */
  @Benchmark
  public Matrix stftMagnitude() {
    return stft.magnitude(clip);
  }

  /**
   * Mel bands.
   *
   * @return [128][158]
   */
  @Benchmark
  public Matrix mel() {
    return mel.of(clip);
  }

  /**
   * Mel bands in dB.
   *
   * @return [128][158]
   */
  @Benchmark
  public Matrix logMel() {
    return Decibels.powerToDb(mel.of(clip));
  }

  /**
   * Cepstral coefficients.
   *
   * @return [20][158]
   */
  @Benchmark
  public Matrix mfcc20() {
    return mfcc.of(clip);
  }
}
