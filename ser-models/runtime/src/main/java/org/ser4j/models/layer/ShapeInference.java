package org.ser4j.models.layer;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.Layer.Activation;
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
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Layer.StatisticsPool;
import org.ser4j.models.layer.ParameterSpec.Role;

/** Infers the output shape and the arrays of each layer. */
final class ShapeInference implements LayerVisitor<ShapeInference.Position, ResolvedLayer> {

  /** The path and input shape of a layer. */
  record Position(String path, Shape input) {}

  ResolvedLayer resolve(Layer layer, String path, Shape input) {
    return layer.accept(this, new Position(path, input));
  }

  @Override
  public ResolvedLayer visit(Conv1d layer, Position at) {
    requireRank(layer, at, 2);
    int channels = at.input().get(0);
    int frames = layer.padding().outputExtent(at.input().get(1), layer.kernel(), layer.stride());
    requireFits(layer, at, frames);
    Shape weight = Shape.of(layer.filters(), channels, layer.kernel());
    return leaf(
        layer,
        at,
        Shape.of(layer.filters(), frames),
        weightAndBias(at, weight, channels * layer.kernel(), layer.bias()));
  }

  @Override
  public ResolvedLayer visit(Conv2d layer, Position at) {
    requireRank(layer, at, 3);
    int channels = at.input().get(0);
    Padding padding = layer.padding();
    int height =
        padding.outputExtent(at.input().get(1), layer.kernelHeight(), layer.strideHeight());
    int width = padding.outputExtent(at.input().get(2), layer.kernelWidth(), layer.strideWidth());
    requireFits(layer, at, Math.min(height, width));
    Shape weight = Shape.of(layer.filters(), channels, layer.kernelHeight(), layer.kernelWidth());
    int fanIn = channels * layer.kernelHeight() * layer.kernelWidth();
    return leaf(
        layer,
        at,
        Shape.of(layer.filters(), height, width),
        weightAndBias(at, weight, fanIn, layer.bias()));
  }

  @Override
  public ResolvedLayer visit(Pool1d layer, Position at) {
    requireRank(layer, at, 2);
    int frames = layer.padding().outputExtent(at.input().get(1), layer.size(), layer.stride());
    requireFits(layer, at, frames);
    return leaf(layer, at, Shape.of(at.input().get(0), frames), List.of());
  }

  @Override
  public ResolvedLayer visit(Pool2d layer, Position at) {
    requireRank(layer, at, 3);
    Padding padding = layer.padding();
    int height = padding.outputExtent(at.input().get(1), layer.height(), layer.strideHeight());
    int width = padding.outputExtent(at.input().get(2), layer.width(), layer.strideWidth());
    requireFits(layer, at, Math.min(height, width));
    return leaf(layer, at, Shape.of(at.input().get(0), height, width), List.of());
  }

  @Override
  public ResolvedLayer visit(GlobalPool layer, Position at) {
    if (at.input().rank() < 2) {
      throw mismatch(layer, at, "a sequence or a picture");
    }
    return leaf(layer, at, Shape.of(at.input().get(0)), List.of());
  }

  @Override
  public ResolvedLayer visit(BatchNorm layer, Position at) {
    Shape channels = Shape.of(at.input().get(0));
    return leaf(
        layer,
        at,
        at.input(),
        List.of(
            parameter(at, "weight", channels, Role.SCALE, 1),
            parameter(at, "bias", channels, Role.BIAS, 1),
            parameter(at, "running_mean", channels, Role.RUNNING_MEAN, 1),
            parameter(at, "running_var", channels, Role.RUNNING_VARIANCE, 1)));
  }

  @Override
  public ResolvedLayer visit(Dense layer, Position at) {
    requireRank(layer, at, 1);
    int in = at.input().get(0);
    Shape weight = Shape.of(layer.units(), in);
    return leaf(layer, at, Shape.of(layer.units()), weightAndBias(at, weight, in, layer.bias()));
  }

  @Override
  public ResolvedLayer visit(Dropout layer, Position at) {
    return leaf(layer, at, at.input(), List.of());
  }

  @Override
  public ResolvedLayer visit(Activation layer, Position at) {
    return leaf(layer, at, at.input(), List.of());
  }

  @Override
  public ResolvedLayer visit(Flatten layer, Position at) {
    Shape input = at.input();
    int rank = input.rank();
    int start = layer.startAxis() < 0 ? layer.startAxis() + rank : layer.startAxis();
    int end = layer.endAxis() < 0 ? layer.endAxis() + rank : layer.endAxis();
    if (start < 0 || end >= rank || start > end) {
      throw mismatch(layer, at, "axes " + start + " to " + end);
    }
    int[] output = new int[rank - (end - start)];
    for (int axis = 0; axis < output.length; axis++) {
      output[axis] = input.get(axis <= start ? axis : axis + end - start);
    }
    for (int axis = start + 1; axis <= end; axis++) {
      output[start] *= input.get(axis);
    }
    return leaf(layer, at, Shape.of(output), List.of());
  }

  @Override
  public ResolvedLayer visit(Reshape layer, Position at) {
    int[] target = layer.target().stream().mapToInt(Integer::intValue).toArray();
    long known = 1;
    int open = -1;
    for (int axis = 0; axis < target.length; axis++) {
      if (target[axis] == -1) {
        open = axis;
      } else {
        // Held just over every possible size: the product of a hostile tree would wrap around.
        known = Math.min(known * target[axis], Integer.MAX_VALUE + 1L);
      }
    }
    int size = at.input().size();
    if (known > size || size % known != 0 || (open < 0 && known != size)) {
      throw mismatch(layer, at, "as many values as " + layer.target() + " holds");
    }
    if (open >= 0) {
      target[open] = (int) (size / known);
    }
    return leaf(layer, at, Shape.of(target), List.of());
  }

