package org.ser4j.models.bundle;

import java.util.Objects;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/**
 * A model, whole: from samples to named probabilities, without an engine. Its parts fit together.
 * Immutable as long as nobody writes into the weights' arrays.
 *
 * @param architecture the network
 * @param labels what its logits mean
 * @param preprocessor what makes its input
 * @param weights its arrays
 * @param calibration what makes its logits probabilities
 * @param provenance where it comes from
 * @param card the model card in Markdown: data, licence, protocol, numbers, limits; may be empty
 */
public record Bundle(
    Architecture architecture,
    LabelSet labels,
    Preprocessor preprocessor,
    Weights weights,
    Calibration calibration,
    Provenance provenance,
    String card) {

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the network does not take what the front end gives, has
   *     another number of logits than there are labels, or the weights do not fit
   */
  public Bundle {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(preprocessor, "preprocessor");
    Objects.requireNonNull(weights, "weights");
    Objects.requireNonNull(calibration, "calibration");
    Objects.requireNonNull(provenance, "provenance");
    Objects.requireNonNull(card, "card");
    Shape given = preprocessor.frontEnd().output();
    if (!architecture.input().equals(given)) {
      throw new IllegalArgumentException(
          "the network takes " + architecture.input() + ", but the front end gives " + given);
    }
    ResolvedLayer resolved = architecture.resolve();
    if (!resolved.output().equals(Shape.of(labels.size()))) {
      throw new IllegalArgumentException(
          "the network gives "
              + resolved.output()
              + ", but there are "
              + labels.size()
              + " labels");
    }
    weights.requireFit(resolved.allParameters());
  }

  /**
   * The same with another card, as training has it once the numbers are known.
   *
   * @param text Markdown
   * @return the bundle
   */
  public Bundle withCard(String text) {
    return new Bundle(architecture, labels, preprocessor, weights, calibration, provenance, text);
  }
}
