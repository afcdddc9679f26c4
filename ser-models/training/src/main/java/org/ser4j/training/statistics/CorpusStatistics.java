package org.ser4j.training.statistics;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ser4j.api.AudioClip;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.Recordings;
import org.ser4j.training.report.RecordingListener;

/**
 * Counts and durations of a corpus. Only readable recordings are counted; the others are listed.
 *
 * @param name of the corpus
 * @param all every recording
 * @param labels one per class, in the corpus' order
 * @param speakers one per speaker, in the order of their numbers
 * @param sampleRates number of recordings by rate in Hz
 * @param channels number of recordings by number of channels
 * @param skipped files that are no recordings of the corpus, or duplicates
 * @param unreadable recordings that cannot be read, and why
 */
public record CorpusStatistics(
    String name,
    RecordingCount all,
    List<RecordingCount> labels,
    List<RecordingCount> speakers,
    Durations durations,
    SortedMap<Integer, Integer> sampleRates,
    SortedMap<Integer, Integer> channels,
    List<SkippedFile> skipped,
    List<SkippedFile> unreadable) {

  /**
   * Number of recordings with a label or of a speaker, by sex.
   *
   * @param name of the label or speaker
   * @param unknown of speakers whose sex is not known
   */
  public record RecordingCount(String name, int female, int male, int unknown) {
    private static RecordingCount of(String name, List<Utterance> utterances) {
      return new RecordingCount(
          name,
          count(utterances, Sex.FEMALE),
          count(utterances, Sex.MALE),
          count(utterances, Sex.UNKNOWN));
    }

    private static int count(List<Utterance> utterances, Sex sex) {
      return (int) utterances.stream().filter(u -> u.sex() == sex).count();
    }

    /** All of them. */
    public int total() {
      return female + male + unknown;
    }

    /** Those of one sex. */
    public int of(Sex sex) {
      return switch (sex) {
        case FEMALE -> female;
        case MALE -> male;
        case UNKNOWN -> unknown;
      };
    }
  }

  /**
   * Durations of recordings, including silence; zero without recordings.
   *
   * @param sorted each of them, ascending
   */
  public record Durations(
      Duration shortest, Duration median, Duration longest, Duration total, List<Duration> sorted) {

    /** Copies the list. */
    public Durations {
      sorted = List.copyOf(sorted);
    }

    /** Of recordings in any order. */
    public static Durations of(Collection<Duration> durations) {
      List<Duration> sorted = durations.stream().sorted().toList();
      if (sorted.isEmpty()) {
        return new Durations(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, sorted);
      }
      int n = sorted.size();
      return new Durations(
          sorted.get(0),
          sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2),
          sorted.get(n - 1),
          sorted.stream().reduce(Duration.ZERO, Duration::plus),
          sorted);
    }
  }

  private record Format(Duration duration, int sampleRate, int channels) {
    static Format of(AudioClip clip) {
      return new Format(clip.duration(), clip.sampleRate(), clip.channels());
    }
  }

  /** Copies the collections. */
  public CorpusStatistics {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(all, "all");
    labels = List.copyOf(labels);
    speakers = List.copyOf(speakers);
    Objects.requireNonNull(durations, "durations");
    sampleRates = Collections.unmodifiableSortedMap(new TreeMap<>(sampleRates));
    channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    skipped = List.copyOf(skipped);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads every recording once and counts.
   *
   * @param threads 1 or more
   * @param listener called after each recording
   * @throws org.ser4j.training.corpus.CorpusException if the thread is interrupted
   */
  public static CorpusStatistics of(Corpus corpus, int threads, RecordingListener listener) {
    Recordings.Results<Format> read =
        Recordings.map(
            corpus.utterances(),
            threads,
            u -> Optional.of(Format.of(Recordings.read(u))),
            listener);
    List<Utterance> readable = read.results().stream().map(Recordings.Result::utterance).toList();
    List<Format> formats = read.results().stream().map(Recordings.Result::value).toList();
    Corpus counted = new Corpus(corpus.descriptor(), readable, List.of());
    return new CorpusStatistics(
        corpus.descriptor().name(),
        RecordingCount.of("all", readable),
        counts(counted.labels(), readable, Utterance::label),
        counts(counted.speakers(), readable, Utterance::speaker),
        Durations.of(formats.stream().map(Format::duration).toList()),
        histogram(formats, Format::sampleRate),
        histogram(formats, Format::channels),
        corpus.skipped(),
        read.unreadable());
  }

  private static List<RecordingCount> counts(
      Collection<String> names, List<Utterance> utterances, Function<Utterance, String> key) {
    return names.stream()
        .map(
            name ->
                RecordingCount.of(
                    name, utterances.stream().filter(u -> key.apply(u).equals(name)).toList()))
        .toList();
  }

  private static SortedMap<Integer, Integer> histogram(
      List<Format> formats, Function<Format, Integer> key) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    formats.forEach(format -> counts.merge(key.apply(format), 1, Integer::sum));
    return counts;
  }
}
