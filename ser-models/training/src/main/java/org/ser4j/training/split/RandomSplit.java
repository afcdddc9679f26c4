package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Utterance;

/**
 * A random test part, whoever speaks. Nearly every speaker is on both sides: leaky, as the numbers
 * of most notebooks are. Sizes are those of scikit-learn's {@code train_test_split}: the held-out
 * part is rounded up.
 *
 * @param unit what is sampled
 * @param test share of all that is tested on, in [0, 1)
 * @param validation share of the rest that is validated on, in [0, 1)
 * @param seed of the sampling
 */
public record RandomSplit(Unit unit, double test, double validation, long seed)
    implements Protocol {
  /** What is sampled. */
  public enum Unit {
    /** Examples, after augmentation: versions and segments of a recording are on both sides. */
    ROWS("random rows"),
    /** Whole recordings. */
    CLIPS("random clips"),
    /** Whole recordings, with the same share of each class in every part. */
    STRATIFIED_CLIPS("stratified random clips");

    private final String words;

    Unit(String words) {
      this.words = words;
    }
  }

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a share is out of range, or both are 0
   */
  public RandomSplit {
    Objects.requireNonNull(unit, "unit");
    if (!(test >= 0 && test < 1 && validation >= 0 && validation < 1 && test + validation > 0)) {
      throw new IllegalArgumentException(
          "test and validation must be shares in [0, 1), one of them over 0, not "
              + test
              + " and "
              + validation);
    }
  }

  @Override
  public String describe() {
    return "%s, %s %% test, %s %% of the rest validation, seed %d"
        .formatted(unit.words, percent(test), percent(validation), seed);
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    if (unit == Unit.ROWS) {
      Parts<Example> parts = divide(plan.all(corpus.utterances()), example -> "");
      return List.of(new Partition(describe(), parts.rest, parts.validation, parts.test, true));
    }
    Parts<Utterance> parts = divide(corpus.utterances(), u -> unit == Unit.CLIPS ? "" : u.label());
    return List.of(
        new Partition(
            describe(),
            plan.all(parts.rest),
            plan.originals(parts.validation),
            plan.originals(parts.test)));
  }

  private record Parts<T>(List<T> rest, List<T> validation, List<T> test) {}

  private <T> Parts<T> divide(List<T> all, Function<T, String> group) {
    StratifiedSampler sampler = new StratifiedSampler(seed);
    Set<T> tested = sample(sampler, all, test, group);
    List<T> rest = without(all, tested);
    Set<T> validated = sample(sampler, rest, validation, group);
    return new Parts<>(without(rest, validated), only(all, validated), only(all, tested));
  }

  private static <T> Set<T> sample(
      StratifiedSampler sampler, List<T> from, double share, Function<T, String> group) {
    return share == 0 ? Set.of() : new HashSet<>(sampler.sample(from, share, group));
  }

  private static <T> List<T> without(List<T> all, Set<T> some) {
    List<T> rest = new ArrayList<>(all);
    rest.removeIf(some::contains);
    return rest;
  }

  private static <T> List<T> only(List<T> all, Set<T> some) {
    return all.stream().filter(some::contains).toList();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4f", 100 * share).replaceAll("\\.?0+$", "");
  }
}
