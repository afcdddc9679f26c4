package org.ser4j.benchmarks.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;
import org.ser4j.models.layer.Weights;

/** The zoo's networks over {@code [1][64][250]}, written on DJL's own blocks. */
final class BareNetworks {
  static final Shape INPUT = new Shape(1, 64, 250);

  private BareNetworks() {}

  static Block named(String name, int classes) {
    return switch (name) {
      case "residual_cnn" -> residualCnn(classes);
      case "cnn_bilstm" -> cnnBilstm(classes);
      default -> throw new IllegalArgumentException("no bare network '" + name + "'");
    };
  }

  private static Block residualCnn(int classes) {
    SequentialBlock network = new SequentialBlock();
    network.add(convolution(16, 3, 1, 1)).add(Activation.reluBlock());
    int height = 64;
    int width = 250;
    for (int filters : new int[] {16, 32, 64, 128}) {
      SequentialBlock body = new SequentialBlock();
      // As many zeros as the halved picture needs, the odd one after its end.
      int bottom = 1;
      int top = height % 2;
      int right = 1;
      int left = width % 2;
      body.add(LambdaBlock.singleton(x -> x.pad(new Shape(left, right, top, bottom), 0)));
      body.add(convolution(filters, 3, 2, 0)).add(Activation.reluBlock());
      body.add(convolution(filters, 3, 1, 1));
      ParallelBlock sum =
          new ParallelBlock(
              both ->
                  new NDList(both.get(0).singletonOrThrow().add(both.get(1).singletonOrThrow())));
      sum.add(body).add(convolution(filters, 1, 2, 0));
      network.add(sum).add(Activation.reluBlock());
      height = (height + 1) / 2;
      width = (width + 1) / 2;
    }
    Shape bands = new Shape(height, 1);
    network.add(Pool.avgPool2dBlock(bands, bands));
    network.add(LambdaBlock.singleton(BareNetworks::joinChannels));
    return end(network, 0.3f, classes);
  }

  private static Block cnnBilstm(int classes) {
    SequentialBlock network = new SequentialBlock();
    for (int filters : new int[] {16, 32, 64}) {
      network.add(convolution(filters, 3, 1, 1)).add(Activation.reluBlock());
      network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    }
    network.add(LambdaBlock.singleton(BareNetworks::joinChannels));
    network.add(Dropout.builder().optRate(0.2f).build());
    network.add(LambdaBlock.singleton(x -> x.transpose(0, 2, 1)));
    // Without biases, which DJL hands over in the wrong order; they cost next to nothing.
    network.add(
        new LSTM.Builder()
            .setStateSize(64)
            .setNumLayers(1)
            .optBidirectional(true)
            .optBatchFirst(true)
            .optHasBiases(false)
            .build());
    network.add(LambdaBlock.singleton(x -> x.transpose(0, 2, 1)));
    return end(network, 0.3f, classes);
  }

  private static SequentialBlock convolution(int filters, int kernel, int stride, int padding) {
    return new SequentialBlock()
        .add(
            Conv2d.builder()
                .setKernelShape(new Shape(kernel, kernel))
                .setFilters(filters)
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(padding, padding))
                .optBias(false)
                .build())
        .add(BatchNorm.builder().optEpsilon(1e-5f).optMomentum(0.9f).build());
  }

  private static NDArray joinChannels(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1) * shape.get(2), shape.get(3));
  }

  private static Block end(SequentialBlock network, float rate, int classes) {
    return network
        .add(new AttentionBlock(64))
        .add(Dropout.builder().optRate(rate).build())
        .add(Linear.builder().setUnits(classes).build());
  }

  /** Gives a block the library's weights, which come in the same order. */
  static void initialize(Block block, NDManager manager, Weights weights) {
    block.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(INPUT));
    List<Parameter> parameters = block.getParameters().values();
    List<String> names =
        weights.names().stream().filter(name -> !name.contains("bias_ih")).toList();
    names = names.stream().filter(name -> !name.contains("bias_hh")).toList();
    if (names.size() != parameters.size()) {
      throw new IllegalStateException(parameters.size() + " arrays, not " + names.size());
    }
    for (int i = 0; i < names.size(); i++) {
      parameters.get(i).getArray().set(weights.get(names.get(i)));
    }
  }

  /** Attentive statistics pooling, as somebody who only knows DJL would write it. */
  static final class AttentionBlock extends AbstractBlock {
    private static final float FLOOR = 1e-5f;

    private final Linear hidden;
    private final Linear score;

    AttentionBlock(int units) {
      hidden = addChildBlock("hidden", Linear.builder().setUnits(units).build());
      score = addChildBlock("score", Linear.builder().setUnits(1).optBias(false).build());
    }

    @Override
    protected NDList forwardInternal(
        ParameterStore store,
        NDList inputs,
        boolean training,
        PairList<String, Object> parameters) {
      NDArray x = inputs.singletonOrThrow();
      NDArray frames = x.transpose(0, 2, 1);
      NDArray units = hidden.forward(store, new NDList(frames), training).singletonOrThrow().tanh();
      NDArray attention =
          score.forward(store, new NDList(units), training).singletonOrThrow().softmax(1);
      NDArray mean = x.matMul(attention);
      NDArray variance = x.sub(mean).square().matMul(attention);
      return new NDList(mean.concat(variance.add(FLOOR).sqrt(), 1).squeeze(2));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
      Shape input = shapes[0];
      Shape frames = new Shape(input.get(0), input.get(2), input.get(1));
      hidden.initialize(manager, type, frames);
      score.initialize(manager, type, hidden.getOutputShapes(new Shape[] {frames}));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] shapes) {
      return new Shape[] {new Shape(shapes[0].get(0), 2 * shapes[0].get(1))};
    }
  }
}
