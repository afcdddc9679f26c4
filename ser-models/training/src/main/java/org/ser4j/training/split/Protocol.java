package org.ser4j.training.split;

import java.util.List;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;

/**
 * How a corpus is divided into training, validation and test examples. The same corpus, plan and
 * seed give the same partitions everywhere. Immutable.
 *
 * @see RandomSplit
 * @see SpeakerFolds
 * @see CrossCorpus
 * @see PredefinedSplit
 */
public interface Protocol {
  /** The protocol with its parameters, for a report, such as {@code speaker-independent folds}. */
  String describe();

  /**
   * Divides a corpus. Augmented versions are used for training only, unless the protocol says
   * otherwise.
   *
   * @param plan how many examples each recording gives
   * @return one partition, or one per fold
   * @throws CorpusException if the corpus has too few recordings, classes or speakers
   */
  List<Partition> partitions(Corpus corpus, ExamplePlan plan);

  /** Divides a corpus with one example per recording. */
  default List<Partition> partitions(Corpus corpus) {
    return partitions(corpus, ExamplePlan.CLIPS);
  }

  /**
   * Whether the test speakers of each partition are unseen by design, as in {@link SpeakerFolds}.
   * Default: false.
   */
  default boolean speakerIndependent() {
    return false;
  }
}
