package org.ser4j.training.split;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;

/**
 * Trains on some corpora of a combined corpus and tests on the others: unseen speakers, rooms and
 * sentences. Test recordings with a label that is not in training are left out, which {@link
 * Partition#protocol} reports; so are the speakers of a final test.
 *
 * @param test names of the corpora to test on, at least one
 * @param validation which speakers of the training corpora are used for validation
 */
public record CrossCorpus(List<String> test, ValidationRule validation) implements Protocol {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public CrossCorpus {
    test = List.copyOf(test);
    Objects.requireNonNull(validation, "validation");
    if (test.isEmpty()) {
      throw new IllegalArgumentException("test must name at least one corpus");
    }
  }

  @Override
  public String describe() {
    return "cross-corpus, tested on " + String.join(", ", test);
  }

  @Override
  public List<Partition> partitions(Corpus corpus, ExamplePlan plan) {
    List<String> present = List.of(corpus.descriptor().name().split("\\+"));
    for (String name : test) {
      if (!present.contains(name) || present.size() < 2) {
        throw new CorpusException(
            "to test on the corpus '"
                + name
                + "', combine it with another to train on; there is "
                + present);
      }
    }
    Corpus development = corpus.without(corpus.descriptor().finalTest());
    List<String> tested =
        development.speakers().stream()
            .filter(speaker -> test.contains(speaker.substring(0, speaker.indexOf('/'))))
            .toList();
    Split split = Split.bySpeaker(development, validation.choose(development, tested), tested);
    Set<String> learned = labels(split.training());
    Set<String> unknown = new TreeSet<>(labels(split.test()));
    unknown.removeAll(learned);
    return List.of(
        new Partition(
            describe() + (unknown.isEmpty() ? "" : " without " + unknown + ", not in training"),
            plan.all(split.training()),
            plan.originals(split.validation()),
            plan.originals(
                split.test().stream().filter(u -> learned.contains(u.label())).toList())));
  }

  private static Set<String> labels(List<Utterance> part) {
    return part.stream().map(Utterance::label).collect(Collectors.toSet());
  }
}
