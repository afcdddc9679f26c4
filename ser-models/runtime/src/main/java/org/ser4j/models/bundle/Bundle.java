package org.ser4j.models.bundle;

import java.util.Objects;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;

/**
 * A model, whole: from samples to named probabilities, without an engine. Its parts fit together.
 * Immutable as long as nobody writes into the weights' arrays.
 *
 * @param network what computes logits
 * @param labels what its logits mean
 * @param preprocessor what makes its input
 * @param calibration what makes its logits probabilities
 * @param provenance where it comes from
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
   * A bundle with a tree of layers.
   *
   * @param architecture the tree
   * @param labels what its logits mean
   * @param preprocessor what makes its input
   * @param weights its arrays
   * @param calibration what makes its logits probabilities
   * @param provenance where it comes from
   * @param card the model card in Markdown; may be empty
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
   * The tree of layers.
   *
   * @return the tree
   * @throws IllegalStateException if the network is a foreign one, which has none
   */
  public Architecture architecture() {
    return layers().architecture();
  }

  /**
   * The weights of the tree.
   *
   * @return its arrays
   * @throws IllegalStateException if the network is a foreign one, which shows none
   */
  public Weights weights() {
    return layers().weights();
  }

  /**
   * The same with another card, as training has it once the numbers are known.
   *
   * @param text Markdown
   * @return the bundle
   */
  public Bundle withCard(String text) {
    return new Bundle(network, labels, preprocessor, calibration, provenance, text);
  }

  private LayerNetwork layers() {
    if (network instanceof LayerNetwork layers) {
      return layers;
    }
    throw new IllegalStateException(
        "'" + network.name() + "' is no tree of layers; only its own engine can look inside");
  }
}
