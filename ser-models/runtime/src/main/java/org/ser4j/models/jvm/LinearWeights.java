package org.ser4j.models.jvm;

import java.util.Optional;
import org.ser4j.models.jvm.JvmNetwork.Step;
import org.ser4j.models.jvm.Workspace.Slot;
import org.ser4j.models.layer.Layer.ActivationKind;
import org.ser4j.models.layer.Layer.BatchNorm;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;

/**
 * What a convolution or dense layer multiplies with and adds, batch normalisation folded in.
 *
 * @param weight {@code [bias.length][...]}, row-major
 */
record LinearWeights(float[] weight, float[] bias) {

  static LinearWeights of(ResolvedLayer at, boolean bias, Weights weights) {
    return new LinearWeights(
        weights.get(at.parameter("weight")),
        bias ? weights.get(at.parameter("bias")) : new float[at.output().get(0)]);
  }

  /** The weights of this layer with a normalisation right after it. */
  LinearWeights normalised(Affine affine) {
    float[] scaled = new float[weight.length];
    float[] shifted = new float[bias.length];
    int each = weight.length / bias.length;
    for (int o = 0; o < bias.length; o++) {
      double factor = affine.factor()[o];
      shifted[o] = (float) (factor * bias[o] + affine.offset()[o]);
      for (int i = o * each; i < (o + 1) * each; i++) {
        scaled[i] = (float) (factor * weight[i]);
      }
    }
    return new LinearWeights(scaled, shifted);
  }

  /** Batch normalisation in inference: {@code factor * x + offset} for each channel. */
  record Affine(double[] factor, double[] offset) {

    static Affine of(BatchNorm layer, ResolvedLayer at, Weights weights) {
      float[] scale = weights.get(at.parameter("weight"));
      float[] bias = weights.get(at.parameter("bias"));
      float[] mean = weights.get(at.parameter("running_mean"));
      float[] variance = weights.get(at.parameter("running_var"));
      double[] factor = new double[scale.length];
      double[] offset = new double[scale.length];
      for (int c = 0; c < scale.length; c++) {
        factor[c] = scale[c] / Math.sqrt(variance[c] + layer.epsilon());
        offset[c] = bias[c] - factor[c] * mean[c];
      }
      return new Affine(factor, offset);
    }
  }

  /** A dense layer with the activation after it. */
  static final class DenseProduct implements Step {
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
}
