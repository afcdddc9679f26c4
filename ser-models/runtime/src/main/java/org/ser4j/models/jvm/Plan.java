package org.ser4j.models.jvm;

import java.util.List;

/**
 * A compiled network.
 *
 * @param input where a row of the batch is put
 * @param steps in order
 * @param output where its logits are found
 * @param rowLengths of each buffer of a workspace
 */
record Plan(Slot input, List<Step> steps, Slot output, int[][] rowLengths) {

  Plan {
    steps = List.copyOf(steps);
  }

  int inputSize() {
    return input.rows() * input.length();
  }

  int outputSize() {
    return output.rows() * output.length();
  }

  /** Computes one row of a batch. */
  void run(Workspace workspace, float[] inputs, int inputAt, float[] outputs, int outputAt) {
    float[][] in = workspace.rows(input);
    for (int row = 0; row < input.rows(); row++) {
      System.arraycopy(inputs, inputAt + row * input.length(), in[row], 0, input.length());
    }
    for (Step step : steps) {
      step.run(workspace);
    }
    float[][] out = workspace.rows(output);
    for (int row = 0; row < output.rows(); row++) {
      System.arraycopy(out[row], 0, outputs, outputAt + row * output.length(), output.length());
    }
  }
}
