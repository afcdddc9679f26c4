package org.ser4j.models.jvm;

import org.ser4j.models.jvm.JvmNetwork.Step;
import org.ser4j.models.jvm.LinearWeights.Affine;
import org.ser4j.models.jvm.Workspace.Slot;
import org.ser4j.models.layer.Layer.ActivationKind;

/** Steps that change values where they are, and copies. */
final class Elementwise {
  private Elementwise() {}

  static Step activation(ActivationKind kind, Slot slot) {
    return workspace -> {
      float[][] rows = workspace.rows(slot);
      for (int row = 0; row < slot.rows(); row++) {
        Activations.apply(kind, rows[row], slot.length());
      }
    };
  }

  static Step softmax(Slot slot) {
    return workspace -> Activations.softmax(workspace.vector(slot), slot.length());
  }

  /** Adds one tensor to another. */
  static Step add(Slot sum, Slot term) {
    return workspace -> {
      float[][] sums = workspace.rows(sum);
      float[][] terms = workspace.rows(term);
      for (int row = 0; row < sum.rows(); row++) {
        Rows.add(sums[row], terms[row], sum.length());
      }
    };
  }

  /** Batch normalisation of a tensor whose rows are the channels. */
  static Step affineRows(Affine affine, Slot slot) {
    return workspace -> {
      float[][] rows = workspace.rows(slot);
      for (int row = 0; row < slot.rows(); row++) {
        Rows.scale(
            rows[row], (float) affine.factor()[row], (float) affine.offset()[row], slot.length());
      }
    };
  }

  /** Batch normalisation of a vector, each value a channel. */
  static Step affineVector(Affine affine, Slot slot) {
    return workspace -> {
      float[] values = workspace.vector(slot);
      for (int i = 0; i < slot.length(); i++) {
        values[i] = (float) (affine.factor()[i] * values[i] + affine.offset()[i]);
      }
    };
  }

  /** Copies a vector behind a zero. */
  static Step afterZero(Slot from, Slot to) {
    return workspace -> {
      float[] target = workspace.vector(to);
      target[0] = 0;
      System.arraycopy(workspace.vector(from), 0, target, 1, from.length());
    };
  }

  /** Copies all values in row-major order from rows of one length to rows of another. */
  static Step regroup(Slot from, Slot to) {
    return workspace -> {
      float[][] source = workspace.rows(from);
      float[][] target = workspace.rows(to);
      int size = from.rows() * from.length();
      int at = 0;
      while (at < size) {
        int read = at % from.length();
        int written = at % to.length();
        int n = Math.min(from.length() - read, to.length() - written);
        System.arraycopy(source[at / from.length()], read, target[at / to.length()], written, n);
        at += n;
      }
    };
  }
}
