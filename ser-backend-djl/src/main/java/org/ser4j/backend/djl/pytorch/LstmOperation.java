package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.ser4j.models.layer.Lstm;

/**
 * A long short-term memory. It calls PyTorch's function directly: DJL's own LSTM block hands the
 * arrays of a bidirectional one over in the wrong order.
 *
 * @param layer its settings
 * @param arrays weight_ih, weight_hh, bias_ih, bias_hh, for each direction
 */
record LstmOperation(Lstm layer, List<NDArray> arrays) implements Operation {

  LstmOperation {
    arrays = List.copyOf(arrays);
  }

  @Override
  public NDArray apply(NDArray x, boolean training) {
    NDManager manager = x.getManager();
    int directions = layer.bidirectional() ? 2 : 1;
    Shape state = new Shape(directions, x.getShape().get(0), layer.units());
    try (NDArray hidden = manager.zeros(state);
        NDArray cell = manager.zeros(state);
        NDArray frames = x.transpose(0, 2, 1)) {
      NDList outputs =
          frames
              .getNDArrayInternal()
              .lstm(
                  frames,
                  new NDList(hidden, cell),
                  new NDList(arrays),
                  true,
                  1,
                  0,
                  training,
                  layer.bidirectional(),
                  true);
      try (outputs) {
        return layer.returnSequences()
            ? outputs.get(0).transpose(0, 2, 1)
            : lastStates(outputs.get(1), directions);
      }
    }
  }

  private NDArray lastStates(NDArray states, int directions) {
    try (NDArray rows = states.transpose(1, 0, 2)) {
      return rows.reshape(-1, (long) directions * layer.units());
    }
  }
}
