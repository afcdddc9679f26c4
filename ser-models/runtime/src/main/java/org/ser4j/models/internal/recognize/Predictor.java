package org.ser4j.models.internal.recognize;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ser4j.api.AudioClip;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.api.Label;
import org.ser4j.api.LabelScore;
import org.ser4j.api.UnreadableAudioException;
import org.ser4j.api.Verdict;
import org.ser4j.dsp.audio.Audio;
import org.ser4j.dsp.audio.AudioReadException;
import org.ser4j.dsp.audio.AudioReader;

/** From a clip to its result; invalid clips are typed errors. Thread-safe. */
final class Predictor {
  /** Shorter than a syllable, which takes about 200 ms. */
  private static final Duration MIN_DURATION = Duration.ofMillis(100);

  private static final Comparator<LabelScore> BEST_FIRST =
      Comparator.comparingDouble(LabelScore::probability).reversed();

  private final Classifier classifier;
  private final List<Label> labels;
  private final double abstainBelow;

  Predictor(Classifier classifier, List<Label> labels, double abstainBelow) {
    this.classifier = classifier;
    this.labels = labels;
    this.abstainBelow = abstainBelow;
  }

  EmotionResult predict(Path file) {
    if (file == null) {
      throw new InvalidAudioException("the file must not be null");
    }
    Audio audio;
    try {
      audio = AudioReader.read(file);
    } catch (AudioReadException e) {
      throw new UnreadableAudioException(String.valueOf(e.getMessage()), e);
    }
    try {
      return predict(AudioClip.interleaved(audio.samples(), audio.channels(), audio.sampleRate()));
    } catch (InvalidAudioException e) {
      throw new InvalidAudioException(file + ": " + e.getMessage(), e);
    }
  }

  EmotionResult predict(AudioClip clip) {
    if (clip == null) {
      throw new InvalidAudioException("the clip must not be null");
    }
    Duration duration = clip.duration();
    if (duration.compareTo(MIN_DURATION) < 0) {
      throw new InvalidAudioException(
          "the clip is too short: "
              + duration.toNanos() / 1e6
              + " ms, and "
              + MIN_DURATION.toMillis()
              + " are needed");
    }
    Optional<double[]> logits = classifier.logits(clip.toMono(), clip.sampleRate());
    if (logits.isEmpty()) {
      return new EmotionResult(Verdict.NO_SPEECH, List.of(), duration);
    }
    List<LabelScore> scores = scores(classifier.probabilities(logits.get()));
    boolean certain = scores.get(0).probability() >= abstainBelow;
    return new EmotionResult(certain ? Verdict.DETECTED : Verdict.UNCERTAIN, scores, duration);
  }

  /** Equal scores stay in the model's order. */
  private List<LabelScore> scores(double[] probabilities) {
    List<LabelScore> scores = new ArrayList<>();
    for (int k = 0; k < probabilities.length; k++) {
      scores.add(new LabelScore(labels.get(k), probabilities[k]));
    }
    scores.sort(BEST_FIRST);
    return scores;
  }
}
