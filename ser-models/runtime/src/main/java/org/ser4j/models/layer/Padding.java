package org.ser4j.models.layer;

/** What a convolution or pooling does at the edges. */
public enum Padding {
  /** Only places that lie wholly inside: {@code out = (in - size) / stride + 1}, rounded down. */
  VALID,
  /**
   * Zeros around, so that {@code out = ceil(in / stride)}, as Keras and TensorFlow have it: of the
   * total {@code max((out - 1) * stride + size - in, 0)}, half (rounded down) goes before and the
   * rest after.
   */
  SAME;

  /**
   * The output extent along one axis.
   *
   * @param in input extent
   * @param size kernel or pool extent
   * @param stride step
   * @return output extent; below 1 if the kernel does not fit
   */
  public int outputExtent(int in, int size, int stride) {
    if (this == SAME) {
      return (in + stride - 1) / stride;
    }
    return in < size ? 0 : (in - size) / stride + 1;
  }

  /**
   * The number of padded places before the first value.
   *
   * @param in input extent
   * @param size kernel or pool extent
   * @param stride step
   * @return 0 when valid
   */
  public int before(int in, int size, int stride) {
    return total(in, size, stride) / 2;
  }

  /**
   * The number of padded places after the last value.
   *
   * @param in input extent
   * @param size kernel or pool extent
   * @param stride step
   * @return 0 when valid
   */
  public int after(int in, int size, int stride) {
    return total(in, size, stride) - before(in, size, stride);
  }

  private int total(int in, int size, int stride) {
    return this == VALID
        ? 0
        : Math.max((outputExtent(in, size, stride) - 1) * stride + size - in, 0);
  }
}
