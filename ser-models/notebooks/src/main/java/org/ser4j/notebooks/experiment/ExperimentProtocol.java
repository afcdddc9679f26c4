package org.ser4j.notebooks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.split.ExamplePlan;
import org.ser4j.training.split.Folds;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Protocol;
import org.ser4j.training.split.RandomSplit;
import org.ser4j.training.split.SpeakerFolds;
import org.ser4j.training.split.ValidationRule;

/**
 * A notebook's protocol and speaker-independent folds.
 *
 * @param draws the notebook's, at least one, with different seeds
 * @param folds speaker-independent ones
 * @param part which of the two
 * @param only which folds, from 1; all if empty
 */
record ExperimentProtocol(
    List<RandomSplit> draws, SpeakerFolds folds, Part part, List<Integer> only)
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
      case BOTH -> notebook() + "; " + folds.describe();
      case NOTEBOOK -> notebook();
      case FOLDS -> folds.describe();
    };
  }

  /** What one training learns from and is judged on. */
  String describe(RunKey key) {
    return key.fold() > 0
        ? folds.describe() + ", fold " + key.fold()
        : draws.stream()
            .filter(draw -> draw.seed() == key.draw())
            .map(RandomSplit::describe)
            .findFirst()
            .orElseThrow();
  }

  private String notebook() {
    return draws.stream().map(RandomSplit::describe).collect(Collectors.joining("; "));
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    List<Partition> partitions = new ArrayList<>();
    if (part != Part.FOLDS) {
      draws.forEach(draw -> partitions.addAll(draw.partitions(corpus, plan)));
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
    int place = part == Part.FOLDS ? index : index - draws.size();
    if (place < 0) {
      return 0;
    }
    return only.isEmpty() ? place + 1 : only.get(place);
  }

  /**
   * The seed that a partition was drawn with.
   *
   * @param index of the partition
   * @return 0 for a fold, which is not drawn
   */
  long draw(int index) {
    return part == Part.FOLDS || index >= draws.size() ? 0 : draws.get(index).seed();
  }

  private List<Partition> folds(Corpus corpus, ExamplePlan plan) {
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
