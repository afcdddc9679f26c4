package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.ser4j.training.internal.SpeakerOrder;

/**
 * The recordings of a corpus that are in one folder.
 *
 * @param descriptor what is known of the corpus
 * @param utterances the recordings, sorted by file name
 * @param skipped every other file in the folder, and why it was skipped
 */
public record Corpus(
    CorpusDescriptor descriptor, List<Utterance> utterances, List<SkippedFile> skipped) {
  /** The attribute that holds the corpus' own label of a recording whose label was mapped. */
  public static final String OWN_LABEL = "own_label";

  /**
   * A file that was skipped, and why.
   *
   * @param reason for users, in lower case and without a full stop
   */
  public record SkippedFile(Path file, String reason, Kind kind) {
    /** Kinds of reasons. */
    public enum Kind {
      /** The same recording is there already. */
      DUPLICATE,
      /** Not a recording of the corpus, by its name or its row. */
      FOREIGN,
      /** A recording that cannot be used: unreadable, silent, or of a class not asked for. */
      UNUSABLE
    }

    /** Checks that all is there. */
    public SkippedFile {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(kind, "kind");
    }

    /** A recording that cannot be used. */
    public SkippedFile(Path file, String reason) {
      this(file, reason, Kind.UNUSABLE);
    }
  }

  /** Sorts and copies the lists, so that the order does not depend on the file system. */
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
   * Makes one corpus of several. Its name is theirs joined by {@code +}, and each speaker is
   * prefixed with the corpus' name and a slash, such as {@code ravdess/6}. Map the labels to common
   * ones first, with {@link #withLabels}, so that the same emotion has the same label everywhere.
   *
   * @param corpora one or more; a single one is returned as it is
   * @return all their recordings; a recording that is in two of them counts once
   * @throws IllegalArgumentException if there is none
   * @throws CorpusException if they have different tasks, such as emotion and sex
   */
  public static Corpus combine(List<Corpus> corpora) {
    if (corpora.isEmpty()) {
      throw new IllegalArgumentException("corpora must not be empty");
    }
    return corpora.size() == 1 ? corpora.get(0) : new CombinedCorpus(corpora).corpus();
  }

  /**
   * The speakers, sorted: numbers first, by value, then names; those of combined corpora, such as
   * {@code ravdess/12}, by corpus first.
   */
  public SortedSet<String> speakers() {
    return SpeakerOrder.sorted(utterances.stream().map(Utterance::speaker).toList());
  }

  /** The classes that occur, in the order of the descriptor's labels, then any others by name. */
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

  /** The recordings of some speakers, in the order of {@link #utterances}. */
  public List<Utterance> of(Collection<String> speakers) {
    return utterances.stream().filter(u -> speakers.contains(u.speaker())).toList();
  }

  /** The same corpus without some speakers. */
  public Corpus without(Collection<String> speakers) {
    return new Corpus(
        descriptor,
        utterances.stream().filter(u -> !speakers.contains(u.speaker())).toList(),
        skipped);
  }

  /**
   * The same recordings with other labels. The former label is kept in the attribute {@value
   * #OWN_LABEL} where it changed.
   *
   * @param mapping the new labels; recordings whose label it removes are listed as skipped
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
      throw new CorpusException("no recording is left: the mapping removes all of " + labels());
    }
    List<String> labels =
        descriptor.labels().stream().flatMap(l -> mapping.apply(l).stream()).distinct().toList();
    return new Corpus(descriptor.withLabels(labels), kept, left);
  }

  /**
   * The same recordings labelled by something else: the speaker's sex, {@code female} or {@code
   * male}, or an attribute such as {@code intensity}, in lower case. Recordings without it are
   * listed as skipped. The former label is kept in an attribute named after its task, such as
   * {@code emotion}, and can be restored.
   *
   * @param attribute {@code sex}, a key of {@link Utterance#attributes}, or the current task, which
   *     changes nothing; case is ignored
   * @return a corpus with that task, its labels sorted by name
   * @throws CorpusException if no recording has it; the message lists what they have
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
