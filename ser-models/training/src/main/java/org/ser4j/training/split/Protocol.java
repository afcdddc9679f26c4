package org.ser4j.training.split;

import java.util.List;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;

/**
 * A way of dividing a corpus into what is learned from and what is judged. The same corpus, plan
 * and seed give the same parts everywhere. Immutable.
 *
 * @see RandomSplit
 * @see SpeakerFolds
 * @see CrossCorpus
 * @see DeclaredParts
 */
public interface Protocol {
  /**
   * The protocol in words, with its numbers, for a report.
   *
   * @return such as {@code speaker-independent folds}
   */
  String describe();

  /**
   * Divides a corpus. Augmented copies are only ever learned from, unless the protocol says
   * otherwise.
   *
   * @param corpus what is divided
   * @param plan how many rows each recording makes
   * @return one a run: a single one, or one for each fold
   * @throws CorpusException if the corpus has too few recordings, classes or speakers for it
   */
  List<Partition> partitions(Corpus corpus, ExamplePlan plan);

  /**
   * Divides a corpus with one row a recording.
   *
   * @param corpus what is divided
   * @return one a run
   * @throws CorpusException if the corpus has too few recordings, classes or speakers for it
   */
  default List<Partition> partitions(Corpus corpus) {
    return partitions(corpus, ExamplePlan.CLIPS);
  }
}
