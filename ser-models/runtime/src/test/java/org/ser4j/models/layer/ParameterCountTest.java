package org.ser4j.models.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Pool1d;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;

/** Networks whose parameter counts Keras printed. */
class ParameterCountTest {
  private static final Layer RELU = new Activation(ActivationKind.RELU);

  @Test
  void picturesWithThreeConvolutions() {
    List<Layer> layers = new ArrayList<>();
    for (int filters : new int[] {70, 35, 35}) {
      layers.add(new Conv2d(filters, 3, 3, 1, 1, Padding.VALID, true));
      layers.add(RELU);
      layers.add(new Pool2d(PoolKind.MAX, 2, 2, 2, 2, Padding.VALID));
    }
    layers.addAll(head(90, 5));
    Architecture network = network(Shape.of(3, 64, 64), layers);
    assertEquals(149_050, network.totalParameters());
    assertEquals(149_050, network.trainableParameters());
  }

  @Test
  void featureVectorsWithFiveConvolutions() {
    List<Layer> layers = new ArrayList<>();
    for (int filters : new int[] {256, 256, 128, 128, 64}) {
      layers.add(new Conv1d(filters, 5, 1, Padding.SAME, true));
      layers.add(RELU);
      layers.add(new Pool1d(PoolKind.MAX, 5, 2, Padding.SAME));
    }
    layers.addAll(head(32, 8));
    assertEquals(629_096, network(Shape.of(1, 162), layers).totalParameters());
  }

  @ParameterizedTest
  @CsvSource({"157, 28166", "314, 58886", "471, 88070"})
  void smallConvolutionsOverAnyLength(int length, long parameters) {
    List<Layer> layers = new ArrayList<>();
    int[][] filtersAndKernels = {{16, 12}, {24, 8}, {24, 5}};
    for (int[] settings : filtersAndKernels) {
      layers.add(new Conv1d(settings[0], settings[1], 1, Padding.VALID, true));
      layers.add(RELU);
      layers.add(new Pool1d(PoolKind.MAX, 2, 2, Padding.VALID));
    }
    layers.addAll(head(64, 6));
    assertEquals(parameters, network(Shape.of(1, length), layers).totalParameters());
  }

  @Test
  void runningStatisticsCountInTotalOnly() {
    List<Layer> layers = new ArrayList<>();
    int[][] filtersAndKernels = {{256, 12}, {128, 8}, {64, 5}};
    for (int[] settings : filtersAndKernels) {
      layers.add(new Conv1d(settings[0], settings[1], 1, Padding.VALID, true));
      layers.add(RELU);
      layers.add(new Pool1d(PoolKind.MAX, 2, 2, Padding.VALID));
    }
    layers.addAll(
        Arrays.asList(
            new Flatten(0, -1),
            new Dense(64, true),
            RELU,
            new Dropout(0.5),
            new BatchNorm(1e-3, 0.01),
            new Dense(6, true),
            new Softmax()));
    Architecture network = network(Shape.of(1, 314), layers);
    assertEquals(446_598, network.totalParameters());
    assertEquals(446_470, network.trainableParameters());
  }

  private static List<Layer> head(int hidden, int classes) {
    return List.of(
        new Flatten(0, -1),
        new Dense(hidden, true),
        RELU,
        new Dropout(0.3),
        new Dense(classes, true),
        new Softmax());
  }

  private static Architecture network(Shape input, List<Layer> layers) {
    return new Architecture("counted", input, new Sequential(layers));
  }
}
