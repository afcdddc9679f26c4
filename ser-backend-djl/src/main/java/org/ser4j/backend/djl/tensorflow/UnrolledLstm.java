package org.ser4j.backend.djl.tensorflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A long short-term memory, one copy of the cell a frame: TensorFlow's own ones have no gradient
 * outside Python.
 */
final class UnrolledLstm {
  /** One direction's arrays, as the layer has them. */
  record Arrays(
      Operand<TFloat32> fromInput,
      Operand<TFloat32> fromState,
      Operand<TFloat32> inputBias,
      Operand<TFloat32> stateBias) {}

  private final Ops tf;
  private final int units;
  private final int channels;
  private final int frames;
  private final Operand<TFloat32> x;
  private final Operand<TInt32> gateAxis;
  private final Function<Operand<TInt32>, Optional<Operand<TFloat32>>> masks;

  /**
   * Takes a sequence.
   *
   * @param sequence {@code [channels][frames]} a row
   * @param masks makes the mask of recurrent dropout for the shape of a state; empty for none
   */
  UnrolledLstm(
      Ops tf,
      int units,
      LayoutTensor sequence,
      Function<Operand<TInt32>, Optional<Operand<TFloat32>>> masks) {
    this.tf = tf;
    this.units = units;
    this.masks = masks;
    channels = sequence.shape().get(0);
    frames = sequence.shape().get(1);
    x = sequence.last(tf);
    gateAxis = tf.constant(1);
  }

  /**
   * Runs over all frames.
   *
   * @return what comes out, {@code [rows][units]} a frame, in the order of the run
   */
  List<Operand<TFloat32>> run(Arrays arrays, boolean backwards) {
    List<Output<TFloat32>> gates = new ArrayList<>(fromInput(arrays));
    if (backwards) {
      Collections.reverse(gates);
    }
    Operand<TInt32> shape = stateShape();
    // Zeros. Not left out: the weights of the state keep their gradient.
    Operand<TFloat32> state = tf.stopGradient(tf.zeros(shape, TFloat32.class));
    Operand<TFloat32> cell = state;
    Optional<Operand<TFloat32>> mask = masks.apply(shape);
    List<Operand<TFloat32>> states = new ArrayList<>();
    for (Operand<TFloat32> frame : gates) {
      Operand<TFloat32> seen = mask.isPresent() ? tf.math.mul(state, mask.get()) : state;
      Operand<TFloat32> all =
          tf.math.add(frame, tf.linalg.matMul(seen, arrays.fromState(), MatMul.transposeB(true)));
      List<Output<TFloat32>> parts = tf.split(gateAxis, all, 4L).output();
      Operand<TFloat32> kept = tf.math.mul(tf.math.sigmoid(parts.get(1)), cell);
      Operand<TFloat32> added =
          tf.math.mul(tf.math.sigmoid(parts.get(0)), tf.math.tanh(parts.get(2)));
      cell = tf.math.add(kept, added);
      state = tf.math.mul(tf.math.sigmoid(parts.get(3)), tf.math.tanh(cell));
      states.add(state);
    }
    return states;
  }

  /** What the input adds to the gates, all frames at once: {@code [rows][4 units]} a frame. */
  private List<Output<TFloat32>> fromInput(Arrays arrays) {
    Operand<TFloat32> rows = tf.reshape(x, tf.constant(new int[] {-1, channels}));
    Operand<TFloat32> gates =
        tf.nn.biasAdd(
            tf.linalg.matMul(rows, arrays.fromInput(), MatMul.transposeB(true)),
            tf.math.add(arrays.inputBias(), arrays.stateBias()));
    return tf.unstack(
            tf.reshape(gates, tf.constant(new int[] {-1, frames, 4 * units})),
            (long) frames,
            Unstack.axis(1L))
        .output();
  }

  /** {@code [rows][units]}. */
  private Operand<TInt32> stateShape() {
    Operand<TInt32> rows =
        tf.slice(tf.shape(x), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
    return tf.concat(List.of(rows, tf.constant(new int[] {units})), tf.constant(0));
  }

  /** All frames: {@code [rows][frames][units * directions]}. */
  Operand<TFloat32> sequences(List<List<Operand<TFloat32>>> directions) {
    List<Operand<TFloat32>> sequences = new ArrayList<>();
    for (List<Operand<TFloat32>> direction : directions) {
      List<Operand<TFloat32>> inTime = new ArrayList<>(direction);
      if (!sequences.isEmpty()) {
        Collections.reverse(inTime);
      }
      sequences.add(tf.stack(inTime, Stack.axis(1L)));
    }
    return joined(sequences, 2);
  }

  /** Each direction's own last step: {@code [rows][units * directions]}. */
  Operand<TFloat32> lastStates(List<List<Operand<TFloat32>>> directions) {
    return joined(directions.stream().map(d -> d.get(frames - 1)).toList(), 1);
  }

  private Operand<TFloat32> joined(List<Operand<TFloat32>> parts, int axis) {
    return parts.size() == 1 ? parts.get(0) : tf.concat(parts, tf.constant(axis));
  }
}
