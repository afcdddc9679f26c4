package org.ser4j.backend.djl.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Weights;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * A network's arrays in a graph that learns, by name, and what an optimiser remembers. Resource
 * variables: unlike TensorFlow's older kind, a read of one is a value that a later assignment
 * leaves alone.
 */
final class Variables {
  private final Ops tf;
  private final Map<String, Variable> byName = new LinkedHashMap<>();
  private final List<Op> zeroing = new ArrayList<>();

  Variables(Ops tf, List<ParameterSpec> specs) {
    this.tf = tf;
    for (ParameterSpec spec : specs) {
      byName.put(spec.name(), new Variable(spec, handle(spec, "weights/" + spec.name()), tf));
    }
  }

  Variable get(String name) {
    return byName.get(name);
  }

  /** What is learned, in the order of the tree. */
  List<Variable> trainables() {
    return byName.values().stream().filter(v -> v.spec().role().trainable()).toList();
  }

  /** Zeros of another variable's shape, for what an optimiser remembers. */
  Variable memory(Variable of) {
    Variable memory = new Variable(of.spec(), handle(of.spec(), "memory/" + zeroing.size()), tf);
    zeroing.add(memory.assign(tf, tf.zeros(shape(of), TFloat32.class)));
    return memory;
  }

  private Operand<org.tensorflow.types.TInt64> shape(Variable of) {
    return tf.constant(Tensors.shape(of.spec().shape()));
  }

  /** Variables of one session are told apart by this name alone. */
  private VarHandleOp handle(ParameterSpec spec, String name) {
    return tf.varHandleOp(
        TFloat32.class, Tensors.shape(spec.shape()), VarHandleOp.sharedName(name));
  }

  /** Gives every variable its first value, in one run: each other one is compiled anew. */
  void initialise(Session session, Weights start) {
    List<Op> assignments = new ArrayList<>(zeroing);
    List<TFloat32> values = new ArrayList<>();
    Session.Runner runner = session.runner();
    try {
      byName.forEach(
          (name, variable) -> {
            Placeholder<TFloat32> fed = tf.placeholder(TFloat32.class);
            assignments.add(variable.assign(tf, fed));
            values.add(Tensors.upload(start.get(name), Tensors.shape(variable.spec().shape())));
            runner.feed(fed, values.get(values.size() - 1));
          });
      runner.addTarget(tf.withControlDependencies(assignments).noOp()).run().close();
    } finally {
      values.forEach(TFloat32::close);
    }
  }

  /** A copy of the network's arrays as they are now. */
  Weights weights(Session session) {
    Session.Runner runner = session.runner();
    byName.values().forEach(variable -> runner.fetch(variable.value()));
    Map<String, float[]> copies = new LinkedHashMap<>();
    try (Result result = runner.run()) {
      int index = 0;
      for (String name : byName.keySet()) {
        copies.put(name, Tensors.download(result.get(index++)));
      }
    }
    return new Weights(copies);
  }

  /**
   * One array.
   *
   * @param spec what it is, or what it belongs to
   * @param handle names it in its session
   * @param value as it is when a step begins
   */
  record Variable(ParameterSpec spec, VarHandleOp handle, Operand<TFloat32> value) {
    Variable(ParameterSpec spec, VarHandleOp handle, Ops tf) {
      this(spec, handle, tf.readVariableOp(handle, TFloat32.class));
    }

    Op assign(Ops tf, Operand<TFloat32> next) {
      return tf.assignVariableOp(handle, next);
    }

    Op subtract(Ops tf, Operand<TFloat32> change) {
      return tf.assignSubVariableOp(handle, change);
    }
  }
}
