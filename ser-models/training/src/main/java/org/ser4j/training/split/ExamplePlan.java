package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.ser4j.training.corpus.Utterance;

/**
 * How many examples each recording gives.
 *
 * @param segments number of segments of a recording; 0 for an unusable recording, which then gives
 *     no examples
 * @param versions number of versions of each segment, including the original; 1 or more
 */
public record ExamplePlan(ToIntFunction<Utterance> segments, int versions) {
  /** One example per recording. */
  public static final ExamplePlan CLIPS = new ExamplePlan(utterance -> 1, 1);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if versions is under 1
   */
  public ExamplePlan {
    Objects.requireNonNull(segments, "segments");
    if (versions < 1) {
      throw new IllegalArgumentException("versions must be 1 or more, not " + versions);
    }
  }

  /** Whole recordings with augmented versions. */
  public static ExamplePlan versions(int versions) {
    return new ExamplePlan(utterance -> 1, versions);
  }

  /** Every example of some recordings, in the order of recordings, segments and versions. */
  public List<Example> all(List<Utterance> utterances) {
    return examples(utterances, versions);
  }

  /** The examples without augmented versions: those that may be evaluated. */
  public List<Example> originals(List<Utterance> utterances) {
    return examples(utterances, 1);
  }

  private List<Example> examples(List<Utterance> utterances, int count) {
    List<Example> examples = new ArrayList<>();
    for (Utterance utterance : utterances) {
      int all = segments.applyAsInt(utterance);
      for (int segment = 0; segment < all; segment++) {
        for (int version = 0; version < count; version++) {
          examples.add(new Example(utterance, segment, version));
        }
      }
    }
    return examples;
  }
}
