package org.ser4j.backend.djl.tensorflow;

import java.util.List;
import org.ser4j.backend.djl.tensorflow.GraphOperations.Statistics;
import org.ser4j.backend.djl.tensorflow.GraphOperations.Windows;
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
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Layer.StatisticsPool;
import org.ser4j.models.layer.LayerVisitor;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Adds a resolved tree to a graph. */
final class GraphCompiler implements LayerVisitor<GraphCompiler.Step, LayoutTensor> {

  /** One layer at its place, and what reaches it. */
  record Step(ResolvedLayer at, LayoutTensor x) {}

  private final Ops tf;
  private final ForwardMode phase;
  private final Windows windows;
  private final Statistics statistics;

  GraphCompiler(Ops tf, ForwardMode phase) {
    this.tf = tf;
    this.phase = phase;
    windows = new Windows(tf);
    statistics = new Statistics(tf);
  }

  /**
   * Adds a whole network.
   *
   * @param input {@code [rows]} and the root's input shape
   * @return {@code [rows]} and the root's output shape
   */
  Operand<TFloat32> compile(ResolvedLayer root, Operand<TFloat32> input) {
    return compile(root, new LayoutTensor(input, root.input(), false)).first(tf);
  }

  private LayoutTensor compile(ResolvedLayer at, LayoutTensor x) {
    return at.layer().accept(this, new Step(at, x));
  }

  @Override
  public LayoutTensor visit(Conv1d layer, Step step) {
    return convolve(
        step, layer.padding(), new int[] {1, layer.kernel()}, layer.stride(), 1, layer.bias());
  }

  @Override
  public LayoutTensor visit(Conv2d layer, Step step) {
    return convolve(
        step,
        layer.padding(),
        new int[] {layer.kernelHeight(), layer.kernelWidth()},
        layer.strideWidth(),
        layer.strideHeight(),
        layer.bias());
  }

  private LayoutTensor convolve(
      Step step, Padding padding, int[] size, int strideWidth, int strideHeight, boolean bias) {
    Shape output = step.at().output();
    int[] kernel = {output.get(0), step.at().input().get(0), size[0], size[1]};
    Operand<TFloat32> weight =
        tf.reshape(phase.parameter(step.at(), "weight"), tf.constant(kernel));
    Operand<TFloat32> convolved =
        windows.convolve(step.x().image(tf), weight, strideHeight, strideWidth, padding);
    return LayoutTensor.ofImage(
        tf,
        bias ? tf.nn.biasAdd(convolved, phase.parameter(step.at(), "bias")) : convolved,
        output);
  }

  @Override
  public LayoutTensor visit(Pool1d layer, Step step) {
    int[] size = {1, layer.size()};
    int[] stride = {1, layer.stride()};
    return pool(step, layer.kind(), size, stride, layer.padding());
  }

  @Override
  public LayoutTensor visit(Pool2d layer, Step step) {
    int[] size = {layer.height(), layer.width()};
    int[] stride = {layer.strideHeight(), layer.strideWidth()};
    return pool(step, layer.kind(), size, stride, layer.padding());
  }

  private LayoutTensor pool(Step step, PoolKind kind, int[] size, int[] stride, Padding padding) {
    return LayoutTensor.ofImage(
        tf, windows.pool(kind, step.x().image(tf), size, stride, padding), step.at().output());
  }

  @Override
  public LayoutTensor visit(GlobalPool layer, Step step) {
    Operand<TFloat32> values = step.x().values();
    Operand<TInt32> places = tf.constant(step.x().places());
    return new LayoutTensor(
        layer.kind() == PoolKind.MAX ? tf.reduceMax(values, places) : tf.math.mean(values, places),
        step.at().output(),
        true);
  }

  @Override
  public LayoutTensor visit(BatchNorm layer, Step step) {
    return LayoutTensor.ofImage(
        tf, phase.normalise(layer, step.at(), step.x().image(tf)), step.at().output());
  }

  @Override
  public LayoutTensor visit(Dense layer, Step step) {
    Operand<TFloat32> product =
        tf.linalg.matMul(
            step.x().values(), phase.parameter(step.at(), "weight"), MatMul.transposeB(true));
    return new LayoutTensor(
        layer.bias() ? tf.nn.biasAdd(product, phase.parameter(step.at(), "bias")) : product,
        step.at().output(),
        true);
  }

  @Override
  public LayoutTensor visit(Dropout layer, Step step) {
    Operand<TFloat32> x = step.x().values();
    return phase
        .mask(layer.rate(), tf.shape(x))
        .map(mask -> step.x().with(tf.math.mul(x, mask)))
        .orElse(step.x());
  }

