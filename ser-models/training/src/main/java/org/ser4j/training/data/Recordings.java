package org.ser4j.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.ser4j.api.AudioClip;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.dsp.audio.Audio;
import org.ser4j.dsp.audio.AudioReadException;
import org.ser4j.dsp.audio.AudioReader;
import org.ser4j.models.internal.io.DaemonPool;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.report.RecordingListener;

/**
 * Processes many recordings on several threads. The results do not depend on the number or speed of
 * the threads.
 */
public final class Recordings {
  /** What is done with a recording; called from several threads at once. */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Processes it.
     *
     * @return empty if there is no speech
     * @throws AudioReadException if it cannot be read
     * @throws InvalidAudioException if it cannot be speech
     */
    Optional<T> of(Utterance utterance) throws AudioReadException;
  }

  /** A recording and its result. */
  public record Result<T>(Utterance utterance, T value) {}

  /**
   * All recordings.
   *
   * @param results those with speech, in the order given
   * @param withoutSpeech those in which no speech was found
   * @param unreadable those that could not be read, and why
   */
  public record Results<T>(
      List<Result<T>> results, List<SkippedFile> withoutSpeech, List<SkippedFile> unreadable) {
    /** Copies the lists. */
    public Results {
      results = List.copyOf(results);
      withoutSpeech = List.copyOf(withoutSpeech);
      unreadable = List.copyOf(unreadable);
    }
  }

  /** A value, if there is speech, or else why there is none. */
  private record Attempt<T>(Optional<T> value, Optional<String> failure) {}

  private Recordings() {}

  /**
   * Processes every recording; one that cannot be read does not stop the others.
   *
   * @param threads 1 or more
   * @param listener called after each recording
   * @throws CorpusException if the calling thread is interrupted
   */
  public static <T> Results<T> map(
      List<Utterance> utterances, int threads, Work<T> work, RecordingListener listener) {
    ExecutorService workers = DaemonPool.of(threads, "ser4j-recordings");
    try {
      List<Future<Attempt<T>>> attempts = new ArrayList<>(utterances.size());
      for (Utterance utterance : utterances) {
        attempts.add(workers.submit(() -> attempt(utterance, work)));
      }
      return collect(utterances, attempts, listener);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CorpusException("reading the recordings was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  /**
   * Reads a recording, with all its channels.
   *
   * @throws AudioReadException if the file cannot be read
   * @throws InvalidAudioException if its samples or rate cannot be speech
   */
  public static AudioClip read(Utterance utterance) throws AudioReadException {
    Audio audio = AudioReader.read(utterance.file());
    // The clip checks what recognition checks: finite samples, a supported rate.
    return AudioClip.interleaved(audio.samples(), audio.channels(), audio.sampleRate());
  }

  private static <T> Results<T> collect(
      List<Utterance> utterances, List<Future<Attempt<T>>> attempts, RecordingListener listener)
      throws InterruptedException, ExecutionException {
    List<Result<T>> results = new ArrayList<>();
    List<SkippedFile> withoutSpeech = new ArrayList<>();
    List<SkippedFile> unreadable = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      Utterance utterance = utterances.get(i);
      Attempt<T> attempt = attempts.get(i).get();
      if (attempt.failure().isPresent()) {
        unreadable.add(new SkippedFile(utterance.file(), attempt.failure().get()));
      } else if (attempt.value().isEmpty()) {
        withoutSpeech.add(new SkippedFile(utterance.file(), "no speech found"));
      } else {
        results.add(new Result<>(utterance, attempt.value().get()));
      }
      listener.onRecording(i + 1, attempts.size());
    }
    return new Results<>(results, withoutSpeech, unreadable);
  }

  private static <T> Attempt<T> attempt(Utterance utterance, Work<T> work) {
    try {
      return new Attempt<>(work.of(utterance), Optional.empty());
    } catch (AudioReadException | InvalidAudioException e) {
      String failure = withoutName(String.valueOf(e.getMessage()), utterance.file());
      return new Attempt<>(Optional.empty(), Optional.of(failure));
    }
  }

  /** The reader's messages begin with the file, which a {@link SkippedFile} already names. */
  private static String withoutName(String message, Path file) {
    String name = file + ": ";
    return message.startsWith(name) ? message.substring(name.length()) : message;
  }
}
