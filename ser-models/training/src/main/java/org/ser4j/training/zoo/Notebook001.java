package org.ser4j.training.zoo;

import java.util.List;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Shape;

/** Four corpora, convolutions over 162 time means. */
final class Notebook001 {
  private Notebook001() {}

  static List<NetworkPreset> definitions() {
    return List.of(
        NetworkPreset.of(
            new ZooEntry(
                "001/cnn",
                "notebook 001",
                8,
                true,
                true,
                "the F1 is that of another run, which had an accuracy of .63",
                List.of(ZooUse.of("vec162", Shape.of(1, 162), 629_096, .620, .67))),
            Notebook001::cnn));
  }

  private static List<Layer> cnn(Shape input) {
    Stack stack = block(block(Stack.line(input), 256), 256);
    block(stack, 128).dropout(.2);
    block(stack, 128).dropout(.2);
    return block(stack, 64).flatten().dense(32).dropout(.3).layers();
  }

  private static Stack block(Stack stack, int filters) {
    return stack.conv1d(filters, 5, 1, Padding.SAME).maxPool1d(5, 2, Padding.SAME);
  }
}
