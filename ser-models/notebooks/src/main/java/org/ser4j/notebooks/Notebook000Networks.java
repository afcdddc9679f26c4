package org.ser4j.notebooks;

import java.util.List;
import java.util.OptionalDouble;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooEntry.Use;

/**
 * EmoV-DB: 2-D CNNs over mel images of 64x64 with three channels. Several of the notebook's models
 * are one network trained for more or fewer epochs.
 */
final class Notebook000Networks {
  private static final Shape IMAGE = Shape.of(3, 64, 64);

  private Notebook000Networks() {}

  static List<ZooEntry> entries() {
    return List.of(
        entry("baseline", 192_485, .512, Notebook000Networks::baseline),
        entry("model1", 171_225, .515, Notebook000Networks::twoConvolutions),
        entry("model2", 171_225, .678, Notebook000Networks::twoConvolutions),
        entry("model3", 171_225, .557, Notebook000Networks::twoConvolutions),
        entry("model3a", 171_225, .665, .64, Notebook000Networks::twoConvolutions),
        entry("model4", 32_482, .503, Notebook000Networks::withoutHidden),
        entry("model5", 164_610, .536, Notebook000Networks::wideKernel),
        entry("model6", 164_610, .638, .60, Notebook000Networks::wideKernel),
        entry("model7", 149_050, .587, Notebook000Networks::threeConvolutions),
        entry("model7a", 149_050, .696, .68, Notebook000Networks::threeConvolutions),
        entry("model7b", 149_050, .710, .69, Notebook000Networks::threeConvolutions),
        entry("model7c", 149_050, .715, .70, Notebook000Networks::threeConvolutions),
        entry("final", 149_050, .737, .72, Notebook000Networks::threeConvolutions),
        entry("model8", 48_700, .563, Notebook000Networks::fourConvolutions));
  }

  private static Sequential baseline(Shape input, int classes) {
    return KerasStack.image(input).conv2d(10, 3).flatten().softmax(classes);
  }

  private static Sequential twoConvolutions(Shape input, int classes) {
    KerasStack stack = KerasStack.image(input).conv2d(70, 3).maxPool2d().conv2d(35, 3);
    return stack.flatten().softmax(classes);
  }

  private static Sequential wideKernel(Shape input, int classes) {
    KerasStack stack = KerasStack.image(input).conv2d(70, 5).maxPool2d().conv2d(35, 3);
    return stack.flatten().softmax(classes);
  }

  private static Sequential withoutHidden(Shape input, int classes) {
    return start(input).conv2d(17, 3).maxPool2d().flatten().softmax(classes);
  }

  private static Sequential threeConvolutions(Shape input, int classes) {
    return start(input).conv2d(35, 3).maxPool2d().flatten().dense(90).softmax(classes);
  }

  private static Sequential fourConvolutions(Shape input, int classes) {
    KerasStack stack = start(input).conv2d(35, 3).maxPool2d().conv2d(15, 3).maxPool2d();
    return stack.flatten().dense(90).dense(35).softmax(classes);
  }

  private static KerasStack start(Shape input) {
    return KerasStack.image(input).conv2d(70, 3).maxPool2d().conv2d(35, 3).maxPool2d();
  }

  private static ZooEntry entry(
      String model, long parameters, double accuracy, ZooEntry.Layers layers) {
    return entry(model, parameters, accuracy, OptionalDouble.empty(), layers);
  }

  private static ZooEntry entry(
      String model, long parameters, double accuracy, double macroF1, ZooEntry.Layers layers) {
    return entry(model, parameters, accuracy, OptionalDouble.of(macroF1), layers);
  }

  private static ZooEntry entry(
      String model,
      long parameters,
      double accuracy,
      OptionalDouble macroF1,
      ZooEntry.Layers layers) {
    Use use = new Use("mel_image", IMAGE, parameters, OptionalDouble.of(accuracy), macroF1);
    String note = "the image is computed from the mel matrix, not from a plot of it";
    return new ZooEntry("000/" + model, "notebook 000", 5, true, true, note, List.of(use), layers);
  }
}