  @Override
  public LayoutTensor visit(Activation layer, Step step) {
    Operand<TFloat32> x = step.x().values();
    return step.x()
        .with(
            switch (layer.kind()) {
              case RELU -> tf.nn.relu(x);
              case LEAKY_RELU -> tf.nn.leakyRelu(x, LeakyRelu.alpha(0.01f));
              case ELU -> tf.nn.elu(x);
              case SILU -> tf.math.mul(x, tf.math.sigmoid(x));
              case SIGMOID -> tf.math.sigmoid(x);
              case TANH -> tf.math.tanh(x);
            });
  }

  @Override
  public LayoutTensor visit(Flatten layer, Step step) {
    return reshape(step);
  }

  @Override
  public LayoutTensor visit(Reshape layer, Step step) {
    return reshape(step);
  }

  private LayoutTensor reshape(Step step) {
    Shape output = step.at().output();
    long[] target = Tensors.batch(-1, output).asArray();
    return new LayoutTensor(tf.reshape(step.x().first(tf), tf.constant(target)), output, false);
  }

  @Override
  public LayoutTensor visit(Residual layer, Step step) {
    LayoutTensor body = compile(step.at().children().get(0), step.x());
    LayoutTensor shortcut = compile(step.at().children().get(1), step.x());
    return body.with(
        tf.math.add(body.values(), body.channelsLast() ? shortcut.last(tf) : shortcut.first(tf)));
  }

  @Override
  public LayoutTensor visit(Sequential layer, Step step) {
    LayoutTensor x = step.x();
    for (ResolvedLayer child : step.at().children()) {
      x = compile(child, x);
    }
    return x;
  }

  @Override
  public LayoutTensor visit(Lstm layer, Step step) {
    UnrolledLstm lstm =
        new UnrolledLstm(
            tf, layer.units(), step.x(), shape -> phase.mask(layer.recurrentDropout(), shape));
    List<List<Operand<TFloat32>>> directions =
        layer.bidirectional()
            ? List.of(lstm.run(arrays(step, ""), false), lstm.run(arrays(step, "_reverse"), true))
            : List.of(lstm.run(arrays(step, ""), false));
    Operand<TFloat32> values =
        layer.returnSequences() ? lstm.sequences(directions) : lstm.lastStates(directions);
    return new LayoutTensor(values, step.at().output(), true);
  }

  private UnrolledLstm.Arrays arrays(Step step, String direction) {
    return new UnrolledLstm.Arrays(
        phase.parameter(step.at(), "weight_ih_l0" + direction),
        phase.parameter(step.at(), "weight_hh_l0" + direction),
        phase.parameter(step.at(), "bias_ih_l0" + direction),
        phase.parameter(step.at(), "bias_hh_l0" + direction));
  }

  @Override
  public LayoutTensor visit(AttentionPool layer, Step step) {
    int channels = step.at().input().get(0);
    int frames = step.at().input().get(1);
    Operand<TFloat32> x = step.x().last(tf);
    Operand<TFloat32> hidden =
        tf.math.tanh(
            tf.nn.biasAdd(
                tf.linalg.matMul(
                    tf.reshape(x, tf.constant(new int[] {-1, channels})),
                    phase.parameter(step.at(), "weight_1"),
                    MatMul.transposeB(true)),
                phase.parameter(step.at(), "bias_1")));
    Operand<TFloat32> weight =
        tf.reshape(
            phase.parameter(step.at(), "weight_2"), tf.constant(new int[] {layer.units(), 1}));
    Operand<TFloat32> scores =
        tf.reshape(tf.linalg.matMul(hidden, weight), tf.constant(new int[] {-1, frames}));
    Operand<TFloat32> shares =
        tf.reshape(tf.nn.softmax(scores), tf.constant(new int[] {-1, frames, 1}));
    return new LayoutTensor(
        statistics.pool(x, values -> statistics.sum(tf.math.mul(values, shares)), layer.std()),
        step.at().output(),
        true);
  }

  @Override
  public LayoutTensor visit(StatisticsPool layer, Step step) {
    Operand<TFloat32> x = step.x().last(tf);
    return new LayoutTensor(statistics.pool(x, statistics::mean, true), step.at().output(), true);
  }

  @Override
  public LayoutTensor visit(Softmax layer, Step step) {
    return step.x().with(tf.nn.softmax(step.x().values()));
  }

  @Override
  public LayoutTensor visit(BinaryLogit layer, Step step) {
    Operand<TInt32> before = tf.constant(new int[][] {{0, 0}, {1, 0}});
    return new LayoutTensor(
        tf.pad(step.x().values(), before, tf.constant(0f)), step.at().output(), true);
  }
}
