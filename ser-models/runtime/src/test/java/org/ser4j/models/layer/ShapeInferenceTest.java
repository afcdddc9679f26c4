package org.ser4j.models.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.AttentionPool;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.BinaryLogit;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.GlobalPool;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Pool1d;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Layer.StatisticsPool;

class ShapeInferenceTest {
  private static final Layer RELU = new Activation(ActivationKind.RELU);
  private static final Shape PICTURE = Shape.of(3, 64, 51);
  private static final Shape SEQUENCE = Shape.of(12, 30);
  private static final Shape VECTOR = Shape.of(10);

  static Stream<Arguments> fitting() {
    return Stream.of(
        Arguments.of(conv1d(16, 5, 1, Padding.VALID), SEQUENCE, Shape.of(16, 26), 976),
        Arguments.of(conv1d(16, 5, 2, Padding.VALID), SEQUENCE, Shape.of(16, 13), 976),
        Arguments.of(conv1d(16, 5, 2, Padding.SAME), Shape.of(12, 31), Shape.of(16, 16), 976),
        Arguments.of(new Conv1d(16, 5, 1, Padding.SAME, false), SEQUENCE, Shape.of(16, 30), 960),
        Arguments.of(conv2d(Padding.VALID), PICTURE, Shape.of(8, 31, 16), 368),
        Arguments.of(conv2d(Padding.SAME), PICTURE, Shape.of(8, 32, 17), 368),
        Arguments.of(new Pool1d(PoolKind.MAX, 5, 2, Padding.SAME), SEQUENCE, Shape.of(12, 15), 0),
        Arguments.of(new Pool1d(PoolKind.MAX, 5, 2, Padding.VALID), SEQUENCE, Shape.of(12, 13), 0),
        Arguments.of(
            new Pool2d(PoolKind.AVERAGE, 2, 3, 2, 3, Padding.SAME),
            Shape.of(3, 63, 50),
            Shape.of(3, 32, 17),
            0),
        Arguments.of(new GlobalPool(PoolKind.AVERAGE), PICTURE, Shape.of(3), 0),
        Arguments.of(new GlobalPool(PoolKind.MAX), SEQUENCE, Shape.of(12), 0),
        Arguments.of(new BatchNorm(1e-5, 0.1), PICTURE, PICTURE, 12),
        Arguments.of(new BatchNorm(1e-5, 0.1), VECTOR, VECTOR, 40),
        Arguments.of(new Dense(7, true), VECTOR, Shape.of(7), 77),
        Arguments.of(new Dense(7, false), VECTOR, Shape.of(7), 70),
        Arguments.of(new Dropout(0.2), PICTURE, PICTURE, 0),
        Arguments.of(RELU, SEQUENCE, SEQUENCE, 0),
        Arguments.of(new Flatten(0, -1), PICTURE, Shape.of(3 * 64 * 51), 0),
        Arguments.of(new Flatten(0, 1), PICTURE, Shape.of(3 * 64, 51), 0),
        Arguments.of(new Flatten(-2, -1), PICTURE, Shape.of(3, 64 * 51), 0),
        Arguments.of(Reshape.to(5, -1, 6), SEQUENCE, Shape.of(5, 12, 6), 0),
        Arguments.of(Reshape.to(360), SEQUENCE, Shape.of(360), 0),
        Arguments.of(new Lstm(4, false, false), SEQUENCE, Shape.of(4), 288),
        Arguments.of(new Lstm(4, true, true), SEQUENCE, Shape.of(8, 30), 576),
        Arguments.of(new AttentionPool(6, false), SEQUENCE, Shape.of(12), 84),
        Arguments.of(new AttentionPool(6, true), SEQUENCE, Shape.of(24), 84),
        Arguments.of(new StatisticsPool(), SEQUENCE, Shape.of(24), 0),
        Arguments.of(new Softmax(), VECTOR, VECTOR, 0),
        Arguments.of(new BinaryLogit(), VECTOR, Shape.of(11), 0),
        Arguments.of(Sequential.of(), PICTURE, PICTURE, 0),
        Arguments.of(Sequential.of(RELU, new Flatten(0, 1)), PICTURE, Shape.of(192, 51), 0),
        Arguments.of(new Residual(Sequential.of(RELU), Sequential.of()), VECTOR, VECTOR, 0));
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void outputAndParameters(Layer layer, Shape input, Shape output, int parameters) {
    ResolvedLayer resolved = ResolvedLayer.resolve(layer, input);
    assertEquals(output, resolved.output());
    int size = resolved.allParameters().stream().mapToInt(p -> p.shape().size()).sum();
    assertEquals(parameters, size);
  }

  static Stream<Arguments> mismatching() {
    return Stream.of(
        Arguments.of(conv1d(16, 5, 1, Padding.VALID), PICTURE),
        Arguments.of(conv1d(16, 31, 1, Padding.VALID), SEQUENCE),
        Arguments.of(conv2d(Padding.SAME), SEQUENCE),
        Arguments.of(conv2d(Padding.VALID), Shape.of(3, 2, 50)),
        Arguments.of(new Pool1d(PoolKind.MAX, 31, 1, Padding.VALID), SEQUENCE),
        Arguments.of(new Pool1d(PoolKind.MAX, 2, 2, Padding.SAME), VECTOR),
        Arguments.of(new Pool2d(PoolKind.MAX, 2, 2, 2, 2, Padding.SAME), SEQUENCE),
        Arguments.of(new Pool2d(PoolKind.MAX, 2, 52, 2, 2, Padding.VALID), PICTURE),
        Arguments.of(new GlobalPool(PoolKind.MAX), VECTOR),
        Arguments.of(new Dense(7, true), SEQUENCE),
        Arguments.of(new Flatten(0, 3), PICTURE),
        Arguments.of(new Flatten(2, 1), PICTURE),
        Arguments.of(new Flatten(-4, -1), PICTURE),
        Arguments.of(Reshape.to(7, -1), SEQUENCE),
        Arguments.of(Reshape.to(361), SEQUENCE),
        Arguments.of(Reshape.to(180), SEQUENCE),
        Arguments.of(new Lstm(4, true, true), PICTURE),
        Arguments.of(new AttentionPool(6, false), VECTOR),
        Arguments.of(new StatisticsPool(), PICTURE),
        Arguments.of(new Softmax(), SEQUENCE),
        Arguments.of(new BinaryLogit(), SEQUENCE),
        Arguments.of(new Residual(Sequential.of(new Flatten(0, -1)), Sequential.of()), SEQUENCE));
  }

  @ParameterizedTest
  @MethodSource("mismatching")
  void aMismatchNamesPlaceTypeAndShape(Layer layer, Shape input) {
    Sequential tree = Sequential.of(RELU, Sequential.of(layer));
    IllegalArgumentException mismatch =
        assertThrows(IllegalArgumentException.class, () -> ResolvedLayer.resolve(tree, input));
    String message = mismatch.getMessage();
    assertTrue(message.contains("'1.0"), message);
    assertTrue(message.contains(layer.getClass().getSimpleName()), message);
    assertTrue(message.contains(input.toString()), message);
  }

  @Test
  void namesFollowTheTree() {
    Layer block =
        new Residual(
            Sequential.of(new Dense(4, true), new BatchNorm(1e-5, 0.1)),
            Sequential.of(new Dense(4, false)));
    List<String> names =
        ResolvedLayer.resolve(Sequential.of(RELU, block, new Dense(2, true)), VECTOR)
            .allParameters()
            .stream()
            .map(ParameterSpec::name)
            .toList();
    assertEquals(
        List.of(
            "1.body.0.weight",
            "1.body.0.bias",
            "1.body.1.weight",
            "1.body.1.bias",
            "1.body.1.running_mean",
            "1.body.1.running_var",
            "1.shortcut.0.weight",
            "2.weight",
            "2.bias"),
        names);
  }

  @Test
  void anLstmHasPyTorchsArrays() {
    List<ParameterSpec> parameters =
        ResolvedLayer.resolve(new Lstm(4, true, false), SEQUENCE).parameters();
    assertEquals(8, parameters.size());
    assertEquals("weight_ih_l0", parameters.get(0).name());
    assertEquals(Shape.of(16, 12), parameters.get(0).shape());
    assertEquals("weight_hh_l0_reverse", parameters.get(5).name());
    assertEquals(Shape.of(16, 4), parameters.get(5).shape());
  }

  private static Layer conv1d(int filters, int kernel, int stride, Padding padding) {
    return new Conv1d(filters, kernel, stride, padding, true);
  }

  private static Layer conv2d(Padding padding) {
    return new Conv2d(8, 3, 5, 2, 3, padding, true);
  }
}
