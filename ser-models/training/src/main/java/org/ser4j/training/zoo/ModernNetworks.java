package org.ser4j.training.zoo;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.AttentionPool;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Dropout;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry.Use;

/** This library's own networks, over a spectrogram {@code [1][bands][frames]}. */
final class ModernNetworks {
  private static final Layer RELU = new Activation(ActivationKind.RELU);

  static final List<ZooEntry> ENTRIES =
      List.of(
          entry(
              "residual_cnn",
              "He et al. 2016, small; Okabe et al. 2018",
              319_384,
              ModernNetworks::residualCnn),
          entry(
              "cnn_bilstm",
              "convolutions, bidirectional LSTM, attention",
              329_944,
              ModernNetworks::cnnBilstm));

  private ModernNetworks() {}

  private static ZooEntry entry(
      String name, String origin, long parameters, ZooEntry.Layers layers) {
    Use use = Use.of("log_mel", Shape.of(1, 64, 250), parameters);
    return new ZooEntry(name, origin, 8, false, false, "", List.of(use), layers);
  }

  /**
   * A small residual network (He et al. 2016): each block halves bands and frames, the mean over
   * the bands that are left makes a sequence, attentive statistics (Okabe et al. 2018) pool it.
   */
  private static Sequential residualCnn(Shape input, int classes) {
    List<Layer> layers = new ArrayList<>(convolution(16, 3, 1));
    layers.add(RELU);
    for (int filters : new int[] {16, 32, 64, 128}) {
      List<Layer> body = new ArrayList<>(convolution(filters, 3, 2));
      body.add(RELU);
      body.addAll(convolution(filters, 3, 1));
      layers.add(new Residual(new Sequential(body), new Sequential(convolution(filters, 1, 2))));
      layers.add(RELU);
    }
    int bands = ResolvedLayer.resolve(new Sequential(layers), input).output().get(1);
    layers.add(new Pool2d(PoolKind.AVERAGE, bands, 1, bands, 1, Padding.VALID));
    layers.add(new Flatten(0, 1));
    layers.add(new AttentionPool(64, true));
    layers.add(new Dropout(0.3));
    layers.add(new Dense(classes, true));
    return new Sequential(layers);
  }

  /**
   * Three convolutions with pooling, then a bidirectional LSTM over the frames, whose outputs
   * attentive statistics pool.
   */
  private static Sequential cnnBilstm(Shape input, int classes) {
    List<Layer> layers = new ArrayList<>();
    for (int filters : new int[] {16, 32, 64}) {
      layers.addAll(convolution(filters, 3, 1));
      layers.add(RELU);
      layers.add(new Pool2d(PoolKind.MAX, 2, 2, 2, 2, Padding.VALID));
    }
    layers.add(new Flatten(0, 1));
    layers.add(new Dropout(0.2));
    layers.add(new Lstm(64, true, true));
    layers.add(new AttentionPool(64, true));
    layers.add(new Dropout(0.3));
    layers.add(new Dense(classes, true));
    return new Sequential(layers);
  }

  /** A convolution without bias, which the batch normalisation after it would cancel. */
  private static List<Layer> convolution(int filters, int kernel, int stride) {
    return List.of(
        new Conv2d(filters, kernel, kernel, stride, stride, Padding.SAME, false),
        new BatchNorm(1e-5, 0.1));
  }
}
