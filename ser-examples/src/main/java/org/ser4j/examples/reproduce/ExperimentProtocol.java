package org.ser4j.examples.reproduce;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.corpus.Corpus;
import org.ser4j.models.corpus.CorpusException;
import org.ser4j.models.split.Folds;
import org.ser4j.models.split.Partition;
import org.ser4j.models.split.Protocol;
import org.ser4j.models.split.RandomSplit;
import org.ser4j.models.split.RowPlan;
import org.ser4j.models.split.SpeakerFolds;
import org.ser4j.models.split.ValidationRule;

/**
 * A notebook's protocol and speaker-independent folds.
 *
 * @param notebook the notebook's
 * @param folds speaker-independent ones
 * @param part which of the two
 * @param only which folds, from 1; all if empty
 */
record ExperimentProtocol(RandomSplit notebook, SpeakerFolds folds, Part part, List<Integer> only)
    implements Protocol {
  /** The published folds of emotion corpora. */
  static final SpeakerFolds PUBLISHED = SpeakerFolds.published(new ValidationRule.NextFold());

  /** As many as RAVDESS has published, which may hold women only. */
  private static final int MOST_MIXED = 5;

  /** Folds with both sexes in each. */
  static final SpeakerFolds MIXED =
      new SpeakerFolds(
          "speaker-independent folds with both sexes",
          corpus -> Folds.grouped(corpus, Math.min(MOST_MIXED, corpus.speakers().size()), 0),
          new ValidationRule.NextFold());

  @Override
  public String describe() {
    return switch (part) {
      case BOTH -> notebook.describe() + "; " + folds.describe();
      case NOTEBOOK -> notebook.describe();
      case FOLDS -> folds.describe();
    };
  }

  @Override
  public List<Partition> partitions(Corpus corpus, RowPlan plan) {
    List<Partition> partitions = new ArrayList<>();
    if (part != Part.FOLDS) {
      partitions.addAll(notebook.partitions(corpus, plan));
    }
    if (part != Part.NOTEBOOK) {
      partitions.addAll(folds(corpus, plan));
    }
    return partitions;
  }

  /**
   * The number of the fold that a partition tests on.
   *
   * @param index of the partition
   * @return from 1; 0 for the notebook's protocol
   */
  int fold(int index) {
    int place = part == Part.BOTH ? index - 1 : index;
    if (part == Part.NOTEBOOK || place < 0) {
      return 0;
    }
    return only.isEmpty() ? place + 1 : only.get(place);
  }

  /** Whether a partition is the notebook's, and not a fold. */
  boolean ofNotebook(Partition partition) {
    return part != Part.FOLDS && partition.protocol().equals(notebook.describe());
  }

  private List<Partition> folds(Corpus corpus, RowPlan plan) {
    List<Partition> all;
    try {
      all = folds.partitions(corpus, plan);
    } catch (CorpusException e) {
      throw new CorpusException(
          e.getMessage() + "; or leave the folds out, with --skip-folds on the command line", e);
    }
    for (int fold : only) {
      if (fold < 1 || fold > all.size()) {
        throw new CorpusException("there are folds 1 to " + all.size() + ", not " + fold);
      }
    }
    return only.isEmpty() ? all : only.stream().map(fold -> all.get(fold - 1)).toList();
  }
}
