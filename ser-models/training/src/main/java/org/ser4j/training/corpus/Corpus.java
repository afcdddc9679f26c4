package org.ser4j.training.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The recordings of a corpus that lie in one folder.
 *
 * @param descriptor what is known of the corpus
 * @param utterances the recordings, sorted by file name
 * @param skipped every other file in the folder, and why it was left out
 */
public record Corpus(
    CorpusDescriptor descriptor, List<Utterance> utterances, List<SkippedFile> skipped) {
  /** The attribute that holds a recording's label in its corpus' own words, if it was mapped. */
  public static final String OWN_LABEL = "own_label";

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

  /**
   * The same recordings under other labels. The label that the corpus gave stays as attribute
   * {@value #OWN_LABEL} where it changed.
   *
   * @param mapping what becomes of each label; recordings whose label it leaves out are listed as
   *     skipped
   * @return the mapped corpus
   * @throws CorpusException if no recording is left
   */
  public Corpus withLabels(LabelMapping mapping) {
    List<Utterance> kept = new ArrayList<>();
    List<SkippedFile> left = new ArrayList<>(skipped);
    for (Utterance utterance : utterances) {
      Optional<String> label = mapping.apply(utterance.label());
      if (label.isPresent()) {
        kept.add(relabelled(utterance, label.get()));
      } else {
        String reason = "its label '" + utterance.label() + "' was not asked for";
        left.add(new SkippedFile(utterance.file(), reason));
      }
    }
    if (kept.isEmpty()) {
      throw new CorpusException(
          "no recording is left: all labels of " + labels() + " are mapped away");
    }
    List<String> labels =
        descriptor.labels().stream().flatMap(l -> mapping.apply(l).stream()).distinct().toList();
    return new Corpus(descriptor.withLabels(labels), kept, left);
  }

  /**
   * The same recordings labelled by something else that the corpus tells of them: by the speaker's
   * sex, {@code female} and {@code male}, or by an attribute such as {@code intensity}, in lower
   * case. Recordings of which it is not told are listed as skipped. The label so far stays as an
   * attribute named after its task, {@code emotion}, and can be gone back to.
   *
   * @param attribute {@code sex}, a key of {@link Utterance#attributes}, or the task of the labels,
   *     which changes nothing; case does not matter
   * @return the corpus with that task, its labels sorted by name
   * @throws CorpusException if no recording tells it; the message lists what they do tell
   */
  public Corpus labelledBy(String attribute) {
    return new Relabelling(this, attribute).corpus();
  }

  private static Utterance relabelled(Utterance utterance, String label) {
    if (label.equals(utterance.label())) {
      return utterance;
    }
    Map<String, String> attributes = new TreeMap<>(utterance.attributes());
    attributes.putIfAbsent(OWN_LABEL, utterance.label());
    return new Utterance(utterance.file(), label, utterance.speaker(), utterance.sex(), attributes);
  }
}
