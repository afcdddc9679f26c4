package org.ser4j.models.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Activation;
import org.ser4j.models.layer.ActivationKind;
import org.ser4j.models.layer.AttentionPool;
import org.ser4j.models.layer.BaselineLogit;
import org.ser4j.models.layer.BatchNorm;
import org.ser4j.models.layer.Conv1d;
import org.ser4j.models.layer.Conv2d;
import org.ser4j.models.layer.Dense;
import org.ser4j.models.layer.Dropout;
import org.ser4j.models.layer.Flatten;
import org.ser4j.models.layer.GlobalPool;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Lstm;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Pool1d;
import org.ser4j.models.layer.Pool2d;
import org.ser4j.models.layer.PoolKind;
import org.ser4j.models.layer.Reshape;
import org.ser4j.models.layer.Residual;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Softmax;
import org.ser4j.models.layer.StatisticsPool;

/** Reads what {@link LayerWriter} writes. Every number is bounded, so that no product overflows. */
final class LayerReader {
  private static final int MAX_EXTENT = 1 << 20;
  private static final int MAX_RANK = 8;

  private LayerReader() {}

  static Layer read(JsonFields json) {
    Layer layer;
    try {
      layer = layer(json.string("type"), json);
    } catch (IllegalArgumentException e) {
      // A layer's own checks do not know where it stands.
      String place = json.place();
      throw place.isEmpty() || e.getMessage().startsWith(place)
          ? e
          : new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
    json.end();
    return layer;
  }

  static Sequential sequence(JsonFields json, String name) {
    List<Layer> layers = new ArrayList<>();
    for (JsonFields item : json.objects(name)) {
      layers.add(read(item));
    }
    return new Sequential(layers);
  }

  private static Layer layer(String type, JsonFields json) {
    switch (type) {
      case "conv1d":
        return new Conv1d(
            extent(json, "filters"),
            extent(json, "kernel_size"),
            extent(json, "stride"),
            padding(json),
            json.bool("bias"));
      case "conv2d":
        return conv2d(json);
      case "max_pool1d":
        return pool1d(PoolKind.MAX, json);
      case "avg_pool1d":
        return pool1d(PoolKind.AVERAGE, json);
      case "max_pool2d":
        return pool2d(PoolKind.MAX, json);
      case "avg_pool2d":
        return pool2d(PoolKind.AVERAGE, json);
      case "global_max_pool":
        return new GlobalPool(PoolKind.MAX);
      case "global_avg_pool":
        return new GlobalPool(PoolKind.AVERAGE);
      case "batch_norm":
        return new BatchNorm(json.number("epsilon"), json.number("momentum"));
      case "dense":
        return new Dense(extent(json, "units"), json.bool("bias"));
      case "dropout":
        return new Dropout(json.number("rate"));
      case "activation":
        return new Activation(json.constant("function", ActivationKind.values()));
      case "flatten":
        return new Flatten(axis(json, "start_axis"), axis(json, "end_axis"));
      case "reshape":
        return reshape(json);
      case "residual":
        return new Residual(sequence(json, "body"), sequence(json, "shortcut"));
      case "sequential":
        return sequence(json, "layers");
      case "lstm":
        return new Lstm(
            extent(json, "units"),
            json.bool("bidirectional"),
            json.bool("return_sequences"),
            json.has("recurrent_dropout") ? json.number("recurrent_dropout") : 0);
      case "attention_pool":
        return new AttentionPool(extent(json, "units"), json.bool("deviation"));
      case "statistics_pool":
        return new StatisticsPool();
      case "softmax":
        return new Softmax();
      case "baseline_logit":
        return new BaselineLogit();
      default:
        throw new IllegalArgumentException(
            json.place() + ": unknown layer type '" + type + "'; a newer ser4j may know it");
    }
  }

  private static Layer conv2d(JsonFields json) {
    int[] kernel = pair(json, "kernel_size");
    int[] stride = pair(json, "stride");
    return new Conv2d(
        extent(json, "filters"),
        kernel[0],
        kernel[1],
        stride[0],
        stride[1],
        padding(json),
        json.bool("bias"));
  }

  private static Layer pool1d(PoolKind kind, JsonFields json) {
    return new Pool1d(kind, extent(json, "pool_size"), extent(json, "stride"), padding(json));
  }

  private static Layer pool2d(PoolKind kind, JsonFields json) {
    int[] size = pair(json, "pool_size");
    int[] stride = pair(json, "stride");
    return new Pool2d(kind, size[0], size[1], stride[0], stride[1], padding(json));
  }

  private static Layer reshape(JsonFields json) {
    long[] shape = json.integers("shape", -1, MAX_EXTENT);
    if (shape.length > MAX_RANK) {
      throw new IllegalArgumentException(json.place() + ".shape has more than 8 extents");
    }
    return new Reshape(Arrays.stream(shape).mapToObj(Math::toIntExact).toList());
  }

  private static Padding padding(JsonFields json) {
    return json.constant("padding", Padding.values());
  }

  private static int extent(JsonFields json, String name) {
    return json.integer(name, 1, MAX_EXTENT);
  }

  private static int axis(JsonFields json, String name) {
    return json.integer(name, -MAX_RANK, MAX_RANK - 1);
  }

  private static int[] pair(JsonFields json, String name) {
    long[] values = json.integers(name, 1, MAX_EXTENT);
    if (values.length != 2) {
      throw new IllegalArgumentException(
          json.place() + "." + name + " must be two numbers, along features and along frames");
    }
    return new int[] {(int) values[0], (int) values[1]};
  }
}
