package org.ser4j.backend.djl.pytorch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.ser4j.conformance.RandomNetworks;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * What a backward pass reads is PyTorch's own: none of it lies in buffers of Java's, which a
 * collection of garbage between the two passes frees.
 */
class TapeTest {
  private static final int ROWS = 3;
  private static final int NETWORKS = 5;

  @TestFactory
  Stream<DynamicTest> garbageCollectionLeavesGradientsAsTheyAre() {
    return Arrays.stream(Layer.class.getPermittedSubclasses())
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
  }

  private static void check(Class<?> type) {
    for (int seed = 0; seed < NETWORKS; seed++) {
      check(type, new RandomNetworks(seed));
    }
  }

  private static void check(Class<?> type, RandomNetworks random) {
    Architecture network = random.single(type);
    ResolvedLayer root = network.resolve();
    Weights weights = random.weights(network);
    float[] inputs = random.inputs(ROWS * root.input().size());
    float[] targets = random.inputs(ROWS * root.output().size());
    assertEquals(
        gradients(root, weights, inputs, targets, List::of),
        gradients(root, weights, inputs, targets, TapeTest::collectGarbage),
        network::toString);
  }

  /** Of the input and of all that is learned. */
  private static List<List<Float>> gradients(
      ResolvedLayer root, Weights weights, float[] inputs, float[] targets, Between between) {
    Engine engine = PyTorchRuntime.engine();
    JniUtils.setSeed(1);
    try (NDManager manager = engine.newBaseManager(Device.cpu())) {
      Parameters parameters = new Parameters(manager, root.allParameters(), weights);
      Operation operation = new TreeCompiler(parameters).compile(root);
      NDArray x = Tensors.upload(manager, inputs, Tensors.batch(ROWS, root.input()));
      NDArray wanted =
          Tensors.upload(
              manager, targets, new ai.djl.ndarray.types.Shape(ROWS, root.output().size()));
      x.setRequiresGradient(true);
      List<NDArray> learned = new ArrayList<>(List.of(x));
      parameters.trainables(spec -> false).forEach(trainable -> learned.add(trainable.value()));
      try (GradientCollector collector = engine.newGradientCollector()) {
        NDArray logits = operation.apply(x, true).reshape(wanted.getShape());
        NDArray loss = PyTorchTrainingSession.crossEntropy(logits, wanted);
        List<ByteBuffer> held = between.passes();
        collector.backward(loss);
        Reference.reachabilityFence(held);
      }
      return learned.stream().map(array -> values(array.getGradient())).toList();
    }
  }

  private static List<Float> values(NDArray array) {
    List<Float> values = new ArrayList<>();
    for (float value : array.toFloatArray()) {
      values.add(value);
    }
    return values;
  }

  /** Frees the direct buffers that nothing holds, and takes their memory for others. */
  private static List<ByteBuffer> collectGarbage() {
    ByteBuffer.allocateDirect(1);
    for (long before = buffers(); buffers() >= before; Thread.onSpinWait()) {
      System.gc();
    }
    List<ByteBuffer> held = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(Float.BYTES).order(ByteOrder.nativeOrder());
      held.add(buffer.putFloat(0, Float.NaN));
    }
    return held;
  }

  private static long buffers() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getCount)
        .sum();
  }

  /** What happens between the forward and the backward pass; what it gives is held until then. */
  private interface Between {
    List<ByteBuffer> passes();
  }
}
