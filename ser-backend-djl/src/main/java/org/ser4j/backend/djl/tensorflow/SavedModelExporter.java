package org.ser4j.backend.djl.tensorflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.ser4j.backend.djl.tensorflow.ForwardMode.Inference;
import org.ser4j.models.engine.ModelExporter;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.LayerNetwork;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Writes networks as SavedModels, TensorFlow's own format. The signature {@code serving_default}
 * takes {@code input}, float32 {@code [rows]} and the architecture's input shape, and computes
 * {@code logits}, float32 {@code [rows][classes]} (without a soft-max at the end). The weights are
 * constants of the graph.
 */
public final class SavedModelExporter implements ModelExporter {
  /** For {@link java.util.ServiceLoader}; loads nothing. */
  public SavedModelExporter() {}

  @Override
  public String format() {
    return "saved_model";
  }

  @Override
  public void export(LayerNetwork network, Path target) {
    Objects.requireNonNull(target, "target");
    ResolvedLayer root = TensorFlowEngine.fitting(network.architecture(), network.weights());
    if (Files.exists(target)) {
      throw new IllegalArgumentException(target + " is there already; name a folder to be made");
    }
    NativeLibrary.require();
    TensorFlowRuntime.engine();
    TensorFlowRuntime.run(
        "export '" + network.name() + "'",
        () -> {
          Writer.write(root, network.weights(), TensorFlowDevice.ANYWHERE, target);
          return target;
        });
  }

  /** A class of its own, so that the service also loads without TensorFlow's Java API. */
  static final class Writer {
    private Writer() {}

    /** Writes a network. */
    static void write(ResolvedLayer root, Weights weights, TensorFlowDevice place, Path folder)
        throws IOException {
      try (Graph graph = new Graph()) {
        Ops tf = place.on(Ops.create(graph));
        Placeholder<TFloat32> input =
            tf.withName("input")
                .placeholder(TFloat32.class, Placeholder.shape(Tensors.batch(-1, root.input())));
        Operand<TFloat32> output =
            new GraphCompiler(tf, new Inference(tf, weights)).compile(root, input);
        Operand<TFloat32> logits = tf.withName("logits").identity(output);
        Signature signature =
            Signature.builder().input("input", input).output("logits", logits).build();
        try (Session session = new Session(graph, place.session())) {
          SavedModelBundle.exporter(folder.toString())
              .withSession(session)
              .withSignature(signature)
              .export();
        }
      }
    }
  }
}
