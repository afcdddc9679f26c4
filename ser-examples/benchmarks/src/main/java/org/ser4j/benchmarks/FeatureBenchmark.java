package org.ser4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.chroma.ChromaCqt;
import org.ser4j.dsp.chroma.ChromaStft;
import org.ser4j.dsp.chroma.Tonnetz;
import org.ser4j.dsp.chroma.Tuning;
import org.ser4j.dsp.decompose.Hpss;
import org.ser4j.dsp.frame.Delta;
import org.ser4j.dsp.frame.Energy;
import org.ser4j.dsp.frame.EnergyEntropy;
import org.ser4j.dsp.frame.Rms;
import org.ser4j.dsp.frame.ZeroCrossingRate;
import org.ser4j.dsp.mel.MelSpectrogram;
import org.ser4j.dsp.mel.Mfcc;
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
import org.ser4j.dsp.spectrum.Decibels;
import org.ser4j.dsp.spectrum.Stft;

/**
 * Each feature alone, transform included, on one clip of 3.66 s at 22,050 Hz with librosa's
 * defaults: 158 frames. PCEN and the derivative start from mel bands and MFCC computed before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FeatureBenchmark {
  private static final int RATE = 22_050;

  private final float[] clip = SpeechLike.of(RATE, 3.66);

  private final ZeroCrossingRate zeroCrossingRate = new ZeroCrossingRate();
  private final Rms rms = new Rms();
  private final Energy energy = new Energy();
  private final EnergyEntropy energyEntropy = new EnergyEntropy();

  private final Stft stft = Stft.builder().build();
  private final MelSpectrogram mel = MelSpectrogram.builder().build();
  private final Mfcc mfcc = new Mfcc(mel, 20);
  private final Matrix cepstra = mfcc.of(clip);
  private final Pcen pcen = Pcen.builder().build();
  private final Matrix magnitudes = MelSpectrogram.builder().power(1).build().of(clip);

  private final SpectralCentroid centroid = new SpectralCentroid(RATE);
  private final SpectralBandwidth bandwidth = new SpectralBandwidth(RATE);
  private final SpectralSpread spread = new SpectralSpread(RATE);
  private final SpectralRolloff rolloff = new SpectralRolloff(RATE);
  private final SpectralFlatness flatness = new SpectralFlatness();
  private final SpectralContrast contrast = new SpectralContrast(RATE);
  private final SpectralEntropy entropy = new SpectralEntropy();
  private final SpectralFlux flux = new SpectralFlux();
  private final RmsOfSpectrum rmsOfSpectrum = new RmsOfSpectrum();

  private final ChromaStft chromaStft = ChromaStft.builder().build();
  private final ChromaCqt chromaCqt = ChromaCqt.builder().build();
  private final Tonnetz tonnetz = new Tonnetz(RATE);
  private final Hpss hpss = Hpss.builder().build();

  /** PCEN expects integer samples. */
  @Setup
  public void scale() {
    for (int i = 0; i < magnitudes.data().length; i++) {
      magnitudes.data()[i] *= 0x1p31f;
    }
  }

  @Benchmark
  public Matrix zeroCrossingRate() {
    return zeroCrossingRate.of(clip);
  }

  @Benchmark
  public Matrix rms() {
    return rms.of(clip);
  }

  @Benchmark
  public Matrix energy() {
    return energy.of(clip);
  }

  @Benchmark
  public Matrix energyEntropy() {
    return energyEntropy.of(clip);
  }

  @Benchmark
  public Matrix stftMagnitude() {
    return stft.magnitude(clip);
  }

  @Benchmark
  public Matrix mel() {
    return mel.of(clip);
  }

  @Benchmark
  public Matrix logMel() {
    return Decibels.powerToDb(mel.of(clip));
  }

  @Benchmark
  public Matrix mfcc20() {
    return mfcc.of(clip);
  }

  @Benchmark
  public Matrix delta() {
    return Delta.of(cepstra, 1);
  }

  @Benchmark
  public Matrix pcen() {
    return pcen.of(magnitudes);
  }

  @Benchmark
  public Matrix centroid() {
    return centroid.of(clip);
  }

  @Benchmark
  public Matrix bandwidth() {
    return bandwidth.of(clip);
  }

  @Benchmark
  public Matrix spread() {
    return spread.of(clip);
  }

  @Benchmark
  public Matrix rolloff() {
    return rolloff.of(clip);
  }

  @Benchmark
  public Matrix flatness() {
    return flatness.of(clip);
  }

  @Benchmark
  public Matrix contrast() {
    return contrast.of(clip);
  }

  @Benchmark
  public Matrix entropy() {
    return entropy.of(clip);
  }

  @Benchmark
  public Matrix flux() {
    return flux.of(clip);
  }

  @Benchmark
  public Matrix rmsOfSpectrum() {
    return rmsOfSpectrum.of(clip);
  }

  /** Tuning alone, which both kinds of chroma estimate. */
  @Benchmark
  public double tuning() {
    return Tuning.estimate(clip, RATE);
  }

  @Benchmark
  public Matrix chromaStft() {
    return chromaStft.of(clip);
  }

  @Benchmark
  public Matrix chromaCqt() {
    return chromaCqt.of(clip);
  }

  /** Filters included, as for a tuning met the first time. */
  @Benchmark
  public Matrix chromaCqtFirstTime() {
    return ChromaCqt.builder().build().of(clip);
  }

  @Benchmark
  public Matrix tonnetz() {
    return tonnetz.of(clip);
  }

  /** {@code librosa.feature.tonnetz(y=librosa.effects.harmonic(y))}, as a notebook does it. */
  @Benchmark
  public Matrix tonnetzOfHarmonic() {
    return tonnetz.of(hpss.harmonic(clip));
  }
}
