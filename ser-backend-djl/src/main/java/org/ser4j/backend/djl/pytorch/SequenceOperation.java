package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * Operations one after the other. What lies between two of them is released as soon as the second
 * has run: in inference that frees its memory, in training it leaves only what the gradient needs.
 */
record SequenceOperation(List<Operation> operations) implements Operation {

  SequenceOperation {
    operations = List.copyOf(operations);
  }

  @Override
  public NDArray apply(NDArray x, boolean training) {
    NDArray current = x;
    for (Operation operation : operations) {
      NDArray next = operation.apply(current, training);
      if (current != x && current != next) {
        current.close();
      }
      current = next;
    }
    return current;
  }
}
