package org.ser4j.training.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ser4j.training.corpus.SkippedFile.Kind;

/** Several corpora as one. */
final class CombinedCorpus {
  /** By a name that no other one here has. */
  private final Map<String, Corpus> corpora = new LinkedHashMap<>();

  CombinedCorpus(List<Corpus> given) {
    for (Corpus corpus : given) {
      String name = corpus.descriptor().name();
      int number = 2;
      while (corpora.containsKey(name)) {
        name = corpus.descriptor().name() + "-" + number++;
      }
      corpora.put(name, corpus);
    }
  }

  Corpus corpus() {
    List<Utterance> utterances = new ArrayList<>();
    List<SkippedFile> skipped = new ArrayList<>();
    corpora.forEach(
        (name, corpus) -> {
          corpus.utterances().forEach(u -> utterances.add(of(name, u)));
          skipped.addAll(corpus.skipped());
        });
    Map<Utterance, Utterance> doubles = Duplicates.find(utterances);
    doubles.forEach(
        (other, first) ->
            skipped.add(
                new SkippedFile(
                    other.file(), "the same bytes as " + first.file(), Kind.DUPLICATE)));
    utterances.removeAll(doubles.keySet());
    return new Corpus(descriptor(), utterances, skipped);
  }

  private static Utterance of(String corpus, Utterance u) {
    return new Utterance(
        u.file(), u.label(), speaker(corpus, u.speaker()), u.sex(), u.attributes());
  }

  private static String speaker(String corpus, String speaker) {
    return corpus + "/" + speaker;
  }

  private CorpusDescriptor descriptor() {
    return new CorpusDescriptor(
        String.join("+", corpora.keySet()),
        told(CorpusDescriptor::title, "; "),
        task(),
        labels(),
        told(CorpusDescriptor::speech, "; "),
        told(CorpusDescriptor::language, ", "),
        told(CorpusDescriptor::licence, " AND "),
        told(CorpusDescriptor::citation, " "),
        told(CorpusDescriptor::url, " "),
        developmentFolds(),
        finalTest());
  }

  private String told(Function<CorpusDescriptor, String> what, String between) {
    return corpora.values().stream()
        .map(corpus -> what.apply(corpus.descriptor()))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(between));
  }

  private String task() {
    Set<String> tasks = new LinkedHashSet<>();
    corpora.values().forEach(corpus -> tasks.add(corpus.descriptor().task()));
    if (tasks.size() > 1) {
      throw new CorpusException(
          "the corpora are labelled by different things, "
              + tasks
              + ": call labelledBy with the same one on all of them");
    }
    return tasks.iterator().next();
  }

  /** The common labels in their own order, then the others as the corpora have them. */
  private List<String> labels() {
    List<String> common = List.copyOf(new LinkedHashSet<>(LabelMapping.COMMON.table().values()));
    Set<String> all = new LinkedHashSet<>();
    corpora.values().forEach(corpus -> all.addAll(corpus.descriptor().labels()));
    return all.stream()
        .sorted(Comparator.comparingInt(l -> common.contains(l) ? common.indexOf(l) : 1000))
        .toList();
  }

  /** The published folds; where a corpus has none, each of its speakers alone. */
  private List<List<String>> developmentFolds() {
    List<List<String>> folds = new ArrayList<>();
    boolean published =
        corpora.values().stream().anyMatch(c -> !c.descriptor().developmentFolds().isEmpty());
    corpora.forEach(
        (name, corpus) -> {
          List<List<String>> own = corpus.descriptor().developmentFolds();
          List<List<String>> used =
              own.isEmpty() ? corpus.speakers().stream().map(List::of).toList() : own;
          used.forEach(f -> folds.add(f.stream().map(s -> speaker(name, s)).toList()));
        });
    return published ? folds : List.of();
  }

  private List<String> finalTest() {
    List<String> test = new ArrayList<>();
    corpora.forEach(
        (name, corpus) -> corpus.descriptor().finalTest().forEach(s -> test.add(speaker(name, s))));
    return test;
  }
}
