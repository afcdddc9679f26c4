package org.ser4j.training.train;

/** Inputs and targets of one step; refilled again and again. */
final class Batch {
  final float[] inputs;
  final float[] targets;
  final int rows;

  Batch(int rows, int inputSize, int classes) {
    this.inputs = new float[rows * inputSize];
    this.targets = new float[rows * classes];
    this.rows = rows;
  }
}
