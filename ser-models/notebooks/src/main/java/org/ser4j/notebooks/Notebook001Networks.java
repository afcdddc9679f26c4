package org.ser4j.notebooks;

import java.util.List;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooEntry.Use;

/** Four corpora: a 1-D CNN over the time means of 162 features. */
final class Notebook001Networks {
  private Notebook001Networks() {}

  static List<ZooEntry> entries() {
    return List.of(
        new ZooEntry(
            "001/cnn",
            "notebook 001",
            8,
            true,
            true,
            "the F1 is from another run, which had an accuracy of .63",
            List.of(Use.of("vec162", Shape.of(1, 162), 629_096, .620, .67)),
            Notebook001Networks::cnn));
  }

  private static Sequential cnn(Shape input, int classes) {
    KerasStack stack = block(block(KerasStack.line(input), 256), 256);
    block(stack, 128).dropout(.2);
    block(stack, 128).dropout(.2);
    return block(stack, 64).flatten().dense(32).dropout(.3).softmax(classes);
  }

  private static KerasStack block(KerasStack stack, int filters) {
    return stack.conv1d(filters, 5, 1, Padding.SAME).maxPool1d(5, 2, Padding.SAME);
  }
}
