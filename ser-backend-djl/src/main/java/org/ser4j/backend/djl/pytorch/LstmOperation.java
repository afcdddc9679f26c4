package org.ser4j.backend.djl.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ser4j.models.layer.Layer.Lstm;

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

  /**
   * A long short-term memory with recurrent dropout, which PyTorch's own function does not know: in
   * training one cell after the other, in inference that function. What lies between is freed with
   * the step.
   *
   * @param whole the layer without dropout
   * @param dropper drops
   */
  record LstmWithDropout(LstmOperation whole, DropoutMasks dropper) implements Operation {
    private static final int ARRAYS = 4;

    @Override
    public NDArray apply(NDArray x, boolean training) {
      if (!training) {
        return whole.apply(x, false);
      }
      List<NDArray> directions = new ArrayList<>();
      for (int first = 0; first < whole.arrays().size(); first += ARRAYS) {
        directions.add(run(x, whole.arrays().subList(first, first + ARRAYS), first > 0));
      }
      NDArray forward = directions.get(0);
      return directions.size() == 1 ? forward : forward.concat(directions.get(1), 1);
    }

    /** One direction: {@code [rows][units][frames]}, or {@code [rows][units]} of the last step. */
    private NDArray run(NDArray x, List<NDArray> arrays, boolean backwards) {
      NDManager manager = x.getManager();
      Shape shape = new Shape(x.getShape().get(0), whole.layer().units());
      NDArray ones = manager.ones(shape);
      float rate = (float) whole.layer().recurrentDropout();
      NDArray mask = dropper.drop(ones, rate);
      NDArray state = manager.zeros(shape);
      NDArray cell = state;
      NDList states = new NDList();
      for (NDArray frame : frames(x, arrays, backwards)) {
        NDList gates = frame.add(linear(state.mul(mask), arrays.get(1), arrays.get(3))).split(4, 1);
        NDArray kept = sigmoid(gates.get(1)).mul(cell);
        cell = kept.add(sigmoid(gates.get(0)).mul(gates.get(2).tanh()));
        state = sigmoid(gates.get(3)).mul(cell.tanh());
        states.add(state);
      }
      if (!whole.layer().returnSequences()) {
        return state;
      }
      if (backwards) {
        Collections.reverse(states);
      }
      return NDArrays.stack(states, 2);
    }

    /**
     * What the input adds to the gates: {@code [rows][4 units]} a frame, in the order of the run.
     */
    private static List<NDArray> frames(NDArray x, List<NDArray> arrays, boolean backwards) {
      NDArray gates = linear(x.transpose(0, 2, 1), arrays.get(0), arrays.get(2));
      List<NDArray> frames = new ArrayList<>();
      for (NDArray frame : gates.split(x.getShape().get(2), 1)) {
        frames.add(frame.squeeze(1));
      }
      if (backwards) {
        Collections.reverse(frames);
      }
      return frames;
    }

    private static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
      return x.getNDArrayInternal().linear(x, weight, bias).singletonOrThrow();
    }

    private static NDArray sigmoid(NDArray x) {
      return x.getNDArrayInternal().sigmoid();
    }
  }
}
