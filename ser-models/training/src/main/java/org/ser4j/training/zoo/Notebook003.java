package org.ser4j.training.zoo;

import java.util.List;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Lstm;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.Reshape;
import org.ser4j.models.layer.Shape;

/** RAVDESS: emotion and sex from raw sound and from features, and recurrence over frames. */
final class Notebook003 {
  private static final Shape SOUND = Shape.of(1, 144_000);
  private static final Shape VECTOR = Shape.of(1, 162);

  /** Three seconds at 48 kHz, a frame every 512 samples. */
  private static final Shape FRAMES = Shape.of(1, 166, 282);

  private Notebook003() {}

  static List<NetworkPreset> definitions() {
    return List.of(
        NetworkPreset.of(
            entry("raw_emotion", 8, "", ZooUse.of("waveform", SOUND, 30_632, .331)),
            input -> stridden(input, 7)),
        NetworkPreset.of(
            entry("features_emotion", 8, "", ZooUse.of("vec162", VECTOR, 16_279_048, .721, .72)),
            Notebook003::features),
        NetworkPreset.of(
            new ZooEntry(
                "003/lstm_cnn",
                "notebook 003",
                8,
                false,
                true,
                "not a valid number: its labels are parts of folder names, not emotions; the"
                    + " notebook's LSTM runs along the features, this one along the frames; Keras"
                    + " has one bias vector in an LSTM, not two, and so 640 parameters fewer",
                List.of(ZooUse.of("frames166", FRAMES, 1_499_336, .876))),
            Notebook003::lstmCnn),
        new NetworkPreset(
            entry("raw_gender", 2, "", ZooUse.of("waveform", SOUND, 53_697, .895, .89)),
            input -> stridden(input, 6),
            true),
        new NetworkPreset(
            entry("features_gender", 2, "", ZooUse.of("vec162", VECTOR, 14_657, .976, .98)),
            input -> stridden(input, 2),
            true));
  }

  /** A convolution, and so many more that each pass over every other value. */
  private static List<Layer> stridden(Shape input, int times) {
    Stack stack = Stack.line(input).conv1d(32, 3).maxPool1d(2);
    for (int i = 0; i < times; i++) {
      stack.conv1d(32, 3, 2, Padding.VALID).maxPool1d(2);
    }
    return stack.flatten().dense(64).dropout(.5).layers();
  }

  private static List<Layer> features(Shape input) {
    Stack stack = Stack.line(input).conv1d(1024, 5, 2, Padding.SAME).maxPool1d(2);
    for (int stride : new int[] {2, 2, 1}) {
      stack.conv1d(1024, 5, stride, Padding.SAME).maxPool1d(2).batchNorm();
    }
    return stack.flatten().dense(512).dropout(.15).layers();
  }

  private static List<Layer> lstmCnn(Shape input) {
    Stack stack = Stack.sequence(input).add(new Lstm(64, false, true, .5));
    stack.add(new Lstm(32, false, true, .2)).add(new Lstm(32, true, true, .2));
    stack.flatten().dense(64).add(Reshape.to(1, 64)).conv1d(64, 3).maxPool1d(2);
    return stack.flatten().dense(128).dropout(.5).layers();
  }

  private static ZooEntry entry(String model, int classes, String note, ZooUse use) {
    return new ZooEntry("003/" + model, "notebook 003", classes, true, true, note, List.of(use));
  }
}
