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
 * Draws at random what is tested on. Whoever speaks does not matter, so that nearly every speaker
 * is on both sides: leaky, as the numbers of most notebooks are. Sizes are scikit-learn's {@code
 * train_test_split}: the part held back is rounded up.
 *
 * @param unit what is drawn
 * @param test share of all that is tested on, in [0, 1)
 * @param validation share of the rest that is validated on, in [0, 1)
 * @param seed of the draw
 */
public record RandomSplit(Unit unit, double test, double validation, long seed)
    implements Protocol {
  /** What is drawn. */
  public enum Unit {
    /** Rows, after augmentation: copies and pieces of a recording fall on both sides. */
    ROWS,
    /** Whole recordings. */
    CLIPS,
    /** Whole recordings, so that each class has the same share in every part. */
    STRATIFIED_CLIPS
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
    String what =
        switch (unit) {
          case ROWS -> "random rows";
          case CLIPS -> "random clips";
          case STRATIFIED_CLIPS -> "stratified random clips";
        };
    return String.format(
        Locale.ROOT,
        "%s, %s %% test, %s %% of the rest validation, seed %d",
        what,
        percent(test),
        percent(validation),
        seed);
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    StratifiedSampler draw = new StratifiedSampler(seed);
    if (unit == Unit.ROWS) {
      List<Example> rows = plan.all(corpus.utterances());
      Set<Example> tested = drawn(draw, rows, test, row -> "");
      List<Example> rest = without(rows, tested);
      Set<Example> validated = drawn(draw, rest, validation, row -> "");
      return List.of(
          new Partition(
              describe(),
              without(rest, validated),
              only(rows, validated),
              only(rows, tested),
              true));
    }
    Function<Utterance, String> group = unit == Unit.CLIPS ? utterance -> "" : Utterance::label;
    List<Utterance> clips = corpus.utterances();
    Set<Utterance> tested = drawn(draw, clips, test, group);
    List<Utterance> rest = without(clips, tested);
    Set<Utterance> validated = drawn(draw, rest, validation, group);
    return List.of(
        new Partition(
            describe(),
            plan.all(without(rest, validated)),
            plan.originals(only(clips, validated)),
            plan.originals(only(clips, tested))));
  }

  private static <T> Set<T> drawn(
      StratifiedSampler draw, List<T> from, double share, Function<T, String> group) {
    return share == 0 ? Set.of() : new HashSet<>(draw.of(from, share, group));
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
