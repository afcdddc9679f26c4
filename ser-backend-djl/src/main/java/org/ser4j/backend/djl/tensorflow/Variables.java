package org.ser4j.backend.djl.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.TrainingState;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * A network's arrays in a graph that learns, by name, and what an optimizer remembers. Resource
 * variables: unlike TensorFlow's older kind, a read of one is a value that a later assignment
 * leaves alone.
 */
final class Variables {
  private final Ops tf;
  private final Map<String, Variable> byName = new LinkedHashMap<>();
  private final Map<String, Variable> memories = new LinkedHashMap<>();

  Variables(Ops tf, List<ParameterSpec> specs) {
    this.tf = tf;
    for (ParameterSpec spec : specs) {
      byName.put(spec.name(), new Variable(spec, handle(spec, "weights/" + spec.name()), tf));
    }
  }

  Variable get(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  /** What is learned, in the order of the tree. */
  List<Variable> trainables() {
    return byName.values().stream().filter(v -> v.spec().role().trainable()).toList();
  }

  /** Zeros of another variable's shape, for what an optimizer remembers. */
  Variable memory(Variable of) {
    int number = 0;
    while (memories.containsKey(of.spec().name() + "/" + number)) {
      number++;
    }
    String name = of.spec().name() + "/" + number;
    Variable memory = new Variable(of.spec(), handle(of.spec(), "memory/" + name), tf);
    memories.put(name, memory);
    return memory;
  }

  /** Variables of one session are told apart by this name alone. */
  private VarHandleOp handle(ParameterSpec spec, String name) {
    return tf.varHandleOp(
        TFloat32.class, Tensors.shape(spec.shape()), VarHandleOp.sharedName(name));
  }

  /**
   * Gives every variable its first value, in one run: each other one is compiled anew.
   *
   * @throws IllegalArgumentException if another optimizer's memory is given
   */
  void initialise(Session session, TrainingState start) {
    Map<Variable, float[]> first = new LinkedHashMap<>();
    byName.forEach((name, variable) -> first.put(variable, start.weights().get(name)));
    if (start.steps() > 0) {
      requireMemory(start.memory());
    }
    memories.forEach(
        (name, variable) ->
            first.put(
                variable,
                start.steps() > 0
                    ? start.memory().get(name)
                    : new float[variable.spec().shape().size()]));
    List<Op> assignments = new ArrayList<>();
    List<TFloat32> values = new ArrayList<>();
    Session.Runner runner = session.runner();
    try {
      first.forEach(
          (variable, floats) -> {
            Placeholder<TFloat32> fed = tf.placeholder(TFloat32.class);
            assignments.add(variable.assign(tf, fed));
            values.add(Tensors.upload(floats, Tensors.shape(variable.spec().shape())));
            runner.feed(fed, values.get(values.size() - 1));
          });
      runner.addTarget(tf.withControlDependencies(assignments).noOp()).run().close();
    } finally {
      values.forEach(TFloat32::close);
    }
  }

  private void requireMemory(Weights memory) {
    if (!memory.names().equals(memories.keySet())) {
      throw new IllegalArgumentException(
          "this optimizer remembers " + memories.keySet() + ", not " + memory.names());
    }
    memories.forEach(
        (name, variable) -> {
          int size = variable.spec().shape().size();
          if (memory.get(name).length != size) {
            throw new IllegalArgumentException(
                "memory '" + name + "' has " + size + " values, not " + memory.get(name).length);
          }
        });
  }

  /** A copy of the network's arrays as they are now. */
  Weights weights(Session session) {
    return copy(session, byName);
  }

  /** A copy of what the optimizer remembers. */
  Weights memory(Session session) {
    return memories.isEmpty() ? new Weights(Map.of()) : copy(session, memories);
  }

  private static Weights copy(Session session, Map<String, Variable> variables) {
    Session.Runner runner = session.runner();
    variables.values().forEach(variable -> runner.fetch(variable.value()));
    Map<String, float[]> copies = new LinkedHashMap<>();
    try (Result result = runner.run()) {
      int index = 0;
      for (String name : variables.keySet()) {
        copies.put(name, Tensors.download(result.get(index++)));
      }
    }
    return new Weights(copies);
  }

  /** One array. */
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
