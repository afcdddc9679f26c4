package org.ser4j.models.network;

import java.util.Objects;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/**
 * A tree of layers with its weights, which every engine computes.
 *
 * @param architecture the tree
 * @param weights exactly the arrays that the tree needs
 */
public record LayerNetwork(Architecture architecture, Weights weights) implements NetworkData {
  /**
   * Checks that the weights fit.
   *
   * @throws IllegalArgumentException if they do not, or a layer cannot take what reaches it
   */
  public LayerNetwork {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(weights, "weights");
    weights.requireFit(architecture.resolve().allParameters());
  }

  @Override
  public String name() {
    return architecture.name();
  }

  @Override
  public long trainableParameters() {
    return architecture.trainableParameters();
  }

  @Override
  public void requireFit(Preprocessor preprocessor, int labels) {
    Shape given = preprocessor.output();
    if (!architecture.input().equals(given)) {
      throw new IllegalArgumentException(
          "the network takes " + architecture.input() + ", but the preprocessor gives " + given);
    }
    if (preprocessor.frontEnd().variableLength()) {
      throw new IllegalArgumentException(
          "the network takes one length only, but the front end's varies; let its shortest window"
              + " be as long as its longest");
    }
    ResolvedLayer resolved = architecture.resolve();
    if (!resolved.output().equals(Shape.of(labels))) {
      throw new IllegalArgumentException(
          "the network gives " + resolved.output() + ", but there are " + labels + " labels");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
