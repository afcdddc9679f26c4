package org.ser4j.training.zoo;

import java.util.List;
import org.ser4j.models.layer.Conv1d;
import org.ser4j.models.layer.Conv2d;
import org.ser4j.models.layer.Dense;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Shape;

/**
 * CREMA-D: deeper convolutions over time means, as they are or reduced to five values by linear
 * discriminants (LDA), and over mel spectrograms. The models 1 and 2 are not here: the notebook's
 * text does not hold their code. Nor has it that of the one like VGG16, but VGG16 is published.
 */
final class Notebook004 {
  private static final Shape REDUCED = Shape.of(1, 5);
  private static final Shape MEL = Shape.of(1, 30, 216);
  private static final String LDA = "(notebook004_8, LDA to 5)";

  private Notebook004() {}

  static List<NetworkPreset> definitions() {
    return List.of(
        one(
            "model0",
            ZooUse.of("notebook004", Shape.of(1, 258), 1_016_038, .47, .47),
            in -> cone(in, 5)),
        one("model3", ZooUse.of(LDA, REDUCED, 535_782, .46, .46), in -> cone(in, 3)),
        NetworkPreset.of(
            entry(
                "model4",
                "",
                ZooUse.of(LDA, REDUCED, 483_078, .48, .48),
                ZooUse.of("notebook004_8", Shape.of(1, 130), 488_454, .34, .25)),
            Notebook004::eightConvolutions),
        NetworkPreset.of(
            entry(
                "model5",
                "as model3; the notebook does not tell what it was fed with",
                ZooUse.of(LDA, REDUCED, 535_782, .46, .46)),
            in -> cone(in, 3)),
        one(
            "model6",
            ZooUse.of(LDA, REDUCED, 167_174, .38, .36),
            in -> paper(in, 2, 5, 2, Padding.SAME)),
        NetworkPreset.of(
            new ZooEntry(
                "004/paper",
                "notebook 004, from the paper that its model 6 follows"
                    + " (doi 10.37200/IJPR/V24I8/PR280260)",
                10,
                true,
                false,
                "only the summary is printed",
                List.of(ZooUse.of("(216 values)", Shape.of(1, 216), 445_578))),
            in -> paper(in, 5, 8, 8, Padding.VALID)),
        NetworkPreset.of(
            entry(
                "model7",
                "ends in a soft-max, not in six sigmoids; the notebook does not tell what it was fed"
                    + " with, but it needs 154 values at least",
                ZooUse.of("notebook004", Shape.of(1, 258), 314_054, .45, .43)),
            Notebook004::longKernels),
        one("2d_first", ZooUse.of("(mel, 30 bands)", MEL, 877_286, .41, .40), Notebook004::first),
        one("2d_second", ZooUse.of("(mel, 30 bands)", MEL, 152_134, .55, .56), Notebook004::second),
        one("2d_third", ZooUse.of("(mel, 30 bands)", MEL, 1_053_254, .40, .33), Notebook004::third),
        NetworkPreset.of(
            entry(
                "2d_vgg16",
                "the notebook's text does not hold the code of its model like VGG16, which was no"
                    + " better than guessing; this is VGG16 as published, its pools padded so that"
                    + " 30 bands are enough",
                ZooUse.of("(mel, 30 bands)", MEL, 46_203_590)),
            Notebook004::vgg16));
  }

  private static List<Layer> cone(Shape input, int size) {
    Stack stack =
        Stack.line(input).conv1d(512, size, 1, Padding.SAME).maxPool1d(size, 2, Padding.SAME);
    stack.conv1d(256, size, 1, Padding.SAME).batchNorm().maxPool1d(size, 2, Padding.SAME);
    stack.conv1d(128, size, 1, Padding.SAME).conv1d(64, size, 1, Padding.SAME);
    stack.maxPool1d(size, 2, Padding.SAME).conv1d(32, size, 1, Padding.SAME);
    stack.maxPool1d(size, 2, Padding.SAME).dropout(.25);
    return stack.flatten().dense(256).dropout(.25).layers();
  }

