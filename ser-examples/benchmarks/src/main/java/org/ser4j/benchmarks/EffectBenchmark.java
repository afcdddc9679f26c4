package org.ser4j.benchmarks;

import java.util.List;
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
import org.ser4j.dsp.effect.Effect;
import org.ser4j.dsp.effect.Effects;
import org.ser4j.dsp.effect.NoiseReduction;
import org.ser4j.dsp.effect.Vtlp;
import org.ser4j.dsp.silence.Interval;
import org.ser4j.dsp.silence.Nonsilent;
import org.ser4j.dsp.silence.Split;
import org.ser4j.dsp.silence.Trim;

/** A clip of 3.66 s at 22,050 Hz, one thread. librosa takes 12 ms to stretch, 11.5 ms to shift. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EffectBenchmark {
  private static final int SAMPLE_RATE = 22_050;

  private final float[] clip = SpeechLike.of(SAMPLE_RATE, 3.66);
  private final Effect stretch = Effects.timeStretch(0.8);
  private final Effect shift = Effects.pitchShift(SAMPLE_RATE, 0.7);
  private final Effect speed = Effects.speed(0.9);
  private final Effect vtlp = new Vtlp(SAMPLE_RATE, 1.1);
  private final Effect reduction = NoiseReduction.builder(SAMPLE_RATE).build();
  private final Trim trim = new Trim(30);
  private final Split split = new Split(30);
  private final Nonsilent nonsilent =
      Nonsilent.builder(SAMPLE_RATE).minSilenceMs(500).silenceThreshold(-50).build();

  /** To 0.8 times the tempo. */
  @Benchmark
  public float[] timeStretch() {
    return stretch.apply(clip);
  }

  /** 0.7 semitones up, with a plan made before. */
  @Benchmark
  public float[] pitchShift() {
    return shift.apply(clip);
  }

  /** 0.7 semitones up, plan included, as when the shift is drawn anew for each clip. */
  @Benchmark
  public float[] pitchShiftWithPlan() {
    return Effects.pitchShift(SAMPLE_RATE, 0.7).apply(clip);
  }

  /** To 0.9 times the speed. */
  @Benchmark
  public float[] speedPerturbation() {
    return speed.apply(clip);
  }

  /** Frequencies times 1.1. */
  @Benchmark
  public float[] vtlp() {
    return vtlp.apply(clip);
  }

  /** Spectral gating. */
  @Benchmark
  public float[] noiseReduction() {
    return reduction.apply(clip);
  }

  /** Ends more than 30 dB down. */
  @Benchmark
  public Interval trim() {
    return trim.of(clip);
  }

  /** Stretches more than 30 dB down. */
  @Benchmark
  public List<Interval> split() {
    return split.of(clip);
  }

  /** Silences of 500 ms under -50 dBFS. */
  @Benchmark
  public List<Interval> nonsilent() {
    return nonsilent.of(clip);
  }
}
