package org.ser4j.cli.option;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.split.Folds;

/** Published folds of which a corpus has no recording: it is often there in part. */
public final class MissingFolds {
  private MissingFolds() {}

  /**
   * Refuses them, and names the options that go around.
   *
   * @param chosen what is to be tested on
   * @param all what there is to choose from
   * @param corpus what was read
   * @throws CorpusException if one of those chosen has no recordings
   */
  public static void check(List<SortedSet<String>> chosen, Folds all, Corpus corpus) {
    List<SortedSet<String>> missing =
        chosen.stream().filter(fold -> corpus.of(fold).isEmpty()).toList();
    if (missing.isEmpty()) {
      return;
    }
    List<SortedSet<String>> folds = all.development();
    String there =
        IntStream.range(0, folds.size())
            .filter(i -> !corpus.of(folds.get(i)).isEmpty())
            .mapToObj(i -> Integer.toString(i + 1))
            .collect(Collectors.joining(","));
    throw new CorpusException(
        "no recording of "
            + missing.stream()
                .map(fold -> "fold " + (folds.indexOf(fold) + 1) + " " + fold)
                .collect(Collectors.joining(", "))
            + "; there are those of "
            + corpus.speakers()
            + ": add the missing ones, "
            + (there.isEmpty() ? "" : "take the folds that are there with --folds " + there + ", ")
            + "or make K others of the speakers that are there with --groups K");
  }
}
