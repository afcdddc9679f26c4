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
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.Corpus.SkippedFile.Kind;

/** Makes one corpus of several; see {@link Corpus#combine}. */
final class CombinedCorpus {
  /** By a unique name. */
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
    Map<Utterance, Utterance> duplicates = Duplicates.find(utterances);
    duplicates.forEach(
        (other, first) ->
            skipped.add(
                new SkippedFile(
                    other.file(), "the same bytes as " + first.file(), Kind.DUPLICATE)));
    utterances.removeAll(duplicates.keySet());
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
    return CorpusDescriptor.builder(
            String.join("+", corpora.keySet()), joined(CorpusDescriptor::title, "; "))
        .task(task())
        .labels(labels())
        .speech(joined(CorpusDescriptor::speech, "; "))
        .language(joined(CorpusDescriptor::language, ", "))
        .licence(joined(CorpusDescriptor::licence, " AND "))
        .citation(joined(CorpusDescriptor::citation, " "))
        .url(joined(CorpusDescriptor::url, " "))
        .folds(developmentFolds(), finalTest())
        .build();
  }

  private String joined(Function<CorpusDescriptor, String> text, String separator) {
    return corpora.values().stream()
        .map(corpus -> text.apply(corpus.descriptor()))
        .filter(one -> !one.isEmpty())
        .distinct()
        .collect(Collectors.joining(separator));
  }

  private String task() {
    Set<String> tasks = new LinkedHashSet<>();
    corpora.values().forEach(corpus -> tasks.add(corpus.descriptor().task()));
    if (tasks.size() > 1) {
      throw new CorpusException(
          "the corpora have different tasks, "
              + tasks
              + ": call labelledBy with the same attribute on each of them");
    }
    return tasks.iterator().next();
  }

  /** The common labels in their order, then the others in the order of the corpora. */
  private List<String> labels() {
    List<String> common = List.copyOf(new LinkedHashSet<>(LabelMapping.COMMON.table().values()));
    Set<String> all = new LinkedHashSet<>();
    corpora.values().forEach(corpus -> all.addAll(corpus.descriptor().labels()));
    return all.stream()
        .sorted(Comparator.comparingInt(l -> common.contains(l) ? common.indexOf(l) : 1000))
        .toList();
  }

  /** The published folds; each speaker alone for a corpus without. Empty if none has any. */
  private List<List<String>> developmentFolds() {
    List<List<String>> folds = new ArrayList<>();
    boolean published = false;
    for (Map.Entry<String, Corpus> entry : corpora.entrySet()) {
      List<List<String>> own = entry.getValue().descriptor().developmentFolds();
      published |= !own.isEmpty();
      List<List<String>> used =
          own.isEmpty() ? entry.getValue().speakers().stream().map(List::of).toList() : own;
      used.forEach(f -> folds.add(f.stream().map(s -> speaker(entry.getKey(), s)).toList()));
    }
    return published ? folds : List.of();
  }

  private List<String> finalTest() {
    List<String> test = new ArrayList<>();
    corpora.forEach(
        (name, corpus) -> corpus.descriptor().finalTest().forEach(s -> test.add(speaker(name, s))));
    return test;
  }
}
