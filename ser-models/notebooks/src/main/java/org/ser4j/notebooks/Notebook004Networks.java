package org.ser4j.notebooks;

import java.util.List;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooEntry.Use;

/**
 * CREMA-D: deeper 1-D CNNs over time means, as they are or reduced to five values by linear
 * discriminant analysis (LDA), and 2-D CNNs over mel spectrograms. Models 1 and 2 are missing: the
 * notebook's text does not contain their code. Nor does it contain the code of its VGG16-like
 * network; this one is VGG16 as published.
 */
final class Notebook004Networks {
  private static final Shape REDUCED = Shape.of(1, 5);
  private static final Shape VECTOR = Shape.of(1, 258);
  private static final Shape IMAGE = Shape.of(1, 30, 216);
  private static final String MEL = "(mel, 30 bands)";
  private static final String LDA = "(notebook004_8, LDA to 5)";

  private Notebook004Networks() {}

  static List<ZooEntry> entries() {
    return List.of(
        entry(
            "model0",
            "",
            (input, classes) -> cone(input, classes, 5),
            Use.of("notebook004", VECTOR, 1_016_038, .47, .47)),
        entry(
            "model3",
            "",
            (input, classes) -> cone(input, classes, 3),
            Use.of(LDA, REDUCED, 535_782, .46, .46)),
        entry(
            "model4",
            "",
            Notebook004Networks::eightConvolutions,
            Use.of(LDA, REDUCED, 483_078, .48, .48),
            Use.of("notebook004_8", Shape.of(1, 130), 488_454, .34, .25)),
        entry(
            "model5",
            "as model3; the notebook does not say what its input was",
            (input, classes) -> cone(input, classes, 3),
            Use.of(LDA, REDUCED, 535_782, .46, .46)),
        entry(
            "model6",
            "",
            (input, classes) -> paper(input, classes, 2, 5, 2, Padding.SAME),
            Use.of(LDA, REDUCED, 167_174, .38, .36)),
        new ZooEntry(
            "004/paper",
            "notebook 004, from the paper that its model 6 follows"
                + " (doi 10.37200/IJPR/V24I8/PR280260)",
            10,
            true,
            false,
            "only its summary is printed",
            List.of(Use.of("(216 values)", Shape.of(1, 216), 445_578)),
            (input, classes) -> paper(input, classes, 5, 8, 8, Padding.VALID)),
        entry(
            "model7",
            "ends in a soft-max, not in six sigmoids; the notebook does not say what its input was,"
                + " but the network needs at least 154 values",
            Notebook004Networks::longKernels,
            Use.of("notebook004", VECTOR, 314_054, .45, .43)),
        entry("2d_first", "", Notebook004Networks::first, Use.of(MEL, IMAGE, 877_286, .41, .40)),
        entry("2d_second", "", Notebook004Networks::second, Use.of(MEL, IMAGE, 152_134, .55, .56)),
        entry("2d_third", "", Notebook004Networks::third, Use.of(MEL, IMAGE, 1_053_254, .40, .33)),
        entry(
            "2d_vgg16",
            "the notebook's text lacks the code of its VGG16-like network, which did no better than"
                + " chance; this is VGG16 as published, with padded pools so that 30 bands are"
                + " enough",
            Notebook004Networks::vgg16,
            Use.of(MEL, IMAGE, 46_203_590)));
  }

  private static Sequential cone(Shape input, int classes, int size) {
    KerasStack stack =
        KerasStack.line(input).conv1d(512, size, 1, Padding.SAME).maxPool1d(size, 2, Padding.SAME);
    stack.conv1d(256, size, 1, Padding.SAME).batchNorm().maxPool1d(size, 2, Padding.SAME);
    stack.conv1d(128, size, 1, Padding.SAME).conv1d(64, size, 1, Padding.SAME);
    stack.maxPool1d(size, 2, Padding.SAME).conv1d(32, size, 1, Padding.SAME);
    stack.maxPool1d(size, 2, Padding.SAME).dropout(.25);
    return stack.flatten().dense(256).dropout(.25).softmax(classes);
  }

