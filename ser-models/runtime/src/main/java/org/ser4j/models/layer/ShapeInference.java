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

/** Works out what comes out of each layer, and which arrays it owns; the context is where it is. */
final class ShapeInference implements LayerVisitor<ShapeInference.Place, ResolvedLayer> {

  /** Where a layer stands, and what reaches it. */
  record Place(String path, Shape input) {}

  ResolvedLayer resolve(Layer layer, String path, Shape input) {
    return layer.accept(this, new Place(path, input));
  }

  @Override
  public ResolvedLayer visit(Conv1d layer, Place place) {
    requireRank(layer, place, 2);
    int channels = place.input().get(0);
    int frames = layer.padding().outputExtent(place.input().get(1), layer.kernel(), layer.stride());
    requireFits(layer, place, frames);
    Shape weight = Shape.of(layer.filters(), channels, layer.kernel());
    return leaf(
        layer,
        place,
        Shape.of(layer.filters(), frames),
        weightAndBias(place, weight, channels * layer.kernel(), layer.bias()));
  }

  @Override
  public ResolvedLayer visit(Conv2d layer, Place place) {
    requireRank(layer, place, 3);
    int channels = place.input().get(0);
    Padding padding = layer.padding();
    int height =
        padding.outputExtent(place.input().get(1), layer.kernelHeight(), layer.strideHeight());
    int width =
        padding.outputExtent(place.input().get(2), layer.kernelWidth(), layer.strideWidth());
    requireFits(layer, place, Math.min(height, width));
    Shape weight = Shape.of(layer.filters(), channels, layer.kernelHeight(), layer.kernelWidth());
    int fanIn = channels * layer.kernelHeight() * layer.kernelWidth();
    return leaf(
        layer,
        place,
        Shape.of(layer.filters(), height, width),
        weightAndBias(place, weight, fanIn, layer.bias()));
  }

  @Override
  public ResolvedLayer visit(Pool1d layer, Place place) {
    requireRank(layer, place, 2);
    int frames = layer.padding().outputExtent(place.input().get(1), layer.size(), layer.stride());
    requireFits(layer, place, frames);
    return leaf(layer, place, Shape.of(place.input().get(0), frames), List.of());
  }

  @Override
  public ResolvedLayer visit(Pool2d layer, Place place) {
    requireRank(layer, place, 3);
    Padding padding = layer.padding();
    int height = padding.outputExtent(place.input().get(1), layer.height(), layer.strideHeight());
    int width = padding.outputExtent(place.input().get(2), layer.width(), layer.strideWidth());
    requireFits(layer, place, Math.min(height, width));
    return leaf(layer, place, Shape.of(place.input().get(0), height, width), List.of());
  }

  @Override
  public ResolvedLayer visit(GlobalPool layer, Place place) {
    if (place.input().rank() < 2) {
      throw mismatch(layer, place, "a sequence or a picture");
    }
    return leaf(layer, place, Shape.of(place.input().get(0)), List.of());
  }

  @Override
  public ResolvedLayer visit(BatchNorm layer, Place place) {
    Shape channels = Shape.of(place.input().get(0));
    return leaf(
        layer,
        place,
        place.input(),
        List.of(
            parameter(place, "weight", channels, Role.SCALE, 1),
            parameter(place, "bias", channels, Role.BIAS, 1),
            parameter(place, "running_mean", channels, Role.RUNNING_MEAN, 1),
            parameter(place, "running_var", channels, Role.RUNNING_VARIANCE, 1)));
  }

  @Override
  public ResolvedLayer visit(Dense layer, Place place) {
    requireRank(layer, place, 1);
    int in = place.input().get(0);
    Shape weight = Shape.of(layer.units(), in);
    return leaf(
        layer, place, Shape.of(layer.units()), weightAndBias(place, weight, in, layer.bias()));
  }

  @Override
  public ResolvedLayer visit(Dropout layer, Place place) {
    return leaf(layer, place, place.input(), List.of());
  }

  @Override
  public ResolvedLayer visit(Activation layer, Place place) {
    return leaf(layer, place, place.input(), List.of());
  }

  @Override
  public ResolvedLayer visit(Flatten layer, Place place) {
    Shape input = place.input();
    int rank = input.rank();
    int start = layer.startAxis() < 0 ? layer.startAxis() + rank : layer.startAxis();
    int end = layer.endAxis() < 0 ? layer.endAxis() + rank : layer.endAxis();
    if (start < 0 || end >= rank || start > end) {
      throw mismatch(layer, place, "axes " + start + " to " + end);
    }
    int[] output = new int[rank - (end - start)];
    for (int axis = 0; axis < output.length; axis++) {
      output[axis] = input.get(axis <= start ? axis : axis + end - start);
    }
    for (int axis = start + 1; axis <= end; axis++) {
      output[start] *= input.get(axis);
    }
    return leaf(layer, place, Shape.of(output), List.of());
  }

  @Override
  public ResolvedLayer visit(Reshape layer, Place place) {
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
    int size = place.input().size();
    if (known > size || size % known != 0 || (open < 0 && known != size)) {
      throw mismatch(layer, place, "as many values as " + layer.target() + " holds");
    }
    if (open >= 0) {
      target[open] = (int) (size / known);
    }
    return leaf(layer, place, Shape.of(target), List.of());
  }

