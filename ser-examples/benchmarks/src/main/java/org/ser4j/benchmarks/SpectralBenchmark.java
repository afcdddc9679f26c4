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
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Pcen;
import org.ser4j.dsp.spectral.RmsOfSpectrum;
import org.ser4j.dsp.spectral.SpectralBandwidth;
import org.ser4j.dsp.spectral.SpectralCentroid;
import org.ser4j.dsp.spectral.SpectralContrast;
import org.ser4j.dsp.spectral.SpectralEntropy;
import org.ser4j.dsp.spectral.SpectralFlatness;
import org.ser4j.dsp.spectral.SpectralFlux;
import org.ser4j.dsp.spectral.SpectralRolloff;
import org.ser4j.dsp.spectral.SpectralSpread;

/**
 * Each feature of spectra alone, transform included, on one clip of 3.66 s at 22,050 Hz with
 * librosa's defaults; PCEN on mel bands that are there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SpectralBenchmark {
  private static final int RATE = 22_050;

  private final float[] clip = SpeechLike.of(RATE, 3.66);
  private final SpectralCentroid centroid = new SpectralCentroid(RATE);
  private final SpectralBandwidth bandwidth = new SpectralBandwidth(RATE);
  private final SpectralSpread spread = new SpectralSpread(RATE);
  private final SpectralRolloff rolloff = new SpectralRolloff(RATE);
  private final SpectralFlatness flatness = new SpectralFlatness();
  private final SpectralContrast contrast = new SpectralContrast(RATE);
  private final SpectralEntropy entropy = new SpectralEntropy();
  private final SpectralFlux flux = new SpectralFlux();
  private final RmsOfSpectrum rms = new RmsOfSpectrum();
  private final Pcen pcen = Pcen.builder().build();
  private final Matrix mel = MelSpectrogram.builder().power(1).build().of(clip);

  /** Made by JMH. */
  public SpectralBenchmark() {
    for (int i = 0; i < mel.data().length; i++) {
      mel.data()[i] *= 0x1p31f;
    }
  }

  /**
   * Spectral centroid.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix centroid() {
    return centroid.of(clip);
  }

  /**
   * Spectral bandwidth.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix bandwidth() {
    return bandwidth.of(clip);
  }

  /**
   * Spectral spread.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix spread() {
    return spread.of(clip);
  }

  /**
   * Spectral rolloff.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix rolloff() {
    return rolloff.of(clip);
  }

  /**
   * Spectral flatness.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix flatness() {
    return flatness.of(clip);
  }

  /**
   * Spectral contrast.
   *
   * @return [7][158]
   */
  @Benchmark
  public Matrix contrast() {
    return contrast.of(clip);
  }

  /**
   * Spectral entropy.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix entropy() {
    return entropy.of(clip);
  }

  /**
   * Spectral flux.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix flux() {
    return flux.of(clip);
  }

  /**
   * RMS by way of the spectrum.
   *
   * @return [1][158]
   */
  @Benchmark
  public Matrix rmsOfSpectrum() {
    return rms.of(clip);
  }

  /**
   * PCEN.
   *
   * @return [128][158]
   */
  @Benchmark
  public Matrix pcen() {
    return pcen.of(mel);
  }
}
