package org.ser4j.models.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ser4j.models.jvm.JvmNetwork.Plan;
import org.ser4j.models.jvm.JvmNetwork.Step;
import org.ser4j.models.jvm.LinearWeights.Affine;
import org.ser4j.models.jvm.LinearWeights.DenseProduct;
import org.ser4j.models.jvm.Pooling.GlobalPooling;
import org.ser4j.models.jvm.Pooling.MaximumPooling;
import org.ser4j.models.jvm.Pooling.MeanPooling;
import org.ser4j.models.jvm.StatisticsPooling.AttentionPooling;
import org.ser4j.models.jvm.Workspace.Layout;
import org.ser4j.models.jvm.Workspace.Slot;
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
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Layer.StatisticsPool;
import org.ser4j.models.layer.LayerVisitor;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * Compiles a tree to steps. Each visit takes the slot of the layer's input and returns the slot of
 * its output; it may take further layers off the chain, such as the activation after a convolution.
 */
final class Compiler implements LayerVisitor<Compiler.Position, Slot> {

  /** The layer last taken from the chain, and the slot of its input, which it holds once. */
  record Position(Chain chain, Slot in) {
    ResolvedLayer at() {
      return chain.current();
    }
  }

  private final Weights weights;
  private final Layout layout = new Layout();
  private final List<Step> steps = new ArrayList<>();

  private Compiler(Weights weights) {
    this.weights = weights;
  }

  /** Compiles a tree whose weights fit. */
  static Plan compile(ResolvedLayer root, Weights weights) {
    Compiler compiler = new Compiler(weights);
    Slot input = compiler.layout.acquire(Slot.rowsOf(root.input()), Slot.lengthOf(root.input()));
    Slot output = compiler.sequence(root, input);
    return new Plan(input, compiler.steps, output, compiler.layout.rowLengths());
  }

  private Slot sequence(ResolvedLayer sequence, Slot input) {
    Chain chain = new Chain(sequence);
    Slot slot = input;
    while (chain.hasNext()) {
      slot = chain.take().layer().accept(this, new Position(chain, slot));
    }
    return slot;
  }

  @Override
  public Slot visit(Conv1d layer, Position position) {
    return convolution(WindowGeometry.of(layer, position.at()), layer.bias(), position);
  }

  @Override
  public Slot visit(Conv2d layer, Position position) {
    return convolution(WindowGeometry.of(layer, position.at()), layer.bias(), position);
  }

  private Slot convolution(WindowGeometry geometry, boolean bias, Position position) {
    LinearWeights folded = linear(bias, position);
    if (Tiles.pay(geometry, folded.bias().length)) {
      TiledConvolution step =
          new TiledConvolution(geometry, folded, activation(position), position.in(), layout);
      steps.add(step);
      return replace(position.in(), step.out());
    }
    Convolution step =
        new Convolution(geometry, folded, activation(position), position.in(), layout);
    steps.add(step);
    return replace(position.in(), step.out());
  }

  @Override
  public Slot visit(Dense layer, Position position) {
    LinearWeights folded = linear(layer.bias(), position);
    Slot out = layout.acquire(1, layer.units());
    steps.add(new DenseProduct(folded, activation(position), position.in(), out));
    return replace(position.in(), out);
  }

  /** The layer's weights, and in them the normalisations that follow. */
  private LinearWeights linear(boolean bias, Position position) {
    LinearWeights linear = LinearWeights.of(position.at(), bias, weights);
    while (position.chain().nextIs(BatchNorm.class)) {
      ResolvedLayer normalisation = position.chain().take();
      linear =
          linear.normalised(Affine.of((BatchNorm) normalisation.layer(), normalisation, weights));
    }
    return linear;
  }

  /** The activation that follows, if one does. */
  private static Optional<ActivationKind> activation(Position position) {
    return position.chain().nextIs(Activation.class)
        ? Optional.of(((Activation) position.chain().take().layer()).kind())
        : Optional.empty();
  }

  @Override
  public Slot visit(Pool1d layer, Position position) {
    return pooling(layer.kind(), WindowGeometry.of(layer, position.at()), position);
  }

  @Override
  public Slot visit(Pool2d layer, Position position) {
    return pooling(layer.kind(), WindowGeometry.of(layer, position.at()), position);
  }

  private Slot pooling(PoolKind kind, WindowGeometry geometry, Position position) {
    Slot out = acquireOutput(position);
    steps.add(
        kind == PoolKind.MAX
            ? new MaximumPooling(geometry, position.in(), out, layout)
            : new MeanPooling(geometry, position.in(), out));
    return replace(position.in(), out);
  }

