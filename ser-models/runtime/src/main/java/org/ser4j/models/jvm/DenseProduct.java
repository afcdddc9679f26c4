package org.ser4j.models.jvm;

import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/** A dense layer with the activation after it. */
final class DenseProduct implements Step {
  private final float[][] columns;
  private final float[] bias;
  private final Optional<ActivationKind> activation;
  private final Slot in;
  private final Slot out;

  DenseProduct(LinearWeights weights, Optional<ActivationKind> activation, Slot in, Slot out) {
    this.bias = weights.bias().clone();
    this.columns = Rows.columns(weights.weight(), bias.length, in.length());
    this.activation = activation;
    this.in = in;
    this.out = out;
  }

  @Override
  public void run(Workspace workspace) {
    float[] y = workspace.vector(out);
    System.arraycopy(bias, 0, y, 0, bias.length);
    Products.add(y, workspace.vector(in), columns, columns.length, bias.length);
    activation.ifPresent(kind -> Activations.apply(kind, y, bias.length));
  }
}
