package org.ser4j.api;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a recogniser says of one clip. Immutable.
 *
 * @param verdict whether a class was detected, none scored high enough, or there was no speech
 * @param scores every class with its calibrated probability, best first; empty without speech
 * @param duration length of the clip, silence included
 */
public record EmotionResult(Verdict verdict, List<EmotionScore> scores, Duration duration) {
  /**
   * Checks and copies the values.
   *
   * @throws IllegalArgumentException if there are scores without speech or none with it, or they
   *     are not sorted
   */
  public EmotionResult {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(duration, "duration");
    scores = List.copyOf(scores);
    if (scores.isEmpty() != (verdict == Verdict.NO_SPEECH)) {
      throw new IllegalArgumentException("there are scores if and only if there is speech");
    }
    for (int i = 1; i < scores.size(); i++) {
      if (scores.get(i).probability() > scores.get(i - 1).probability()) {
        throw new IllegalArgumentException("scores must be sorted, best first");
      }
    }
  }

  /**
   * The best class, also when the verdict is {@link Verdict#UNCERTAIN}.
   *
   * @return the class with the highest score
   * @throws IllegalStateException if there was no speech; ask {@link #verdict()} or {@link #best()}
   *     first
   */
  public Emotion emotion() {
    return best()
        .orElseThrow(
            () -> new IllegalStateException("no speech was found, so there is no class to name"))
        .emotion();
  }

  /**
   * The name of the best class, for models that tell something else than emotion: {@code female}.
   *
   * @return the label of {@link #emotion}
   * @throws IllegalStateException if there was no speech
   */
  public String label() {
    return emotion().label();
  }

  /**
   * The best class with its score.
   *
   * @return empty without speech
   */
  public Optional<EmotionScore> best() {
    return scores.isEmpty() ? Optional.empty() : Optional.of(scores.get(0));
  }

  /**
   * The calibrated probability of the best class: of all clips judged with 0.8, about 80 % are
   * right, as far as they resemble the recordings that the model was calibrated on.
   *
   * @return in [0, 1]; 0 without speech
   */
  public double confidence() {
    return best().map(EmotionScore::probability).orElse(0.0);
  }

  /**
   * The calibrated probability of one class.
   *
   * @param emotion the class
   * @return in [0, 1]; 0 for a class that the model does not know, and without speech
   */
  public double probability(Emotion emotion) {
    for (EmotionScore score : scores) {
      if (score.emotion().equals(emotion)) {
        return score.probability();
      }
    }
    return 0;
  }
}
