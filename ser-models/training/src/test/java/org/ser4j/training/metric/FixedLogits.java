package org.ser4j.training.metric;

/** Logits of twelve rows and three classes, drawn once. */
public final class FixedLogits {
  /** The rows. */
  public static final double[][] LOGITS = {
    {-0.6, -2.36, 3.0},
    {-0.57, 0.22, 2.88},
    {3.01, -0.43, 0.66},
    {1.47, -0.39, -3.56},
    {1.31, 1.79, 0.83},
    {-1.85, -0.39, -1.18},
    {-0.6, 2.59, 3.06},
    {1.34, 1.1, 1.35},
    {-0.02, -0.15, -1.35},
    {-0.11, 4.52, 1.74},
    {-0.68, -0.94, -1.73},
    {0.75, 0.78, -2.89}
  };

  /** The right classes. */
  public static final int[] TRUTH = {2, 2, 0, 0, 1, 1, 2, 2, 1, 1, 1, 1};

  private FixedLogits() {}
}
