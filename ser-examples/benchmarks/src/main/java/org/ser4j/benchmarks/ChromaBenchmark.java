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
import org.ser4j.dsp.chroma.ChromaCqt;
import org.ser4j.dsp.chroma.ChromaStft;
import org.ser4j.dsp.chroma.Tonnetz;
import org.ser4j.dsp.chroma.Tuning;
import org.ser4j.dsp.decompose.Hpss;

/** Chroma and tonal centroids of one clip of 3.66 s at 22,050 Hz, librosa's defaults. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChromaBenchmark {
  private final float[] clip = SpeechLike.of(22_050, 3.66);
  private final ChromaStft chromaStft = ChromaStft.builder().build();
  private final ChromaCqt chromaCqt = ChromaCqt.builder().build();
  private final Tonnetz tonnetz = new Tonnetz(22_050);
  private final Hpss hpss = Hpss.builder().build();

  /** Made by JMH. */
  public ChromaBenchmark() {}

  /**
   * Tuning alone, which both kinds of chroma estimate.
   *
   * @return in semitones
   */
  @Benchmark
  public double tuning() {
    return Tuning.estimate(clip, 22_050);
  }

  /**
   * Chroma of the STFT, the tuning estimated.
   *
   * @return [12][158]
   */
  @Benchmark
  public Matrix chromaStft() {
    return chromaStft.of(clip);
  }

  /**
   * Chroma of the constant-Q transform, the tuning estimated.
   *
   * @return [12][158]
   */
  @Benchmark
  public Matrix chromaCqt() {
    return chromaCqt.of(clip);
  }

  /**
   * Tonal centroids of the signal, the constant-Q transform included.
   *
   * @return [6][158]
   */
  @Benchmark
  public Matrix tonnetz() {
    return tonnetz.of(clip);
  }

  /**
   * Tonal centroids of the signal's harmonic part, as a notebook takes them: {@code
   * librosa.feature.tonnetz(y=librosa.effects.harmonic(y))}.
   *
   * @return [6][158]
   */
  @Benchmark
  public Matrix tonnetzOfHarmonic() {
    return tonnetz.of(hpss.harmonic(clip));
  }

  /**
   * A constant-Q transform whose filters are not there yet, as for a tuning met the first time.
   *
   * @return [12][158]
   */
  @Benchmark
  public Matrix chromaCqtFirstTime() {
    return ChromaCqt.builder().build().of(clip);
  }
}
