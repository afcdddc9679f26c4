package org.ser4j.dsp.feature;

/** How the rows of a set's features, [rows][frames], are combined. */
public enum Arrangement {
  /** One vector, [rows][1]: the mean of each row over the frames. */
  MEANS,
  /** One matrix, [rows][frames]: the rows of all features one below the other. */
  FRAMES,
  /** One vector, [rows * frames][1]: the rows of all features one after the other. */
  ROWS
}
