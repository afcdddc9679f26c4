package org.ser4j.backend.djl.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ser4j.backend.djl.internal.CheckedSession;
import org.ser4j.backend.djl.tensorflow.ForwardMode.Training;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.TrainingState;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** A compiled network that learns: one graph for forward, backward and update. */
final class TensorFlowTrainingSession extends CheckedSession {
  private final ResolvedLayer root;
  private final Graph graph = new Graph();
  private final Session session;
  private final Variables variables;
  private final Placeholder<TFloat32> inputs;
  private final Placeholder<TFloat32> targets;
  private final Operand<TFloat32> loss;
  private final UpdateGraph update;
  private final Op step;
  private final Placeholder<TInt64> stepSeed;
  private final long seed;
  private long steps;

  TensorFlowTrainingSession(
      ResolvedLayer root,
      TrainingState start,
      OptimizerSettings optimizer,
      TensorFlowDevice place,
      long seed) {
    super(root);
    this.root = root;
    this.seed = seed;
    steps = start.steps();
    Session opened = null;
    try {
      Ops tf = place.on(Ops.create(graph));
      variables = new Variables(tf, root.allParameters());
      stepSeed =
          tf.placeholder(TInt64.class, Placeholder.shape(org.tensorflow.ndarray.Shape.scalar()));
      Training phase = new Training(tf, variables, stepSeed);
      inputs = placeholder(tf, root.input());
      targets = placeholder(tf, root.output());
      Operand<TFloat32> logits = new GraphCompiler(tf, phase).compile(root, inputs);
      loss = crossEntropy(tf, logits);
      update = UpdateGraph.of(tf, optimizer, variables);
      List<Op> changes = new ArrayList<>(phase.statistics());
      changes.addAll(updates(tf));
      step = tf.withControlDependencies(changes).noOp();
      opened = new Session(graph, place.session());
      session = opened;
      variables.initialise(session, start);
    } catch (RuntimeException | Error e) {
      if (opened != null) {
        opened.close();
      }
      graph.close();
      throw e;
    }
  }

  /** TensorFlow's own takes targets for distributions; weighted rows are none. */
  private Operand<TFloat32> crossEntropy(Ops tf, Operand<TFloat32> logits) {
    Operand<TFloat32> likely = tf.math.mul(targets, tf.nn.logSoftmax(logits));
    return tf.math.neg(tf.math.mean(tf.reduceSum(likely, tf.constant(1)), tf.constant(0)));
  }

  private static Placeholder<TFloat32> placeholder(Ops tf, org.ser4j.models.layer.Shape shape) {
    return tf.placeholder(TFloat32.class, Placeholder.shape(Tensors.batch(-1, shape)));
  }

  /** No update before every gradient is there: they all start from the same weights. */
  private List<Op> updates(Ops tf) {
    List<Variables.Variable> learned = variables.trainables();
    Output<?>[] values = learned.stream().map(v -> v.value().asOutput()).toArray(Output<?>[]::new);
    List<Operand<TFloat32>> gradients = new ArrayList<>();
    List<Op> all = new ArrayList<>();
    for (Output<?> gradient : graph.addGradients(loss.asOutput(), values)) {
      Operand<TFloat32> typed = gradient.expect(TFloat32.class);
      gradients.add(typed);
      all.add(typed);
    }
    Op complete = tf.withControlDependencies(all).noOp();
    return update.add(tf.withControlDependencies(complete), learned, gradients);
  }

  @Override
  protected double advance(float[] rows, float[] wanted, int count, double learningRate) {
    return TensorFlowRuntime.run(
        "take a training step",
        () -> {
          try (TFloat32 x = Tensors.upload(rows, Tensors.batch(count, root.input()));
              TFloat32 t = Tensors.upload(wanted, Tensors.batch(count, root.output()));
              TFloat32 scalars = TFloat32.vectorOf(update.scalars(learningRate, ++steps));
              TInt64 random = TInt64.scalarOf(new SplittableRandom(seed + steps).nextLong());
              Result result =
                  session
                      .runner()
                      .feed(inputs, x)
                      .feed(targets, t)
                      .feed(update.fed(), scalars)
                      .feed(stepSeed, random)
                      .addTarget(step)
                      .fetch(loss)
                      .run()) {
            return (double) ((TFloat32) result.get(0)).getFloat();
          }
        });
  }

  @Override
  protected Weights copy() {
    return TensorFlowRuntime.run("copy the weights", () -> variables.weights(session));
  }

  @Override
  protected TrainingState snapshot() {
    return TensorFlowRuntime.run(
        "copy the state",
        () ->
            new TrainingState(
                variables.weights(session), variables.memory(session), steps, List.of()));
  }

  @Override
  protected void release() {
    session.close();
    graph.close();
  }
}
