package org.ser4j.notebooks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.split.ExamplePlan;
import org.ser4j.training.split.Folds;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Protocol;
import org.ser4j.training.split.RandomSplit;
import org.ser4j.training.split.SpeakerFolds;
import org.ser4j.training.split.ValidationRule;

/**
 * A notebook's random splits, then speaker-independent folds, as one protocol.
 *
 * @param splits one partition each
 * @param folds empty to run none
 * @param only which folds, from 1; all if empty
 */
record ExperimentProtocol(
    List<RandomSplit> splits, Optional<SpeakerFolds> folds, List<Integer> only)
    implements Protocol {
  /** As many as RAVDESS has published. */
  private static final int MAX_MIXED = 5;

  static ExperimentProtocol of(Experiment experiment, RunSettings settings) {
    RandomSplit own = experiment.protocol();
    List<Long> seeds = settings.splits().isEmpty() ? List.of(own.seed()) : settings.splits();
    return new ExperimentProtocol(
        settings.protocols() == Protocols.FOLDS
            ? List.of()
            : seeds.stream()
                .map(seed -> new RandomSplit(own.unit(), own.test(), own.validation(), seed))
                .toList(),
        settings.protocols() == Protocols.NOTEBOOK
            ? Optional.empty()
            : Optional.of(foldsFor(experiment.label())),
        settings.folds());
  }

  /** The published folds of a corpus may hold one sex only, so sexes are mixed anew. */
  private static SpeakerFolds foldsFor(String label) {
    ValidationRule validation = new ValidationRule.NextFold();
    return label.equals(CorpusDescriptor.SEX)
        ? new SpeakerFolds(
            "speaker-independent folds with both sexes",
            corpus -> Folds.grouped(corpus, Math.min(MAX_MIXED, corpus.speakers().size()), 0),
            validation)
        : SpeakerFolds.published(validation);
  }

  @Override
  public String describe() {
    return Stream.concat(splits.stream(), folds.stream())
        .map(Protocol::describe)
        .collect(Collectors.joining("; "));
  }

  /** The protocol of one training. */
  String describe(RunKey key) {
    return key.fold() > 0
        ? folds.orElseThrow().describe() + ", fold " + key.fold()
        : splits.stream()
            .filter(split -> split.seed() == key.split())
            .map(RandomSplit::describe)
            .findFirst()
            .orElseThrow();
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    List<Partition> partitions = new ArrayList<>();
    splits.forEach(split -> partitions.addAll(split.partitions(corpus, plan)));
    folds.ifPresent(protocol -> partitions.addAll(chosen(protocol.partitions(corpus, plan))));
    return partitions;
  }

  private List<Partition> chosen(List<Partition> all) {
    for (int fold : only) {
      if (fold < 1 || fold > all.size()) {
        throw new CorpusException("there are folds 1 to " + all.size() + ", not " + fold);
      }
    }
    return only.isEmpty() ? all : only.stream().map(fold -> all.get(fold - 1)).toList();
  }

  /** Identifies the training on the partition of this index with a seed. */
  RunKey key(int index, long seed) {
    int fold = index - splits.size();
    return fold < 0
        ? new RunKey(0, splits.get(index).seed(), seed)
        : new RunKey(only.isEmpty() ? fold + 1 : only.get(fold), 0, seed);
  }
}
