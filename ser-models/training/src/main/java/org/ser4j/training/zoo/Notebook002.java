package org.ser4j.training.zoo;

import java.util.List;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Shape;

/** CREMA-D, small convolutions over frames of single features, and over mel spectrograms. */
final class Notebook002 {
  private static final Shape ONE_ROW = Shape.of(1, 157);
  private static final Shape TWO_ROWS = Shape.of(1, 314);
  private static final Shape THREE_ROWS = Shape.of(1, 471);
  private static final Shape MEL = Shape.of(1, 128, 157);

  private Notebook002() {}

  static List<NetworkPreset> definitions() {
    return List.of(
        NetworkPreset.of(
            entry(
                "small",
                "rolloff was judged on the test rows of MFCC",
                ZooUse.of("energy", ONE_ROW, 28_166, .449, .436),
                ZooUse.of("zcr", ONE_ROW, 28_166, .396, .383),
                ZooUse.of("energy_zcr", TWO_ROWS, 58_886, .481, .475),
                ZooUse.of("mfcc_mean", ONE_ROW, 28_166, .372, .365),
                ZooUse.of("rolloff", ONE_ROW, 28_166, .171),
                ZooUse.of("mfcc_energy_zcr", THREE_ROWS, 88_070, .447, .439)),
            Notebook002::small),
        NetworkPreset.of(
            entry("wide", "", ZooUse.of("energy_zcr", TWO_ROWS, 446_598, .460, .434)),
            Notebook002::wide),
        NetworkPreset.of(
            entry(
                "2d_own",
                "the rate of its dropout is cut off in the text; taken as .2",
                ZooUse.of("mel_db", MEL, 951_926, .403, .377)),
            Notebook002::own),
        NetworkPreset.of(
            entry(
                "2d_paper",
                "after Singh and Fang 2020, with other kernels",
                ZooUse.of("mel_db", MEL, 897_350, .466, .461)),
            Notebook002::paper));
  }

  private static List<Layer> small(Shape input) {
    Stack stack = Stack.line(input).conv1d(16, 12).maxPool1d(2);
    stack.conv1d(24, 8).maxPool1d(2).conv1d(24, 5).maxPool1d(2);
    return stack.flatten().dense(64).dropout(.2).layers();
  }

  private static List<Layer> wide(Shape input) {
    Stack stack = Stack.line(input).conv1d(256, 12).maxPool1d(2);
    stack.conv1d(128, 8).maxPool1d(2).conv1d(64, 5).maxPool1d(2);
    return stack.flatten().dense(64).dropout(.5).batchNorm().layers();
  }

  private static List<Layer> own(Shape input) {
    Stack stack = Stack.picture(input).conv2d(16, 7).maxPool2d().batchNorm();
    stack.conv2d(24, 7).maxPool2d().batchNorm().conv2d(24, 7);
    return stack.flatten().dense(64).batchNorm().dropout(.2).layers();
  }

  private static List<Layer> paper(Shape input) {
    Stack stack = Stack.picture(input).conv2d(16, 12, 6).maxPool2d();
    stack.conv2d(24, 8, 12).maxPool2d().conv2d(24, 5, 7);
    return stack.flatten().dense(64).dropout(.2).layers();
  }

  private static ZooEntry entry(String model, String note, ZooUse... uses) {
    return new ZooEntry("002/" + model, "notebook 002", 6, true, true, note, List.of(uses));
  }
}
