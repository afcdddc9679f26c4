package org.ser4j.notebooks;

import java.util.List;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooEntry.Use;

/** CREMA-D: small 1-D CNNs over single features by frame, and 2-D CNNs over mel spectrograms. */
final class Notebook002Networks {
  private static final Shape ONE_ROW = Shape.of(1, 157);
  private static final Shape TWO_ROWS = Shape.of(1, 314);
  private static final Shape THREE_ROWS = Shape.of(1, 471);
  private static final Shape MEL = Shape.of(1, 128, 157);

  private Notebook002Networks() {}

  static List<ZooEntry> entries() {
    return List.of(
        entry(
            "small",
            "rolloff was evaluated on the test set of MFCC",
            Notebook002Networks::small,
            Use.of("energy", ONE_ROW, 28_166, .449, .436),
            Use.of("zcr", ONE_ROW, 28_166, .396, .383),
            Use.of("energy_zcr", TWO_ROWS, 58_886, .481, .475),
            Use.of("mfcc_mean", ONE_ROW, 28_166, .372, .365),
            Use.of("rolloff", ONE_ROW, 28_166, .171),
            Use.of("mfcc_energy_zcr", THREE_ROWS, 88_070, .447, .439)),
        entry(
            "wide",
            "",
            Notebook002Networks::wide,
            Use.of("energy_zcr", TWO_ROWS, 446_598, .460, .434)),
        entry(
            "2d_own",
            "the dropout rate is cut off in the text; .2 here",
            Notebook002Networks::own,
            Use.of("mel_db", MEL, 951_926, .403, .377)),
        entry(
            "2d_paper",
            "after Singh and Fang 2020, with other kernels",
            Notebook002Networks::paper,
            Use.of("mel_db", MEL, 897_350, .466, .461)));
  }

  private static Sequential small(Shape input, int classes) {
    KerasStack stack = KerasStack.line(input).conv1d(16, 12).maxPool1d(2);
    stack.conv1d(24, 8).maxPool1d(2).conv1d(24, 5).maxPool1d(2);
    return stack.flatten().dense(64).dropout(.2).softmax(classes);
  }

  private static Sequential wide(Shape input, int classes) {
    KerasStack stack = KerasStack.line(input).conv1d(256, 12).maxPool1d(2);
    stack.conv1d(128, 8).maxPool1d(2).conv1d(64, 5).maxPool1d(2);
    return stack.flatten().dense(64).dropout(.5).batchNorm().softmax(classes);
  }

  private static Sequential own(Shape input, int classes) {
    KerasStack stack = KerasStack.image(input).conv2d(16, 7).maxPool2d().batchNorm();
    stack.conv2d(24, 7).maxPool2d().batchNorm().conv2d(24, 7);
    return stack.flatten().dense(64).batchNorm().dropout(.2).softmax(classes);
  }

  private static Sequential paper(Shape input, int classes) {
    KerasStack stack = KerasStack.image(input).conv2d(16, 12, 6).maxPool2d();
    stack.conv2d(24, 8, 12).maxPool2d().conv2d(24, 5, 7);
    return stack.flatten().dense(64).dropout(.2).softmax(classes);
  }

  private static ZooEntry entry(String model, String note, ZooEntry.Layers layers, Use... uses) {
    return new ZooEntry("002/" + model, "notebook 002", 6, true, true, note, List.of(uses), layers);
  }
}
