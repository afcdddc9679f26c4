package org.ser4j.training.statistics;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ser4j.api.AudioClip;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.RecordingListener;
import org.ser4j.training.data.Recordings;

/**
 * What a corpus holds. Only recordings that can be read are counted; the others are listed.
 *
 * @param name of the corpus
 * @param all every recording
 * @param labels one a class, in the corpus' order
 * @param speakers one a speaker, in the order of their numbers
 * @param durations how long the recordings are
 * @param sampleRates number of recordings by rate in Hz
 * @param channels number of recordings by channels
 * @param skipped files that are no recordings of the corpus, or doubles
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

  /** What one recording tells beside its name. */
  private record Sound(Duration duration, int sampleRate, int channels) {
    static Sound of(AudioClip clip) {
      return new Sound(clip.duration(), clip.sampleRate(), clip.channels());
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
   * Reads every recording and counts.
   *
   * @param corpus what is looked at
   * @param threads 1 or more
   * @param listener told after each recording
   * @return the summary
   * @throws org.ser4j.training.corpus.CorpusException if the thread is interrupted
   */
  public static CorpusStatistics of(Corpus corpus, int threads, RecordingListener listener) {
    Recordings.Results<Sound> read =
        Recordings.mapClips(corpus.utterances(), threads, Sound::of, listener);
    List<Utterance> good = read.results().stream().map(Recordings.Result::utterance).toList();
    List<Sound> sounds = read.results().stream().map(Recordings.Result::value).toList();
    Corpus readable = new Corpus(corpus.descriptor(), good, List.of());
    return new CorpusStatistics(
        corpus.descriptor().name(),
        RecordingCount.of("all", good),
        shares(readable.labels(), good, Utterance::label),
        shares(readable.speakers(), good, Utterance::speaker),
        Durations.of(sounds.stream().map(Sound::duration).toList()),
        counts(sounds, Sound::sampleRate),
        counts(sounds, Sound::channels),
        corpus.skipped(),
        read.unreadable());
  }

  private static List<RecordingCount> shares(
      Collection<String> names, List<Utterance> utterances, Function<Utterance, String> name) {
    return names.stream()
        .map(
            n ->
                RecordingCount.of(
                    n, utterances.stream().filter(u -> name.apply(u).equals(n)).toList()))
        .toList();
  }

  private static SortedMap<Integer, Integer> counts(
      List<Sound> sounds, Function<Sound, Integer> what) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    sounds.forEach(sound -> counts.merge(what.apply(sound), 1, Integer::sum));
    return counts;
  }
}
