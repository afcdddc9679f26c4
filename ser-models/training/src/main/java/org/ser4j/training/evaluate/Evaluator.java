package org.ser4j.training.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ser4j.api.AudioClip;
import org.ser4j.dsp.audio.AudioReadException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.internal.recognize.Classifier;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.Recordings;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.ScoredClip;
import org.ser4j.training.report.RecordingListener;

/**
 * Evaluates a bundle on recordings, with the same classifier as recognition. Not thread-safe.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluator.of(bundle, Engines.named("jvm")).evaluate(corpus.utterances());
 * }</pre>
 */
public final class Evaluator {
  private final Bundle bundle;
  private final Engine engine;
  private String device = "cpu";
  private int threads = Runtime.getRuntime().availableProcessors();
  private RecordingListener listener = RecordingListener.NONE;

  private Evaluator(Bundle bundle, Engine engine) {
    this.bundle = Objects.requireNonNull(bundle, "bundle");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  /** Starts with defaults. */
  public static Evaluator of(Bundle bundle, Engine engine) {
    return new Evaluator(bundle, engine);
  }

  /** The engine's device, such as {@code gpu:0}. Default: {@code cpu}. */
  public Evaluator device(String value) {
    device = Objects.requireNonNull(value, "device");
    return this;
  }

  /**
   * Number of recordings evaluated at once; does not affect the result. Default: one per core.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Evaluator threads(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + value);
    }
    threads = value;
    return this;
  }

  /** Receives the progress. Default: nothing does. */
  public Evaluator listener(RecordingListener value) {
    listener = Objects.requireNonNull(value, "listener");
    return this;
  }

  /**
   * Evaluates recordings; those with a label that the model does not have are listed as unreadable.
   *
   * @throws CorpusException if none could be evaluated, or the thread is interrupted
   * @throws org.ser4j.api.EngineException if the engine's library or the device is missing
   */
  public Evaluation evaluate(List<Utterance> utterances) {
    List<String> labels = bundle.labels().names();
    List<Utterance> known = new ArrayList<>();
    List<SkippedFile> unreadable = new ArrayList<>();
    for (Utterance utterance : utterances) {
      if (labels.contains(utterance.label())) {
        known.add(utterance);
      } else {
        String reason = "its label '" + utterance.label() + "' is none of the model's: " + labels;
        unreadable.add(new SkippedFile(utterance.file(), reason));
      }
    }
    Recordings.Results<double[]> results;
    try (Classifier classifier = Classifier.open(bundle, engine, device)) {
      results = Recordings.map(known, threads, u -> logits(classifier, u), listener);
    }
    unreadable.addAll(results.unreadable());
    return Evaluation.of(
        labels,
        bundle.calibration(),
        results.results().stream().map(r -> new ScoredClip(r.utterance(), r.value())).toList(),
        results.withoutSpeech(),
        unreadable);
  }

  private static Optional<double[]> logits(Classifier classifier, Utterance utterance)
      throws AudioReadException {
    AudioClip clip = Recordings.read(utterance);
    return classifier.logits(clip.toMono(), clip.sampleRate());
  }
}
