package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;

/**
 * An operation on pictures, applied to sequences as pictures of one row. With their channels next
 * to each other in memory, PyTorch pools such pictures several values at a time; its pooling of
 * sequences goes one by one.
 *
 * @param onPictures takes and gives {@code [rows, channels, 1, places]}
 */
record LineOperation(Operation onPictures) implements Operation {
  private static final int ROW = 2;

  @Override
  public NDArray apply(NDArray x, boolean training) {
    try (NDArray picture = x.expandDims(ROW);
        NDArray result = onPictures.apply(picture, training)) {
      return result.squeeze(ROW);
    }
  }
}
