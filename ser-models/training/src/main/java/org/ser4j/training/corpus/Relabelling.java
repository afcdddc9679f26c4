package org.ser4j.training.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ser4j.api.Label;
import org.ser4j.training.corpus.Corpus.SkippedFile;

/** Labels a corpus by an attribute of its recordings; see {@link Corpus#labelledBy}. */
final class Relabelling {
  private final Corpus from;
  private final String task;

  Relabelling(Corpus from, String attribute) {
    this.from = from;
    this.task = Objects.requireNonNull(attribute, "attribute").strip().toLowerCase(Locale.ROOT);
  }

  Corpus corpus() {
    if (task.equals(from.descriptor().task())) {
      return from;
    }
    List<Utterance> kept = new ArrayList<>();
    List<SkippedFile> left = new ArrayList<>(from.skipped());
    SortedSet<String> labels = new TreeSet<>();
    for (Utterance utterance : from.utterances()) {
      Optional<String> label = label(utterance);
      if (label.isPresent()) {
        labels.add(label.get());
        kept.add(labelled(utterance, label.get()));
      } else {
        left.add(new SkippedFile(utterance.file(), reason()));
      }
    }
    if (kept.isEmpty()) {
      throw new CorpusException(unknown());
    }
    return new Corpus(from.descriptor().withLabels(task, List.copyOf(labels)), kept, left);
  }

  private Optional<String> label(Utterance utterance) {
    if (task.equals(CorpusDescriptor.SEX)) {
      return utterance.sex() == Sex.UNKNOWN ? Optional.empty() : Optional.of(word(utterance.sex()));
    }
    return Optional.ofNullable(utterance.attributes().get(task))
        .filter(value -> !value.isBlank())
        .map(value -> new Label(value).name());
  }

  private static String word(Sex sex) {
    return sex.name().toLowerCase(Locale.ROOT);
  }

  private Utterance labelled(Utterance utterance, String label) {
    String former = from.descriptor().task();
    Map<String, String> attributes = new TreeMap<>(utterance.attributes());
    attributes.put(former, utterance.label());
    // The corpus' own word belongs to the former label, not to this one.
    String own = attributes.remove(Corpus.OWN_LABEL);
    if (own != null) {
      attributes.put("own_" + former, own);
    }
    return new Utterance(utterance.file(), label, utterance.speaker(), utterance.sex(), attributes);
  }

  private String reason() {
    return task.equals(CorpusDescriptor.SEX)
        ? "the sex of its speaker is not known"
        : "its '" + task + "' is not known";
  }

  private String unknown() {
    if (task.equals(CorpusDescriptor.SEX)) {
      return "no recording of "
          + from.descriptor().name()
          + " gives the sex of its speaker: list the recordings in a CSV table with a column sex"
          + " (f or m), and read it as corpus csv";
    }
    SortedSet<String> known = new TreeSet<>();
    known.add(from.descriptor().task());
    for (Utterance utterance : from.utterances()) {
      known.addAll(utterance.attributes().keySet());
      if (utterance.sex() != Sex.UNKNOWN) {
        known.add(CorpusDescriptor.SEX);
      }
    }
    return "no recording of "
        + from.descriptor().name()
        + " has the attribute '"
        + task
        + "'; label them by one of "
        + String.join(", ", known);
  }
}
