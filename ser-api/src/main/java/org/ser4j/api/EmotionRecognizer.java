package org.ser4j.api;

import java.nio.file.Path;
import java.util.List;

/**
 * Recognises the emotion in speech. Immutable and thread-safe; results do not depend on the number
 * of threads. No network access; the default engine is pure Java and writes nothing to disk.
 *
 * <pre>{@code
 * try (EmotionRecognizer recognizer = EmotionRecognizer.load()) {
 *   EmotionResult result = recognizer.recognize(Path.of("call.wav"));
 *   System.out.println(result.label() + " " + result.confidence());
 * }
 * }</pre>
 *
 * <p>A clip may have any length from a tenth of a second. Speech is detected by level and cut into
 * the model's windows, and the windows' scores are averaged. The model determines this: it may use
 * only the first seconds, for instance, or remove silence first.
 *
 * <p>The model also determines the labels: a model of the speaker's sex has {@code female} and
 * {@code male}. {@link ModelInfo#task} names what they describe.
 */
public interface EmotionRecognizer extends AutoCloseable {
  /**
   * Loads the bundled model on the default engine; to be closed by the caller.
   *
   * @throws EngineException if no implementation is on the class path; the message names what to
   *     add
   * @throws BundleException if no bundled model is on the class path, or it is damaged
   */
  static EmotionRecognizer load() {
    return builder().build();
  }

  /** A builder with every setting at its default. */
  static RecognizerBuilder builder() {
    return new RecognizerBuilder();
  }

  /**
   * Recognises samples in memory.
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
   * Recognises a clip; several channels are mixed down.
   *
   * @return the result; silence gives {@link Verdict#NO_SPEECH}
   * @throws InvalidAudioException if the clip is null or shorter than a tenth of a second
   * @throws RecognizerClosedException after {@link #close}
   */
  EmotionResult recognize(AudioClip clip);

  /**
   * Recognises an audio file: WAV of every PCM and float width, A-law, mu-law, FLAC, and the
   * formats of {@code javax.sound.sampled} providers on the class path.
   *
   * @return the result; silence gives {@link Verdict#NO_SPEECH}
   * @throws UnreadableAudioException if the file is missing, damaged, cut short, or of an unknown
   *     format
   * @throws InvalidAudioException if the path is null, or the file's content is not usable: shorter
   *     than a tenth of a second, NaN, a rate out of range
   * @throws RecognizerClosedException after {@link #close}
   */
  EmotionResult recognize(Path file);

  /**
   * Recognises many clips; one that fails does not stop the others.
   *
   * @return one outcome per clip, in order; a null clip is a failure
   * @throws InvalidAudioException if the list itself is null
   * @throws RecognizerClosedException after {@link #close}
   */
  List<Recognition> recognizeAll(List<AudioClip> clips);

  /** The model; also available after {@link #close}. */
  ModelInfo model();

  /** Frees the model, after running calls have ended; a second call does nothing. */
  @Override
  void close();
}
