package org.ser4j.cli.option;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.split.Folds;
import picocli.CommandLine.Option;

/** The folds and seeds of a cross-validation. */
public final class FoldOptions {
  @Option(
      names = "--seeds",
      paramLabel = "N",
      split = ",",
      description = "Train every fold with each of these seeds, such as 1,2,3. Default: one seed.")
  private List<Long> seeds = List.of();

  @Option(
      names = "--folds",
      paramLabel = "K",
      split = ",",
      description = "Run only these development folds, counted from 1. Default: all.")
  private List<Integer> chosen = List.of();

  @Option(
      names = "--n-folds",
      paramLabel = "K",
      description =
          "Split the speakers into K random folds of similar size, with both sexes in each, by the"
              + " configuration's seed. Default: the published folds of the corpus, otherwise one"
              + " speaker a fold.")
  private Integer count;

  /** Whether {@code --folds} or {@code --n-folds} was given. */
  public boolean given() {
    return count != null || !chosen.isEmpty();
  }

  /** Distinct seeds; empty if the configuration's seed is to be used. */
  public List<Long> seeds() {
    return seeds.stream().distinct().toList();
  }

  /**
   * The folds to run.
   *
   * @param seed of random folds
   * @throws CorpusException if the corpus has no recording of a fold
   */
  public Folds of(Corpus corpus, long seed) {
    Folds all = all(corpus, seed);
    int last = all.development().size();
    for (int fold : chosen) {
      if (fold < 1 || fold > last) {
        throw new UsageException(
            "--folds must be between 1 and %d (the number of folds); got %d".formatted(last, fold));
      }
    }
    Folds folds = chosen.isEmpty() ? all : choose(all);
    requireRecordings(folds.development(), all.development(), corpus);
    return folds;
  }

  private Folds all(Corpus corpus, long seed) {
    if (count == null) {
      return Folds.of(corpus);
    }
    int speakers = corpus.without(corpus.descriptor().finalTest()).speakers().size();
    if (count < 2 || count > speakers) {
      throw new UsageException(
          "--n-folds must be between 2 and %d (the number of speakers); got %d"
              .formatted(speakers, count));
    }
    return Folds.grouped(corpus, count, seed);
  }

  private Folds choose(Folds all) {
    return new Folds(
        chosen.stream().distinct().map(fold -> all.development().get(fold - 1)).toList(),
        all.finalTest());
  }

  /** A corpus is often there in part, without the speakers of some published folds. */
  private static void requireRecordings(
      List<SortedSet<String>> folds, List<SortedSet<String>> all, Corpus corpus) {
    String missing =
        folds.stream()
            .filter(fold -> corpus.of(fold).isEmpty())
            .map(fold -> "fold " + (all.indexOf(fold) + 1) + " " + fold)
            .collect(Collectors.joining(", "));
    if (missing.isEmpty()) {
      return;
    }
    String present =
        IntStream.range(0, all.size())
            .filter(i -> !corpus.of(all.get(i)).isEmpty())
            .mapToObj(i -> Integer.toString(i + 1))
            .collect(Collectors.joining(","));
    throw new CorpusException(
        "no recording of %s; there are those of %s: add the missing ones, %sor make K folds of the"
                .formatted(
                    missing,
                    corpus.speakers(),
                    present.isEmpty() ? "" : "run the other folds with --folds " + present + ", ")
            + " speakers that are there with --n-folds K");
  }
}
