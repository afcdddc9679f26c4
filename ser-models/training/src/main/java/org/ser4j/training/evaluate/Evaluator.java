package org.ser4j.training.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.recognize.Classifier;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.RecordingListener;
import org.ser4j.training.data.Recordings;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.ScoredClip;

/**
 * Judges recordings with a bundle on one engine, by the very classifier that recognition uses.
 * Belongs to one thread.
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

  /**
   * Starts with defaults.
   *
   * @param bundle the model
   * @param engine what computes it
   * @return the evaluator
   */
  public static Evaluator of(Bundle bundle, Engine engine) {
    return new Evaluator(bundle, engine);
  }

  /**
   * Where the engine computes. Default: {@code cpu}.
   *
   * @param value {@code cpu}, {@code gpu:0} and so on
   * @return this
   */
  public Evaluator device(String value) {
    device = Objects.requireNonNull(value, "device");
    return this;
  }

  /**
   * How many recordings are judged at a time; changes nothing in the result. Default: one a core.
   *
   * @param value 1 or more
   * @return this
   * @throws IllegalArgumentException if it is below 1
   */
  public Evaluator threads(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + value);
    }
    threads = value;
    return this;
  }

  /**
   * Who is told how it goes on. Default: nobody.
   *
   * @param value the listener
   * @return this
   */
  public Evaluator listener(RecordingListener value) {
    listener = Objects.requireNonNull(value, "listener");
    return this;
  }

  /**
   * Judges recordings.
   *
   * @param utterances what is judged; those with a label that the model lacks are listed as not
   *     judged
   * @return the scores
   * @throws CorpusException if none could be judged, or the thread is interrupted
   * @throws org.ser4j.api.EngineException if the engine's library or the device is not there
   */
  public Evaluation evaluate(List<Utterance> utterances) {
    List<String> labels = bundle.labels().names();
    List<Utterance> known = new ArrayList<>();
    List<SkippedFile> left = new ArrayList<>();
    for (Utterance utterance : utterances) {
      if (labels.contains(utterance.label())) {
        known.add(utterance);
      } else {
        left.add(
            new SkippedFile(
                utterance.file(),
                "its label '" + utterance.label() + "' is none of the model's: " + labels));
      }
    }
    Recordings.Results<double[]> results;
    try (Classifier classifier = Classifier.open(bundle, engine, device)) {
      results =
          Recordings.map(
              known, threads, (mono, rate) -> classifier.logits(mono, rate).orElse(null), listener);
    }
    left.addAll(results.unreadable());
    return Evaluation.of(
        labels,
        bundle.calibration(),
        results.results().stream().map(r -> new ScoredClip(r.utterance(), r.value())).toList(),
        results.withoutSpeech(),
        left);
  }
}
