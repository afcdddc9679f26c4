package org.ser4j.notebooks;

import java.util.List;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooEntry.Use;

/** RAVDESS: emotion and sex from raw samples and from features, and an LSTM over frames. */
final class Notebook003Networks {
  private static final Shape SAMPLES = Shape.of(1, 144_000);
  private static final Shape VECTOR = Shape.of(1, 162);

  /** Three seconds at 48 kHz, a frame every 512 samples. */
  private static final Shape FRAMES = Shape.of(1, 166, 282);

  private Notebook003Networks() {}

  static List<ZooEntry> entries() {
    return List.of(
        entry(
            "raw_emotion",
            8,
            Use.of("waveform", SAMPLES, 30_632, .331),
            (input, classes) -> strided(input, 7).softmax(classes)),
        entry(
            "features_emotion",
            8,
            Use.of("vec162", VECTOR, 16_279_048, .721, .72),
            Notebook003Networks::features),
        new ZooEntry(
            "003/lstm_cnn",
            "notebook 003",
            8,
            false,
            true,
            "not a valid score: the labels are parts of folder names, not emotions; the notebook's"
                + " LSTM runs along the features, this one along the frames; an LSTM in Keras has"
                + " one bias vector, not two, so 640 parameters fewer",
            List.of(Use.of("frames166", FRAMES, 1_499_336, .876)),
            Notebook003Networks::lstmCnn),
        entry(
            "raw_gender",
            2,
            Use.of("waveform", SAMPLES, 53_697, .895, .89),
            (input, classes) -> strided(input, 6).sigmoid(classes)),
        entry(
            "features_gender",
            2,
            Use.of("vec162", VECTOR, 14_657, .976, .98),
            (input, classes) -> strided(input, 2).sigmoid(classes)));
  }

  /** A convolution, then so many more of stride 2, and a hidden layer. */
  private static KerasStack strided(Shape input, int times) {
    KerasStack stack = KerasStack.line(input).conv1d(32, 3).maxPool1d(2);
    for (int i = 0; i < times; i++) {
      stack.conv1d(32, 3, 2, Padding.VALID).maxPool1d(2);
    }
    return stack.flatten().dense(64).dropout(.5);
  }

  private static Sequential features(Shape input, int classes) {
    KerasStack stack = KerasStack.line(input).conv1d(1024, 5, 2, Padding.SAME).maxPool1d(2);
    for (int stride : new int[] {2, 2, 1}) {
      stack.conv1d(1024, 5, stride, Padding.SAME).maxPool1d(2).batchNorm();
    }
    return stack.flatten().dense(512).dropout(.15).softmax(classes);
  }

  private static Sequential lstmCnn(Shape input, int classes) {
    KerasStack stack = KerasStack.sequence(input).add(new Lstm(64, false, true, .5));
    stack.add(new Lstm(32, false, true, .2)).add(new Lstm(32, true, true, .2));
    stack.flatten().dense(64).add(Reshape.to(1, 64)).conv1d(64, 3).maxPool1d(2);
    return stack.flatten().dense(128).dropout(.5).softmax(classes);
  }

  private static ZooEntry entry(String model, int classes, Use use, ZooEntry.Layers layers) {
    return new ZooEntry(
        "003/" + model, "notebook 003", classes, true, true, "", List.of(use), layers);
  }
}
