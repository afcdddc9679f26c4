package org.ser4j.training.split;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;

/**
 * Tests on each group of speakers in turn, and trains on the others. The speakers of the final test
 * are left out.
 *
 * @param name of the protocol, for a report
 * @param folds the groups of a corpus; those without recordings are skipped
 * @param validation who is validated on
 */
public record SpeakerFolds(String name, Function<Corpus, Folds> folds, ValidationRule validation)
    implements Protocol {
  private static final String NAME = "speaker-independent folds";

  /** Checks that all is there. */
  public SpeakerFolds {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(folds, "folds");
    Objects.requireNonNull(validation, "validation");
  }

  /**
   * These folds. {@link #partitions} throws a {@link CorpusException} if one of them has no
   * recordings.
   */
  public static SpeakerFolds of(Folds folds, ValidationRule validation) {
    return new SpeakerFolds(NAME, corpus -> requireRecordings(folds, corpus), validation);
  }

  /** The published folds of a corpus, or each speaker alone if there are none. */
  public static SpeakerFolds published(ValidationRule validation) {
    return new SpeakerFolds(NAME, Folds::of, validation);
  }

  /** Random groups of speakers, as {@link Folds#grouped}. */
  public static SpeakerFolds grouped(int count, long seed, ValidationRule validation) {
    return new SpeakerFolds(
        count + " " + NAME + ", seed " + seed,
        corpus -> Folds.grouped(corpus, count, seed),
        validation);
  }

  /** Each speaker alone. */
  public static SpeakerFolds leaveOneSpeakerOut(ValidationRule validation) {
    return new SpeakerFolds("leave-one-speaker-out", Folds::eachSpeaker, validation);
  }

  @Override
  public String describe() {
    return name;
  }

  @Override
  public boolean speakerIndependent() {
    return true;
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    Folds groups = folds.apply(corpus);
    Corpus development = corpus.without(groups.finalTest());
    if (development.speakers().size() < 2) {
      throw new CorpusException(
          name + " need at least two speakers; there are " + development.speakers());
    }
    return groups.development().stream()
        .filter(fold -> !development.of(fold).isEmpty())
        .map(fold -> partition(development, fold, plan))
        .toList();
  }

  private Partition partition(Corpus development, SortedSet<String> fold, ExamplePlan plan) {
    Split split = Split.bySpeaker(development, validation.choose(development, fold), fold);
    return new Partition(
        name + ", tested on " + String.join(", ", fold),
        plan.all(split.training()),
        plan.originals(split.validation()),
        plan.originals(split.test()));
  }

  private static Folds requireRecordings(Folds folds, Corpus corpus) {
    Corpus development = corpus.without(folds.finalTest());
    for (SortedSet<String> fold : folds.development()) {
      if (development.of(fold).isEmpty()) {
        throw new CorpusException(
            "the fold "
                + fold
                + " has no recordings; there are those of "
                + development.speakers()
                + ": add the missing ones, or use other folds, such as"
                + " CrossValidation.folds(Folds.grouped(corpus, 5, seed))");
      }
    }
    return folds;
  }
}
