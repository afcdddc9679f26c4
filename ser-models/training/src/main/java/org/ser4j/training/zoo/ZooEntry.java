package org.ser4j.training.zoo;

import java.util.List;
import java.util.Objects;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;

/**
 * What is known of a named network.
 *
 * @param name such as {@code 003/features_gender}
 * @param origin where the network comes from: {@code notebook 003}, or who describes it
 * @param classes how many it told apart there
 * @param countPrinted whether the notebook printed the parameter count of the first use; otherwise
 *     it is worked out from the notebook's code
 * @param leaky whether the published numbers are too high, since a speaker's clips, or copies of
 *     one clip, stand among training and test rows
 * @param note what differs from the notebook, or is not to be believed; may be empty
 * @param uses with what input, and how well; the first is the usual one
 */
public record ZooEntry(
    String name,
    String origin,
    int classes,
    boolean countPrinted,
    boolean leaky,
    String note,
    List<ZooUse> uses) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no use
   */
  public ZooEntry {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(note, "note");
    uses = List.copyOf(uses);
    if (uses.isEmpty()) {
      throw new IllegalArgumentException("no use of '" + name + "'");
    }
  }

  /**
   * The usual input.
   *
   * @return shape of one input, batch axis left out
   */
  public Shape input() {
    return uses.get(0).input();
  }

  /**
   * The size for the usual input.
   *
   * @return all values, running statistics of batch normalisation included, as Keras' "Total
   *     params"; an LSTM has two bias vectors here and one there
   */
  public long parameters() {
    return uses.get(0).parameters();
  }

  /**
   * Makes the network for its usual input and number of classes.
   *
   * @return as {@link Zoo#named}
   */
  public Architecture architecture() {
    return Zoo.named(name, input(), classes);
  }
}