  @Override
  public Slot visit(GlobalPool layer, Position position) {
    Slot out = acquireOutput(position);
    steps.add(new GlobalPooling(layer.kind(), position.in(), out));
    return replace(position.in(), out);
  }

  @Override
  public Slot visit(BatchNorm layer, Position position) {
    Affine affine = Affine.of(layer, position.at(), weights);
    Slot slot = writable(position.in());
    boolean vector = position.at().input().rank() == 1;
    steps.add(
        vector ? Elementwise.affineVector(affine, slot) : Elementwise.affineRows(affine, slot));
    return slot;
  }

  @Override
  public Slot visit(Dropout layer, Position position) {
    return position.in();
  }

  @Override
  public Slot visit(Activation layer, Position position) {
    Slot slot = writable(position.in());
    steps.add(Elementwise.activation(layer.kind(), slot));
    return slot;
  }

  @Override
  public Slot visit(Flatten layer, Position position) {
    return regroup(position);
  }

  @Override
  public Slot visit(Reshape layer, Position position) {
    return regroup(position);
  }

  private Slot regroup(Position position) {
    if (Slot.rowsOf(position.at().output()) == position.in().rows()) {
      return position.in();
    }
    Slot out = acquireOutput(position);
    steps.add(Elementwise.regroup(position.in(), out));
    return replace(position.in(), out);
  }

  @Override
  public Slot visit(Residual layer, Position position) {
    Slot in = position.in();
    layout.hold(in);
    Slot body = sequence(position.at().children().get(0), in);
    Slot shortcut = sequence(position.at().children().get(1), in);
    Slot sum = writable(body);
    steps.add(Elementwise.add(sum, shortcut));
    layout.release(shortcut);
    return sum;
  }

  @Override
  public Slot visit(Sequential layer, Position position) {
    return sequence(position.at(), position.in());
  }

  @Override
  public Slot visit(Lstm layer, Position position) {
    Slot out = acquireOutput(position);
    for (boolean backwards : new boolean[] {false, true}) {
      if (!backwards || layer.bidirectional()) {
        steps.add(
            new LstmStep(layer, backwards, position.at(), weights, position.in(), out, layout));
      }
    }
    return replace(position.in(), out);
  }

  @Override
  public Slot visit(AttentionPool layer, Position position) {
    AttentionPooling step =
        new AttentionPooling(layer, position.at(), weights, position.in(), layout);
    steps.add(step);
    return replace(position.in(), step.out());
  }

  @Override
  public Slot visit(StatisticsPool layer, Position position) {
    Slot out = acquireOutput(position);
    steps.add(StatisticsPooling.plain(position.in(), out));
    return replace(position.in(), out);
  }

  @Override
  public Slot visit(Softmax layer, Position position) {
    Slot slot = writable(position.in());
    steps.add(Elementwise.softmax(slot));
    return slot;
  }

  @Override
  public Slot visit(BinaryLogit layer, Position position) {
    Slot out = acquireOutput(position);
    steps.add(Elementwise.afterZero(position.in(), out));
    return replace(position.in(), out);
  }

  private Slot acquireOutput(Position position) {
    return layout.acquire(
        Slot.rowsOf(position.at().output()), Slot.lengthOf(position.at().output()));
  }

  private Slot replace(Slot in, Slot out) {
    layout.release(in);
    return out;
  }

  /** The tensor itself if no other step reads it later, otherwise a copy. */
  private Slot writable(Slot slot) {
    if (!layout.shared(slot)) {
      return slot;
    }
    Slot copy = layout.acquire(slot.rows(), slot.length());
    steps.add(Elementwise.regroup(slot, copy));
    return replace(slot, copy);
  }

  /**
   * The layers of a sequence in order, sequences within it taken apart and dropout left out, with a
   * place among them: a layer can so see what comes after it and take it over.
   */
  static final class Chain {
    private final List<ResolvedLayer> layers = new ArrayList<>();
    private int next;

    Chain(ResolvedLayer sequence) {
      add(sequence);
    }

    private void add(ResolvedLayer layer) {
      if (layer.layer() instanceof Sequential) {
        layer.children().forEach(this::add);
      } else if (!(layer.layer() instanceof Dropout)) {
        layers.add(layer);
      }
    }

    boolean hasNext() {
      return next < layers.size();
    }

    /** Goes on to the next layer. */
    ResolvedLayer take() {
      return layers.get(next++);
    }

    /** The layer that was taken last. */
    ResolvedLayer current() {
      return layers.get(next - 1);
    }

    /** Whether the next layer is of a type. */
    boolean nextIs(Class<? extends Layer> type) {
      return hasNext() && type.isInstance(layers.get(next).layer());
    }
  }
}
