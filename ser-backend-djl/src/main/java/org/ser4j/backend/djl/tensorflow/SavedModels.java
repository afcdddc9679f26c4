package org.ser4j.backend.djl.tensorflow;

import java.io.IOException;
import java.nio.file.Path;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Weights;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Networks in TensorFlow's own format, their weights constants of the graph. */
final class SavedModels {
  private SavedModels() {}

  /**
   * Writes a network.
   *
   * @param folder to be made
   */
  static void write(ResolvedLayer root, Weights weights, Place place, Path folder)
      throws IOException {
    try (Graph graph = new Graph()) {
      Ops tf = place.on(Ops.create(graph));
      Placeholder<TFloat32> input =
          tf.withName("input")
              .placeholder(TFloat32.class, Placeholder.shape(Tensors.batch(-1, root.input())));
      Operand<TFloat32> output =
          new GraphCompiler(tf, new InferencePhase(tf, weights)).compile(root, input);
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
