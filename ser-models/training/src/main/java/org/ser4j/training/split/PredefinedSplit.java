package org.ser4j.training.split;

import java.util.List;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Subset;
import org.ser4j.training.corpus.Utterance;

/**
 * The split that the corpus itself declares: in the split column of a table, or in folders called
 * train, validation and test.
 */
public record PredefinedSplit() implements Protocol {
  @Override
  public String describe() {
    return "the corpus' own split";
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    long undeclared =
        corpus.utterances().stream()
            .filter(u -> !u.attributes().containsKey(Subset.ATTRIBUTE))
            .count();
    if (undeclared > 0) {
      throw new CorpusException(
          ("%d of %d recordings declare no subset; add a split column, or folders train, validation"
                  + " and test, or use another protocol")
              .formatted(undeclared, corpus.utterances().size()));
    }
    return List.of(
        new Partition(
            describe(),
            plan.all(of(corpus, Subset.TRAINING)),
            plan.originals(of(corpus, Subset.VALIDATION)),
            plan.originals(of(corpus, Subset.TEST))));
  }

  private static List<Utterance> of(Corpus corpus, Subset subset) {
    return corpus.utterances().stream()
        .filter(u -> subset.word().equals(u.attributes().get(Subset.ATTRIBUTE)))
        .toList();
  }
}
