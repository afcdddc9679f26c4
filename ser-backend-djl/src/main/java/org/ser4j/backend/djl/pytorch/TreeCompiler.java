package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ser4j.backend.djl.pytorch.LstmOperation.LstmWithDropout;
import org.ser4j.backend.djl.pytorch.Operation.AttentionPooling;
import org.ser4j.backend.djl.pytorch.Operation.BatchNormalization;
import org.ser4j.backend.djl.pytorch.Operation.Chain;
import org.ser4j.backend.djl.pytorch.Operation.ResidualSum;
import org.ser4j.backend.djl.pytorch.Operation.StatisticsPooling;
import org.ser4j.backend.djl.pytorch.WindowOperations.Convolution;
import org.ser4j.backend.djl.pytorch.WindowOperations.Pooling;
import org.ser4j.backend.djl.pytorch.WindowOperations.SequenceAsImage;
import org.ser4j.backend.djl.pytorch.WindowOperations.Window;
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
import org.ser4j.models.layer.LayerVisitor;
import org.ser4j.models.layer.ResolvedLayer;

/** Turns a resolved tree into operations over the network's arrays. */
final class TreeCompiler implements LayerVisitor<ResolvedLayer, Operation> {
  private final Parameters parameters;
  private final DropoutMasks dropper;

  /** For inference, or a training that is never resumed. */
  TreeCompiler(Parameters parameters) {
    this(parameters, new DropoutMasks());
  }

  TreeCompiler(Parameters parameters, DropoutMasks dropper) {
    this.parameters = parameters;
    this.dropper = dropper;
  }

  Operation compile(ResolvedLayer resolved) {
    return resolved.layer().accept(this, resolved);
  }

  @Override
  public Operation visit(Conv1d layer, ResolvedLayer at) {
    int[] size = {layer.kernel()};
    int[] stride = {layer.stride()};
    Convolution convolution =
        new Convolution(
            parameters.lineChannelsLast(at, "weight"),
            layer.bias() ? parameters.get(at, "bias") : null,
            Window.of(layer.padding(), at.input(), size, stride).ofImage());
    return new SequenceAsImage(readable(convolution, at.input().get(0), at.output().get(1)));
  }

  @Override
  public Operation visit(Conv2d layer, ResolvedLayer at) {
    int[] size = {layer.kernelHeight(), layer.kernelWidth()};
    int[] stride = {layer.strideHeight(), layer.strideWidth()};
    Convolution convolution =
        new Convolution(
            parameters.channelsLast(at, "weight"),
            layer.bias() ? parameters.get(at, "bias") : null,
            Window.of(layer.padding(), at.input(), size, stride));
    return readable(convolution, at.input().get(0), at.output().get(2));
  }

  private static Operation readable(Convolution convolution, int channels, int width) {
    return channels == 1 && width == 1 ? convolution.withSecondChannel() : convolution;
  }

  @Override
  public Operation visit(Pool1d layer, ResolvedLayer at) {
    Window window =
        Window.of(
            layer.padding(), at.input(), new int[] {layer.size()}, new int[] {layer.stride()});
    return new SequenceAsImage(
        pool(layer.kind(), window.ofImage(), image(at.input()), image(at.output())));
  }

  @Override
  public Operation visit(Pool2d layer, ResolvedLayer at) {
    return pool(
        layer.kind(),
        Window.of(
            layer.padding(),
            at.input(),
            new int[] {layer.height(), layer.width()},
            new int[] {layer.strideHeight(), layer.strideWidth()}),
        at.input(),
        at.output());
  }

  @Override
  public Operation visit(GlobalPool layer, ResolvedLayer at) {
    int[] places = {2};
    long channels = at.input().get(0);
    return (x, training) -> {
      try (NDArray flat = x.reshape(-1, channels, at.input().size() / channels)) {
        return layer.kind() == PoolKind.MAX ? flat.max(places) : flat.mean(places);
      }
    };
  }

  @Override
  public Operation visit(BatchNorm layer, ResolvedLayer at) {
    return new BatchNormalization(
        parameters.get(at, "weight"),
        parameters.get(at, "bias"),
        parameters.get(at, "running_mean"),
        parameters.get(at, "running_var"),
        layer.epsilon(),
        layer.momentum());
  }

  @Override
  public Operation visit(Dense layer, ResolvedLayer at) {
    NDArray weight = parameters.get(at, "weight");
    NDArray bias = layer.bias() ? parameters.get(at, "bias") : null;
    return (x, training) -> x.getNDArrayInternal().linear(x, weight, bias).singletonOrThrow();
  }

