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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;

/**
 * {@link EmotionRecognizer#recognize(float[], int)} with the bundled model, warm, one thread: the
 * whole way from samples to scores. The clip of 3 s sounds from its start to its end, so that it
 * takes two windows of 2.5 s, as many as a clip of this length can take.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RecognizeBenchmark {
  private static final double SECONDS = 3;

  /** Rate of the clip, in Hz; 16,000 is the model's own. */
  @Param({"16000", "48000"})
  public int sampleRate;

  private EmotionRecognizer recognizer;
  private float[] samples;

  /** Loads the model and makes a buzz with a moving pitch, as a voice has. */
  @Setup
  public void load() {
    recognizer = EmotionRecognizer.load();
    samples = new float[(int) (SECONDS * sampleRate)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      phase += (150 + 40 * Math.sin(2 * Math.PI * 2 * i / sampleRate)) / sampleRate;
      double value = 0;
      for (int harmonic = 1; harmonic <= 20; harmonic++) {
        value += Math.sin(2 * Math.PI * harmonic * phase) / harmonic;
      }
      samples[i] = (float) (0.2 * value);
    }
  }

  /** Frees the model. */
  @TearDown
  public void close() {
    recognizer.close();
  }

  /** Recognises the clip. */
  @Benchmark
  public EmotionResult recognize() {
    return recognizer.recognize(samples, sampleRate);
  }
}
