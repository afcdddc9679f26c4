package org.ser4j.models.frontend;

/** Computes a {@link FrontEnd}. Thread-safe. */
@FunctionalInterface
public interface TensorExtractor {
  /**
   * The tensor of one window; nothing outside the window is read.
   *
   * @param samples mono, at the front end's rate
   * @param offset the window's first sample; {@link FrontEnd#windowSamples} follow
   * @return a new array in the front end's output shape, row-major
   * @throws IllegalArgumentException if the window is not inside the samples, or a sample in it is
   *     NaN or infinite
   */
  float[] extract(float[] samples, int offset);
}
