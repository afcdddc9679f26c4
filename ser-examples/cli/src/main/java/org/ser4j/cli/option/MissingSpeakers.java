package org.ser4j.cli.option;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;

/** Speakers that were asked for, but have no recording: more likely a slip than a wish. */
public final class MissingSpeakers {
  private MissingSpeakers() {}

  /**
   * Refuses them. Those of a published division are only told of, since a corpus is often there in
   * part.
   *
   * @param asked as the corpus writes them
   * @param corpus what was read
   * @param option that named them
   * @param err where to tell
   * @throws CorpusException if nobody knows of one of them
   */
  public static void check(List<String> asked, Corpus corpus, String option, PrintWriter err) {
    List<String> missing = asked.stream().filter(s -> !corpus.speakers().contains(s)).toList();
    if (missing.isEmpty()) {
      return;
    }
    String message =
        option + ": no recording of " + missing + "; there are those of " + corpus.speakers();
    if (!published(corpus.descriptor()).containsAll(missing)) {
      throw new CorpusException(message);
    }
    err.println(message);
  }

  private static List<String> published(CorpusDescriptor corpus) {
    return Stream.concat(
            corpus.developmentFolds().stream().flatMap(List::stream), corpus.finalTest().stream())
        .toList();
  }
}