  @Override
  public ResolvedLayer visit(Residual layer, Place place) {
    ResolvedLayer body = below(layer.body(), place, "body", place.input());
    ResolvedLayer shortcut = below(layer.shortcut(), place, "shortcut", place.input());
    if (!body.output().equals(shortcut.output())) {
      throw mismatch(
          layer,
          place,
          "equal shapes from body and shortcut, not "
              + body.output()
              + " and "
              + shortcut.output());
    }
    return new ResolvedLayer(
        layer, place.path(), place.input(), body.output(), List.of(), List.of(body, shortcut));
  }

  @Override
  public ResolvedLayer visit(Sequential layer, Place place) {
    List<ResolvedLayer> children = new ArrayList<>();
    Shape shape = place.input();
    for (Layer child : layer.layers()) {
      ResolvedLayer resolved = below(child, place, Integer.toString(children.size()), shape);
      children.add(resolved);
      shape = resolved.output();
    }
    return new ResolvedLayer(layer, place.path(), place.input(), shape, List.of(), children);
  }

  @Override
  public ResolvedLayer visit(Lstm layer, Place place) {
    requireRank(layer, place, 2);
    int in = place.input().get(0);
    int gates = 4 * layer.units();
    List<ParameterSpec> parameters = new ArrayList<>();
    for (String direction : layer.bidirectional() ? List.of("", "_reverse") : List.of("")) {
      // PyTorch starts every array of an LSTM from the size of its state, not of its input.
      int fanIn = layer.units();
      parameters.add(
          parameter(place, "weight_ih_l0" + direction, Shape.of(gates, in), Role.WEIGHT, fanIn));
      parameters.add(
          parameter(
              place,
              "weight_hh_l0" + direction,
              Shape.of(gates, layer.units()),
              Role.WEIGHT,
              fanIn));
      parameters.add(parameter(place, "bias_ih_l0" + direction, Shape.of(gates), Role.BIAS, 1));
      parameters.add(parameter(place, "bias_hh_l0" + direction, Shape.of(gates), Role.BIAS, 1));
    }
    int features = layer.units() * (layer.bidirectional() ? 2 : 1);
    Shape output =
        layer.returnSequences() ? Shape.of(features, place.input().get(1)) : Shape.of(features);
    return leaf(layer, place, output, parameters);
  }

  @Override
  public ResolvedLayer visit(AttentionPool layer, Place place) {
    requireRank(layer, place, 2);
    int channels = place.input().get(0);
    int units = layer.units();
    return leaf(
        layer,
        place,
        Shape.of(layer.std() ? 2 * channels : channels),
        List.of(
            parameter(place, "weight_1", Shape.of(units, channels), Role.WEIGHT, channels),
            parameter(place, "bias_1", Shape.of(units), Role.BIAS, 1),
            parameter(place, "weight_2", Shape.of(units), Role.WEIGHT, units)));
  }

  @Override
  public ResolvedLayer visit(StatisticsPool layer, Place place) {
    requireRank(layer, place, 2);
    return leaf(layer, place, Shape.of(2 * place.input().get(0)), List.of());
  }

  @Override
  public ResolvedLayer visit(Softmax layer, Place place) {
    requireRank(layer, place, 1);
    return leaf(layer, place, place.input(), List.of());
  }

  @Override
  public ResolvedLayer visit(BinaryLogit layer, Place place) {
    requireRank(layer, place, 1);
    return leaf(layer, place, Shape.of(place.input().get(0) + 1), List.of());
  }

  private ResolvedLayer below(Layer child, Place place, String name, Shape input) {
    return resolve(child, ResolvedLayer.child(place.path(), name), input);
  }

  private static ResolvedLayer leaf(
      Layer layer, Place place, Shape output, List<ParameterSpec> parameters) {
    return new ResolvedLayer(layer, place.path(), place.input(), output, parameters, List.of());
  }

  private static List<ParameterSpec> weightAndBias(
      Place place, Shape weight, int fanIn, boolean bias) {
    List<ParameterSpec> parameters = new ArrayList<>();
    parameters.add(parameter(place, "weight", weight, Role.WEIGHT, fanIn));
    if (bias) {
      parameters.add(parameter(place, "bias", Shape.of(weight.get(0)), Role.BIAS, 1));
    }
    return parameters;
  }

  private static ParameterSpec parameter(
      Place place, String name, Shape shape, Role role, int fanIn) {
    return new ParameterSpec(ResolvedLayer.child(place.path(), name), shape, role, fanIn);
  }

  private static void requireRank(Layer layer, Place place, int rank) {
    if (place.input().rank() != rank) {
      throw mismatch(layer, place, "an input of rank " + rank);
    }
  }

  private static void requireFits(Layer layer, Place place, int extent) {
    if (extent < 1) {
      throw mismatch(layer, place, "an input at least as large as its kernel");
    }
  }

  private static IllegalArgumentException mismatch(Layer layer, Place place, String expected) {
    return new IllegalArgumentException(
        "layer '"
            + place.path()
            + "' ("
            + layer.getClass().getSimpleName()
            + ") expects "
            + expected
            + ", but "
            + place.input()
            + " reaches it");
  }
}
