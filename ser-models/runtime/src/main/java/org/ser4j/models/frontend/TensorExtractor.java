package org.ser4j.models.frontend;

import java.util.Arrays;

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

  /**
   * The tensor of a recording shorter than a window; zeros are appended by default.
   *
   * @param samples mono, at the front end's rate, windowSamples at most
   * @param windowSamples of the front end
   * @return a new array in the front end's output shape, row-major; its last axis may be shorter
   *     where the front end's length varies
   * @throws IllegalArgumentException if a sample is NaN or infinite
   */
  default float[] extractShort(float[] samples, int windowSamples) {
    return extract(Arrays.copyOf(samples, windowSamples), 0);
  }

  /**
   * The tensor of a window that augmentation made longer; the excess is left out by default.
   *
   * @param samples mono, at the front end's rate, more than windowSamples
   * @param windowSamples of the front end
   * @return a new array in the front end's output shape, row-major
   * @throws IllegalArgumentException if a sample is NaN or infinite
   */
  default float[] extractLong(float[] samples, int windowSamples) {
    return extract(samples, 0);
  }
}
