package org.ser4j.training.split;

import java.util.List;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Subset;
import org.ser4j.training.corpus.Utterance;

/**
 * The parts that the corpus itself names: the split column of a table, or folders called train,
 * validation and test.
 */
public record DeclaredParts() implements Protocol {
  @Override
  public String describe() {
    return "the corpus' own parts";
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    long undeclared =
        corpus.utterances().stream()
            .filter(u -> !u.attributes().containsKey(Subset.ATTRIBUTE))
            .count();
    if (undeclared > 0) {
      throw new CorpusException(
          undeclared
              + " of "
              + corpus.utterances().size()
              + " recordings name no part; give each one (a split column, or folders train,"
              + " validation and test), or split otherwise");
    }
    return List.of(
        new Partition(
            describe(),
            plan.all(of(corpus, Subset.TRAINING)),
            plan.originals(of(corpus, Subset.VALIDATION)),
            plan.originals(of(corpus, Subset.TEST))));
  }

  private static List<Utterance> of(Corpus corpus, Subset part) {
    return corpus.utterances().stream()
        .filter(u -> part.word().equals(u.attributes().get(Subset.ATTRIBUTE)))
        .toList();
  }
}