  private static Sequential eightConvolutions(Shape input, int classes) {
    KerasStack stack = KerasStack.line(input).conv1d(256, 3, 1, Padding.SAME);
    normalised(stack, 256).maxPool1d(3);
    for (int i = 0; i < 3; i++) {
      stack.conv1d(128, 3, 1, Padding.SAME);
    }
    normalised(stack, 128).maxPool1d(3, 3, Padding.SAME);
    stack.conv1d(64, 3, 1, Padding.SAME).conv1d(64, 3, 1, Padding.SAME);
    return stack.flatten().softmax(classes);
  }

  private static KerasStack normalised(KerasStack stack, int filters) {
    stack.add(new Conv1d(filters, 3, 1, Padding.SAME, true)).batchNorm().relu();
    return stack.dropout(.25);
  }

  private static Sequential paper(
      Shape input, int classes, int kernel, int pool, int poolStride, Padding padding) {
    KerasStack stack = KerasStack.line(input).conv1d(128, kernel, 1, Padding.SAME);
    stack.conv1d(128, kernel, 1, Padding.SAME).dropout(.1).maxPool1d(pool, poolStride, padding);
    for (int i = 0; i < 3; i++) {
      stack.conv1d(128, kernel, 1, Padding.SAME);
    }
    return stack.dropout(.2).conv1d(128, kernel, 1, Padding.SAME).flatten().softmax(classes);
  }

  private static Sequential longKernels(Shape input, int classes) {
    KerasStack stack =
        KerasStack.line(input).conv1d(64, 10).conv1d(128, 10).maxPool1d(8).dropout(.4);
    stack.conv1d(128, 10).maxPool1d(8).dropout(.4);
    return stack.flatten().dense(256).dropout(.4).softmax(classes);
  }

  private static Sequential first(Shape input, int classes) {
    KerasStack stack = KerasStack.image(input).conv2d(32, 3).maxPool2d().dropout(.2);
    stack.conv2d(64, 3).maxPool2d().dropout(.2).conv2d(64, 3);
    return stack.flatten().dense(64).dropout(.2).dense(32).softmax(classes);
  }

  private static Sequential second(Shape input, int classes) {
    KerasStack stack = KerasStack.image(input);
    for (int i = 0; i < 4; i++) {
      stack.add(new Conv2d(32, 4, 10, 1, 1, Padding.SAME, true)).batchNorm().relu();
      stack.maxPool2d().dropout(.2);
    }
    stack.flatten().add(new Dense(64, true)).dropout(.2).batchNorm().relu();
    return stack.dropout(.2).softmax(classes);
  }

  private static Sequential third(Shape input, int classes) {
    KerasStack stack = KerasStack.image(input);
    for (int filters : new int[] {32, 32, 32, 64, 64, 64, 64}) {
      stack.add(new Conv2d(filters, 8, 8, 8, 8, Padding.SAME, true)).relu();
      stack.maxPool2d(Padding.SAME).dropout(.5);
    }
    return stack.flatten().dense(32).dropout(.5).softmax(classes);
  }

  /** Configuration D of Simonyan and Zisserman 2015, arXiv:1409.1556. */
  private static Sequential vgg16(Shape input, int classes) {
    KerasStack stack = KerasStack.image(input);
    int[][] blocks = {{64, 64}, {128, 128}, {256, 256, 256}, {512, 512, 512}, {512, 512, 512}};
    for (int[] block : blocks) {
      for (int filters : block) {
        stack.add(new Conv2d(filters, 3, 3, 1, 1, Padding.SAME, true)).relu();
      }
      stack.maxPool2d(Padding.SAME);
    }
    return stack.flatten().dense(4096).dropout(.5).dense(4096).dropout(.5).softmax(classes);
  }

  private static ZooEntry entry(String model, String note, ZooEntry.Layers layers, Use... uses) {
    return new ZooEntry(
        "004/" + model, "notebook 004", 6, false, true, note, List.of(uses), layers);
  }
}
