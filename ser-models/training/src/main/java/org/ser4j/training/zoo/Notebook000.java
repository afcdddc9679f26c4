package org.ser4j.training.zoo;

import java.util.List;
import java.util.OptionalDouble;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Shape;

/**
 * EmoV-DB, convolutions over pictures of 64x64 with three channels. Several of the notebook's
 * models are one network trained for longer or shorter.
 */
final class Notebook000 {
  private static final Shape PICTURE = Shape.of(3, 64, 64);

  private Notebook000() {}

  static List<NetworkPreset> definitions() {
    return List.of(
        of("baseline", 192_485, .512, Notebook000::baseline),
        of("model1", 171_225, .515, Notebook000::twoConvolutions),
        of("model2", 171_225, .678, Notebook000::twoConvolutions),
        of("model3", 171_225, .557, Notebook000::twoConvolutions),
        of("model3a", 171_225, .665, .64, Notebook000::twoConvolutions),
        of("model4", 32_482, .503, Notebook000::withoutHidden),
        of("model5", 164_610, .536, Notebook000::wideKernel),
        of("model6", 164_610, .638, .60, Notebook000::wideKernel),
        of("model7", 149_050, .587, Notebook000::threeConvolutions),
        of("model7a", 149_050, .696, .68, Notebook000::threeConvolutions),
        of("model7b", 149_050, .710, .69, Notebook000::threeConvolutions),
        of("model7c", 149_050, .715, .70, Notebook000::threeConvolutions),
        of("final", 149_050, .737, .72, Notebook000::threeConvolutions),
        of("model8", 48_700, .563, Notebook000::fourConvolutions));
  }

  private static List<Layer> baseline(Shape input) {
    return Stack.picture(input).conv2d(10, 3).flatten().layers();
  }

  private static List<Layer> twoConvolutions(Shape input) {
    return Stack.picture(input).conv2d(70, 3).maxPool2d().conv2d(35, 3).flatten().layers();
  }

  private static List<Layer> wideKernel(Shape input) {
    return Stack.picture(input).conv2d(70, 5).maxPool2d().conv2d(35, 3).flatten().layers();
  }

  private static List<Layer> withoutHidden(Shape input) {
    Stack stack = Stack.picture(input).conv2d(70, 3).maxPool2d().conv2d(35, 3).maxPool2d();
    return stack.conv2d(17, 3).maxPool2d().flatten().layers();
  }

  private static List<Layer> threeConvolutions(Shape input) {
    Stack stack = Stack.picture(input).conv2d(70, 3).maxPool2d().conv2d(35, 3).maxPool2d();
    return stack.conv2d(35, 3).maxPool2d().flatten().dense(90).layers();
  }

  private static List<Layer> fourConvolutions(Shape input) {
    Stack stack = Stack.picture(input).conv2d(70, 3).maxPool2d().conv2d(35, 3).maxPool2d();
    stack.conv2d(35, 3).maxPool2d().conv2d(15, 3).maxPool2d();
    return stack.flatten().dense(90).dense(35).layers();
  }

  private static NetworkPreset of(
      String model, long parameters, double accuracy, NetworkPreset.Trunk trunk) {
    return of(model, parameters, accuracy, OptionalDouble.empty(), trunk);
  }

  private static NetworkPreset of(
      String model, long parameters, double accuracy, double macroF1, NetworkPreset.Trunk trunk) {
    return of(model, parameters, accuracy, OptionalDouble.of(macroF1), trunk);
  }

  private static NetworkPreset of(
      String model,
      long parameters,
      double accuracy,
      OptionalDouble macroF1,
      NetworkPreset.Trunk trunk) {
    ZooUse use =
        new ZooUse("mel_picture", PICTURE, parameters, OptionalDouble.of(accuracy), macroF1);
    return NetworkPreset.of(
        new ZooEntry(
            "000/" + model,
            "notebook 000",
            5,
            true,
            true,
            "the picture is made from the mel matrix, not from a plot of it",
            List.of(use)),
        trunk);
  }
}
