package org.ser4j.training.split;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;

/**
 * Tests on each group of speakers in turn, none of whom was learned from. The speakers of the final
 * test are left out altogether.
 *
 * @param name of the protocol, for a report
 * @param folds the groups of a corpus
 * @param validation who is validated on
 */
public record SpeakerFolds(String name, Function<Corpus, Folds> folds, ValidationRule validation)
    implements Protocol {
  /** Checks that all is there. */
  public SpeakerFolds {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(folds, "folds");
    Objects.requireNonNull(validation, "validation");
  }

  /**
   * The published folds of a corpus; where there are none, each speaker alone.
   *
   * @param validation who is validated on
   * @return the protocol
   */
  public static SpeakerFolds published(ValidationRule validation) {
    return new SpeakerFolds("speaker-independent folds", Folds::of, validation);
  }

  /**
   * Groups of speakers, made at random, of nearly the same number of recordings and with both sexes
   * in each where they last.
   *
   * @param count number of groups, 2 or more
   * @param seed of the draw
   * @param validation who is validated on
   * @return the protocol
   */
  public static SpeakerFolds grouped(int count, long seed, ValidationRule validation) {
    return new SpeakerFolds(
        count + " speaker-independent folds, seed " + seed,
        corpus -> Folds.grouped(corpus, count, seed),
        validation);
  }

  /**
   * Each speaker alone, leave-one-speaker-out.
   *
   * @param validation who is validated on
   * @return the protocol
   */
  public static SpeakerFolds leaveOneSpeakerOut(ValidationRule validation) {
    return new SpeakerFolds("leave-one-speaker-out", Folds::eachSpeaker, validation);
  }

  @Override
  public String describe() {
    return name;
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    Folds groups = folds.apply(corpus);
    Corpus development = corpus.without(groups.finalTest());
    if (development.speakers().size() < 2) {
      throw new CorpusException(
          name + " need two speakers at least; there are " + development.speakers());
    }
    return groups.development().stream()
        .filter(fold -> !development.of(fold).isEmpty())
        .map(
            fold -> {
              Split split =
                  Split.bySpeaker(development, validation.choose(development, fold), fold);
              return new Partition(
                  name + ", tested on " + String.join(", ", fold),
                  plan.all(split.training()),
                  plan.originals(split.validation()),
                  plan.originals(split.test()));
            })
        .toList();
  }
}