  @Override
  public ResolvedLayer visit(Residual layer, Position at) {
    ResolvedLayer body = below(layer.body(), at, "body", at.input());
    ResolvedLayer shortcut = below(layer.shortcut(), at, "shortcut", at.input());
    if (!body.output().equals(shortcut.output())) {
      throw mismatch(
          layer,
          at,
          "equal shapes from body and shortcut, not "
              + body.output()
              + " and "
              + shortcut.output());
    }
    return new ResolvedLayer(
        layer, at.path(), at.input(), body.output(), List.of(), List.of(body, shortcut));
  }

  @Override
  public ResolvedLayer visit(Sequential layer, Position at) {
    List<ResolvedLayer> children = new ArrayList<>();
    Shape shape = at.input();
    for (Layer child : layer.layers()) {
      ResolvedLayer resolved = below(child, at, Integer.toString(children.size()), shape);
      children.add(resolved);
      shape = resolved.output();
    }
    return new ResolvedLayer(layer, at.path(), at.input(), shape, List.of(), children);
  }

  @Override
  public ResolvedLayer visit(Lstm layer, Position at) {
    requireRank(layer, at, 2);
    int in = at.input().get(0);
    int gates = 4 * layer.units();
    List<ParameterSpec> parameters = new ArrayList<>();
    for (String direction : layer.bidirectional() ? List.of("", "_reverse") : List.of("")) {
      // PyTorch starts every array of an LSTM from the size of its state, not of its input.
      int fanIn = layer.units();
      parameters.add(
          parameter(at, "weight_ih_l0" + direction, Shape.of(gates, in), Role.WEIGHT, fanIn));
      parameters.add(
          parameter(
              at, "weight_hh_l0" + direction, Shape.of(gates, layer.units()), Role.WEIGHT, fanIn));
      parameters.add(parameter(at, "bias_ih_l0" + direction, Shape.of(gates), Role.BIAS, 1));
      parameters.add(parameter(at, "bias_hh_l0" + direction, Shape.of(gates), Role.BIAS, 1));
    }
    int features = layer.units() * (layer.bidirectional() ? 2 : 1);
    Shape output =
        layer.returnSequences() ? Shape.of(features, at.input().get(1)) : Shape.of(features);
    return leaf(layer, at, output, parameters);
  }

  @Override
  public ResolvedLayer visit(AttentionPool layer, Position at) {
    requireRank(layer, at, 2);
    int channels = at.input().get(0);
    int units = layer.units();
    return leaf(
        layer,
        at,
        Shape.of(layer.std() ? 2 * channels : channels),
        List.of(
            parameter(at, "weight_1", Shape.of(units, channels), Role.WEIGHT, channels),
            parameter(at, "bias_1", Shape.of(units), Role.BIAS, 1),
            parameter(at, "weight_2", Shape.of(units), Role.WEIGHT, units)));
  }

  @Override
  public ResolvedLayer visit(StatisticsPool layer, Position at) {
    requireRank(layer, at, 2);
    return leaf(layer, at, Shape.of(2 * at.input().get(0)), List.of());
  }

  @Override
  public ResolvedLayer visit(Softmax layer, Position at) {
    requireRank(layer, at, 1);
    return leaf(layer, at, at.input(), List.of());
  }

  @Override
  public ResolvedLayer visit(BinaryLogit layer, Position at) {
    requireRank(layer, at, 1);
    return leaf(layer, at, Shape.of(at.input().get(0) + 1), List.of());
  }

  private ResolvedLayer below(Layer child, Position at, String name, Shape input) {
    return resolve(child, ResolvedLayer.child(at.path(), name), input);
  }

  private static ResolvedLayer leaf(
      Layer layer, Position at, Shape output, List<ParameterSpec> parameters) {
    return new ResolvedLayer(layer, at.path(), at.input(), output, parameters, List.of());
  }

  private static List<ParameterSpec> weightAndBias(
      Position at, Shape weight, int fanIn, boolean bias) {
    List<ParameterSpec> parameters = new ArrayList<>();
    parameters.add(parameter(at, "weight", weight, Role.WEIGHT, fanIn));
    if (bias) {
      parameters.add(parameter(at, "bias", Shape.of(weight.get(0)), Role.BIAS, 1));
    }
    return parameters;
  }

  private static ParameterSpec parameter(
      Position at, String name, Shape shape, Role role, int fanIn) {
    return new ParameterSpec(ResolvedLayer.child(at.path(), name), shape, role, fanIn);
  }

  private static void requireRank(Layer layer, Position at, int rank) {
    if (at.input().rank() != rank) {
      throw mismatch(layer, at, "an input of rank " + rank);
    }
  }

  private static void requireFits(Layer layer, Position at, int extent) {
    if (extent < 1) {
      throw mismatch(layer, at, "an input at least as large as its kernel");
    }
  }

  private static IllegalArgumentException mismatch(Layer layer, Position at, String expected) {
    return new IllegalArgumentException(
        "layer '"
            + at.path()
            + "' ("
            + layer.getClass().getSimpleName()
            + ") expects "
            + expected
            + ", but "
            + at.input()
            + " reaches it");
  }
}
