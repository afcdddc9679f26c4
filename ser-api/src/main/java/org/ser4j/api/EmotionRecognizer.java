package org.ser4j.api;

import java.nio.file.Path;
import java.util.List;

/**
 * Tells the emotion in a voice. Immutable and thread-safe: results of many threads are bit-equal to
 * those of one. No network, and with the default engine nothing native and nothing written to disk.
 *
 * <pre>{@code
 * try (EmotionRecognizer recognizer = EmotionRecognizer.load()) {
 *   EmotionResult result = recognizer.recognize(Path.of("call.wav"));
 *   System.out.println(result.label() + " " + result.confidence());
 * }
 * }</pre>
 *
 * <p>A clip of any length is taken, from a tenth of a second: its speech is found by level, cut
 * into the model's windows, and the windows' judgements are averaged. A model may bring another way
 * with it, such as to take the first seconds only, or to drop silence before.
 *
 * <p>What is told is the model's choice: labels are open, and with a model of the speaker's sex the
 * classes are {@code female} and {@code male}. {@link ModelInfo#task} says which it is.
 */
public interface EmotionRecognizer extends AutoCloseable {
  /**
   * Loads the bundled model on the default engine.
   *
   * @return the recogniser, to be closed by the caller
   * @throws EngineException if no implementation is on the class path; the message names what to
   *     add
   * @throws BundleException if no bundled model is on the class path, or it is damaged
   */
  static EmotionRecognizer load() {
    return builder().build();
  }

  /**
   * Starts a recogniser with settings of one's own; a builder with every setting at its default.
   */
  static RecognizerBuilder builder() {
    return new RecognizerBuilder();
  }

  /**
   * Judges samples in memory.
   *
   * @param samples mono, in [-1, 1]; not changed, not kept
   * @param sampleRate in Hz, {@value AudioClip#MIN_SAMPLE_RATE} to {@value
   *     AudioClip#MAX_SAMPLE_RATE}
   * @return the result; silence gives {@link Verdict#NO_SPEECH}
   * @throws InvalidAudioException if the samples are null, empty, NaN, infinite, far beyond full
   *     scale, shorter than a tenth of a second, or the rate is out of range
   * @throws RecognizerClosedException after {@link #close}
   */
  EmotionResult recognize(float[] samples, int sampleRate);

  /**
   * Judges a clip; several channels are mixed down.
   *
   * @return the result; silence gives {@link Verdict#NO_SPEECH}
   * @throws InvalidAudioException if the clip is null or shorter than a tenth of a second
   * @throws RecognizerClosedException after {@link #close}
   */
  EmotionResult recognize(AudioClip clip);

  /**
   * Judges a file: WAV of every PCM and float width, A-law, mu-law, and what a {@code
   * javax.sound.sampled} provider on the class path adds (FLAC is there by default).
   *
   * @return the result; silence gives {@link Verdict#NO_SPEECH}
   * @throws UnreadableAudioException if the file is missing, no known audio, damaged or cut short
   * @throws InvalidAudioException if the path is null, or the file is readable, but what it holds
   *     cannot be judged: shorter than a tenth of a second, NaN, an impossible rate
   * @throws RecognizerClosedException after {@link #close}
   */
  EmotionResult recognize(Path file);

  /**
   * Judges many clips; one that fails does not stop the others.
   *
   * @return one outcome a clip, in their order; a null among them is a failure like any other
   * @throws InvalidAudioException if the list itself is null
   * @throws RecognizerClosedException after {@link #close}
   */
  List<Recognition> recognizeAll(List<AudioClip> clips);

  /** What is known of the model; the same before and after {@link #close}. */
  ModelInfo model();

  /** Frees the model; a second call does nothing. Calls under way end first. */
  @Override
  void close();
}
