package org.ser4j.models.bundle;

import java.util.Objects;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/**
 * A complete model, from samples to labelled probabilities, independent of any engine. Immutable as
 * long as the weights' arrays are not written to.
 *
 * @param network computes logits
 * @param labels of the logits, in their order
 * @param preprocessor computes the network's input
 * @param calibration turns logits into probabilities
 * @param provenance where the model comes from
 * @param card the model card in Markdown: data, licence, protocol, numbers, limits; may be empty
 */
public record Bundle(
    NetworkData network,
    LabelSet labels,
    Preprocessor preprocessor,
    Calibration calibration,
    Provenance provenance,
    String card) {

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the network does not take what the front end gives, or has
   *     another number of logits than there are labels
   */
  public Bundle {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(preprocessor, "preprocessor");
    Objects.requireNonNull(calibration, "calibration");
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(card, "card");
    network.requireFit(preprocessor, labels.size());
  }

  /**
   * A bundle of a layer tree.
   *
   * @throws IllegalArgumentException if the parts do not fit together, weights included
   */
  public Bundle(
      Architecture architecture,
      LabelSet labels,
      Preprocessor preprocessor,
      Weights weights,
      Calibration calibration,
      Provenance provenance,
      String card) {
    this(
        new LayerNetwork(architecture, weights),
        labels,
        preprocessor,
        calibration,
        provenance,
        card);
  }

  /**
   * The layer tree.
   *
   * @throws IllegalStateException if the network is an imported model
   */
  public Architecture architecture() {
    return layers().architecture();
  }

  /**
   * The weights of the layer tree.
   *
   * @throws IllegalStateException if the network is an imported model
   */
  public Weights weights() {
    return layers().weights();
  }

  /** The same with another card, in Markdown. */
  public Bundle withCard(String text) {
    return new Bundle(network, labels, preprocessor, calibration, provenance, text);
  }

  private LayerNetwork layers() {
    if (network instanceof LayerNetwork layers) {
      return layers;
    }
    throw new IllegalStateException(
        "'" + network.name() + "' is an imported model; only its own engine can look inside");
  }
}