  private static List<Layer> eightConvolutions(Shape input) {
    Stack stack = Stack.line(input).conv1d(256, 3, 1, Padding.SAME);
    normalised(stack, 256).maxPool1d(3);
    for (int i = 0; i < 3; i++) {
      stack.conv1d(128, 3, 1, Padding.SAME);
    }
    normalised(stack, 128).maxPool1d(3, 3, Padding.SAME);
    stack.conv1d(64, 3, 1, Padding.SAME).conv1d(64, 3, 1, Padding.SAME);
    return stack.flatten().layers();
  }

  private static Stack normalised(Stack stack, int filters) {
    stack.add(new Conv1d(filters, 3, 1, Padding.SAME, true)).batchNorm().relu();
    return stack.dropout(.25);
  }

  private static List<Layer> paper(
      Shape input, int kernel, int pool, int poolStride, Padding padding) {
    Stack stack = Stack.line(input).conv1d(128, kernel, 1, Padding.SAME);
    stack.conv1d(128, kernel, 1, Padding.SAME).dropout(.1).maxPool1d(pool, poolStride, padding);
    for (int i = 0; i < 3; i++) {
      stack.conv1d(128, kernel, 1, Padding.SAME);
    }
    return stack.dropout(.2).conv1d(128, kernel, 1, Padding.SAME).flatten().layers();
  }

  private static List<Layer> longKernels(Shape input) {
    Stack stack = Stack.line(input).conv1d(64, 10).conv1d(128, 10).maxPool1d(8).dropout(.4);
    stack.conv1d(128, 10).maxPool1d(8).dropout(.4);
    return stack.flatten().dense(256).dropout(.4).layers();
  }

  private static List<Layer> first(Shape input) {
    Stack stack = Stack.picture(input).conv2d(32, 3).maxPool2d().dropout(.2);
    stack.conv2d(64, 3).maxPool2d().dropout(.2).conv2d(64, 3);
    return stack.flatten().dense(64).dropout(.2).dense(32).layers();
  }

  private static List<Layer> second(Shape input) {
    Stack stack = Stack.picture(input);
    for (int i = 0; i < 4; i++) {
      stack.add(new Conv2d(32, 4, 10, 1, 1, Padding.SAME, true)).batchNorm().relu();
      stack.maxPool2d().dropout(.2);
    }
    stack.flatten().add(new Dense(64, true)).dropout(.2).batchNorm().relu();
    return stack.dropout(.2).layers();
  }

  private static List<Layer> third(Shape input) {
    Stack stack = Stack.picture(input);
    for (int filters : new int[] {32, 32, 32, 64, 64, 64, 64}) {
      stack.add(new Conv2d(filters, 8, 8, 8, 8, Padding.SAME, true)).relu();
      stack.maxPool2d(Padding.SAME).dropout(.5);
    }
    return stack.flatten().dense(32).dropout(.5).layers();
  }

  /** Configuration D of Simonyan and Zisserman 2015, arXiv:1409.1556. */
  private static List<Layer> vgg16(Shape input) {
    Stack stack = Stack.picture(input);
    int[][] blocks = {{64, 64}, {128, 128}, {256, 256, 256}, {512, 512, 512}, {512, 512, 512}};
    for (int[] block : blocks) {
      for (int filters : block) {
        stack.add(new Conv2d(filters, 3, 3, 1, 1, Padding.SAME, true)).relu();
      }
      stack.maxPool2d(Padding.SAME);
    }
    return stack.flatten().dense(4096).dropout(.5).dense(4096).dropout(.5).layers();
  }

  private static NetworkPreset one(String model, ZooUse use, NetworkPreset.Trunk trunk) {
    return NetworkPreset.of(entry(model, "", use), trunk);
  }

  private static ZooEntry entry(String model, String note, ZooUse... uses) {
    return new ZooEntry("004/" + model, "notebook 004", 6, false, true, note, List.of(uses));
  }
}