  @Override
  public Operation visit(Dropout layer, ResolvedLayer at) {
    float rate = (float) layer.rate();
    return (x, training) -> training && rate > 0 ? dropper.drop(x, rate) : x;
  }

  @Override
  public Operation visit(Activation layer, ResolvedLayer at) {
    return switch (layer.kind()) {
      case RELU -> (x, training) -> x.getNDArrayInternal().relu();
      case LEAKY_RELU -> (x, training) -> x.getNDArrayInternal().leakyRelu(0.01f);
      case ELU -> (x, training) -> x.getNDArrayInternal().elu(1);
      case SILU ->
          (x, training) -> {
            try (NDArray gate = x.getNDArrayInternal().sigmoid()) {
              return x.mul(gate);
            }
          };
      case SIGMOID -> (x, training) -> x.getNDArrayInternal().sigmoid();
      case TANH -> (x, training) -> x.getNDArrayInternal().tanh();
    };
  }

  @Override
  public Operation visit(Flatten layer, ResolvedLayer at) {
    return reshape(at);
  }

  @Override
  public Operation visit(Reshape layer, ResolvedLayer at) {
    return reshape(at);
  }

  @Override
  public Operation visit(Residual layer, ResolvedLayer at) {
    return new ResidualSum(compile(at.children().get(0)), compile(at.children().get(1)));
  }

  @Override
  public Operation visit(Sequential layer, ResolvedLayer at) {
    List<Operation> operations = new ArrayList<>();
    List<ResolvedLayer> children = new ArrayList<>(at.children());
    for (int i = 0; i < children.size(); i++) {
      if (i + 1 < children.size() && isRelu(children.get(i)) && isMaxPool(children.get(i + 1))) {
        Collections.swap(children, i, i + 1);
      }
      operations.add(compile(children.get(i)));
    }
    return new Chain(operations);
  }

  /**
   * A maximum of what ReLU leaves is what ReLU leaves of the maximum, to the bit, and so is the
   * gradient: where all of a window is cut off, both are 0. Pooling first spares ReLU most values,
   * and memory as large as a convolution's output.
   */
  private static boolean isRelu(ResolvedLayer child) {
    return child.layer() instanceof Activation activation
        && activation.kind() == ActivationKind.RELU;
  }

  private static boolean isMaxPool(ResolvedLayer child) {
    return child.layer() instanceof Pool1d line && line.kind() == PoolKind.MAX
        || child.layer() instanceof Pool2d image && image.kind() == PoolKind.MAX;
  }

  @Override
  public Operation visit(Lstm layer, ResolvedLayer at) {
    LstmOperation whole = new LstmOperation(layer, parameters.all(at));
    return layer.recurrentDropout() > 0 ? new LstmWithDropout(whole, dropper) : whole;
  }

  @Override
  public Operation visit(AttentionPool layer, ResolvedLayer at) {
    return new AttentionPooling(
        parameters.get(at, "weight_1"),
        parameters.get(at, "bias_1"),
        parameters.get(at, "weight_2"),
        layer.std());
  }

  @Override
  public Operation visit(StatisticsPool layer, ResolvedLayer at) {
    return new StatisticsPooling();
  }

  @Override
  public Operation visit(Softmax layer, ResolvedLayer at) {
    return (x, training) -> x.softmax(1);
  }

  @Override
  public Operation visit(BinaryLogit layer, ResolvedLayer at) {
    return (x, training) -> {
      Shape zeros = new Shape(x.getShape().get(0), 1);
      try (NDArray baseline = x.getManager().zeros(zeros)) {
        return baseline.concat(x, 1);
      }
    };
  }

  private Operation pool(
      PoolKind kind,
      Window window,
      org.ser4j.models.layer.Shape input,
      org.ser4j.models.layer.Shape output) {
    NDArray correction = null;
    if (kind == PoolKind.AVERAGE && window.padded()) {
      int[] places = output.toArray();
      places[0] = 1;
      correction =
          parameters.constant(
              Pooling.corrections(window, input, output), org.ser4j.models.layer.Shape.of(places));
    }
    return new Pooling(kind, window, correction);
  }

  /** A sequence as an image of one row. */
  private static org.ser4j.models.layer.Shape image(org.ser4j.models.layer.Shape line) {
    return org.ser4j.models.layer.Shape.of(line.get(0), 1, line.get(1));
  }

  private static Operation reshape(ResolvedLayer at) {
    Shape target = Tensors.batch(-1, at.output());
    return (x, training) -> x.reshape(target);
  }
}
