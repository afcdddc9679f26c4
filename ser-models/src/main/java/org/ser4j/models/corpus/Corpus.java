package org.ser4j.models.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/**
 * The recordings of a corpus that lie in one folder.
 *
 * @param descriptor what is known of the corpus
 * @param utterances the recordings, sorted by file name
 * @param skipped every other file in the folder, and why it was left out
 */
public record Corpus(
    CorpusDescriptor descriptor, List<Utterance> utterances, List<SkippedFile> skipped) {
  /** Sorts and copies the lists, so that no file system's order shows. */
  public Corpus {
    Objects.requireNonNull(descriptor, "descriptor");
    utterances =
        utterances.stream()
            .sorted(
                Comparator.comparing((Utterance u) -> String.valueOf(u.file().getFileName()))
                    .thenComparing(u -> u.file().toString()))
            .toList();
    skipped = skipped.stream().sorted(Comparator.comparing(s -> s.file().toString())).toList();
  }

  /**
   * Who speaks.
   *
   * @return sorted by {@link SpeakerOrder}
   */
  public SortedSet<String> speakers() {
    return SpeakerOrder.sorted(utterances.stream().map(Utterance::speaker).toList());
  }

  /**
   * The classes that occur.
   *
   * @return in the order of the descriptor's labels, then any others by name
   */
  public List<String> labels() {
    List<String> known = descriptor.labels();
    return utterances.stream()
        .map(Utterance::label)
        .distinct()
        .sorted(
            Comparator.comparingInt(
                    (String label) -> known.contains(label) ? known.indexOf(label) : known.size())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * The recordings of some speakers.
   *
   * @param speakers who; one without recordings adds none
   * @return in the order of {@link #utterances}
   */
  public List<Utterance> of(Collection<String> speakers) {
    return utterances.stream().filter(u -> speakers.contains(u.speaker())).toList();
  }

  /**
   * The same corpus without some speakers.
   *
   * @param speakers who is left out
   * @return the rest
   */
  public Corpus without(Collection<String> speakers) {
    return new Corpus(
        descriptor,
        utterances.stream().filter(u -> !speakers.contains(u.speaker())).toList(),
        skipped);
  }
}
