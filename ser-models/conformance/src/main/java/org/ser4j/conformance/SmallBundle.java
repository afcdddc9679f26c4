package org.ser4j.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;

/** Bundles of networks with random weights. */
final class SmallBundle {
  private static final LogMel FRONT_END = LogMel.standard();

  private SmallBundle() {}

  /** Makes a bundle of a network that takes the standard front end's tensors. */
  static Bundle of(Architecture network, Weights weights) {
    List<String> labels =
        IntStream.range(0, network.resolve().output().size()).mapToObj(i -> "class" + i).toList();
    return new Bundle(
        network,
        new LabelSet("conformance", labels),
        new Preprocessor(FRONT_END, ActivitySettings.STANDARD, Scaler.identity(FRONT_END.bands())),
        weights,
        new Calibration(1.5),
        Provenance.UNKNOWN,
        "");
  }

  /** The probabilities of rows of logits, one row after the other. */
  static double[] probabilities(Bundle bundle, double[] logits) {
    int classes = bundle.labels().size();
    double[] all = new double[logits.length];
    for (int start = 0; start < logits.length; start += classes) {
      double[] row = Arrays.copyOfRange(logits, start, start + classes);
      System.arraycopy(bundle.calibration().probabilities(row), 0, all, start, classes);
    }
    return all;
  }

  static double[] probabilities(Bundle bundle, float[] logits) {
    double[] values = new double[logits.length];
    Arrays.setAll(values, i -> logits[i]);
    return probabilities(bundle, values);
  }
}
