package org.ser4j.training.data;

/** Inputs and targets of one step; refilled again and again. */
public final class Batch {
  public final float[] inputs;
  public final float[] targets;
  public final int rows;

  public Batch(int rows, int inputSize, int classes) {
    this.inputs = new float[rows * inputSize];
    this.targets = new float[rows * classes];
    this.rows = rows;
  }
}
