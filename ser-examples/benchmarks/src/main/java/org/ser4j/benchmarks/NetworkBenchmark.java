package org.ser4j.benchmarks;

import java.util.Random;
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
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.zoo.Zoo;

/**
 * One window of 2.5 s (64 mel bands, 250 frames) through each network of the zoo, with random
 * weights, one thread: the time of each call, of which the median counts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class NetworkBenchmark {
  /** A name that the zoo knows. */
  @Param({"residual_cnn", "cnn_bilstm"})
  public String network;

  /** An engine on the class path. */
  @Param("jvm")
  public String engine;

  private Network compiled;
  private float[] input;

  /** Compiles the network. */
  @Setup
  public void compile() {
    Architecture architecture = Zoo.named(network, Shape.of(1, 64, 250), 8);
    compiled =
        Engines.named(engine)
            .load(architecture, Initialization.FAN_IN.weights(architecture, 1), "cpu");
    Random random = new Random(2);
    input = new float[architecture.input().size()];
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) random.nextGaussian();
    }
  }

  /** Frees the network. */
  @TearDown
  public void close() {
    compiled.close();
  }

  /** Computes the logits of one window. */
  @Benchmark
  public float[] logits() {
    return compiled.logits(input, 1);
  }
}
