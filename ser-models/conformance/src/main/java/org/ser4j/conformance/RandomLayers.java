package org.ser4j.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ser4j.models.layer.Layer;
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
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Layer.StatisticsPool;
import org.ser4j.models.layer.Padding;

/** Layers with settings drawn from a stream; whether one fits a shape is the caller's matter. */
final class RandomLayers {
  private final Random random;

  RandomLayers(Random random) {
    this.random = random;
  }

  Layer leaf(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "Conv1d" -> new Conv1d(to(40), to(7), to(3), padding(), random.nextBoolean());
      case "Conv2d" ->
          new Conv2d(to(40), to(5), to(6), to(3), to(3), padding(), random.nextBoolean());
      case "Pool1d" -> new Pool1d(one(PoolKind.values()), to(5), to(4), padding());
      case "Pool2d" -> new Pool2d(one(PoolKind.values()), to(4), to(5), to(3), to(4), padding());
      case "GlobalPool" -> new GlobalPool(one(PoolKind.values()));
      case "BatchNorm" -> new BatchNorm(random.nextBoolean() ? 1e-5 : 1e-3, 0.1);
      case "Dense" -> new Dense(to(70), random.nextBoolean());
      case "Dropout" -> new Dropout(0.5);
      case "Activation" -> new Activation(one(ActivationKind.values()));
      case "Flatten" -> flatten();
      case "Reshape" -> reshape();
      case "Lstm" ->
          new Lstm(
              to(33), random.nextBoolean(), random.nextBoolean(), random.nextBoolean() ? 0.3 : 0);
      case "AttentionPool" -> new AttentionPool(to(40), random.nextBoolean());
      case "StatisticsPool" -> new StatisticsPool();
      case "Softmax" -> new Softmax();
      case "BinaryLogit" -> new BinaryLogit();
      default -> throw new IllegalArgumentException("no random settings for " + type);
    };
  }

  /** Up to so many layers that any shape passes unchanged. */
  List<Layer> keepingShape(int most) {
    List<Layer> layers = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      layers.add(leaf(random.nextBoolean() ? BatchNorm.class : Activation.class));
    }
    return layers;
  }

  /** A convolution with zeros around, for a sequence or a image. */
  Layer same(int rank, int filters, int strideHeight, int strideWidth) {
    return rank == 2
        ? new Conv1d(filters, to(5), strideWidth, Padding.SAME, random.nextBoolean())
        : new Conv2d(
            filters, to(4), to(4), strideHeight, strideWidth, Padding.SAME, random.nextBoolean());
  }

  private Layer flatten() {
    return switch (random.nextInt(3)) {
      case 0 -> new Flatten(0, -1);
      case 1 -> new Flatten(0, 1);
      default -> new Flatten(-2, -1);
    };
  }

  private Layer reshape() {
    return switch (random.nextInt(4)) {
      case 0 -> Reshape.to(-1);
      case 1 -> Reshape.to(1, -1);
      case 2 -> Reshape.to(-1, to(3));
      default -> Reshape.to(to(2), -1, to(4));
    };
  }

  private Padding padding() {
    return one(Padding.values());
  }

  private int to(int most) {
    return 1 + random.nextInt(most);
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
