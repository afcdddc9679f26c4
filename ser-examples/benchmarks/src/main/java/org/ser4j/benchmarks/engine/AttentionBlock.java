package org.ser4j.benchmarks.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** Attentive statistics pooling, as somebody who only knows DJL would write it. */
final class AttentionBlock extends AbstractBlock {
  private static final float FLOOR = 1e-5f;

  private final Linear hidden;
  private final Linear score;

  AttentionBlock(int units) {
    hidden = addChildBlock("hidden", Linear.builder().setUnits(units).build());
    score = addChildBlock("score", Linear.builder().setUnits(1).optBias(false).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
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
