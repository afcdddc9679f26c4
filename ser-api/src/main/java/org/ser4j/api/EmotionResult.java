package org.ser4j.api;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result for one clip. Immutable.
 *
 * @param verdict whether a label was detected, none scored high enough, or there was no speech
 * @param scores every label with its calibrated probability, best first; empty without speech
 * @param duration length of the clip, silence included
 */
public record EmotionResult(Verdict verdict, List<LabelScore> scores, Duration duration) {
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
   * The label with the highest score, also when the verdict is {@link Verdict#UNCERTAIN}.
   *
   * @throws IllegalStateException if there was no speech; check {@link #verdict} or use {@link
   *     #best}
   */
  public Label label() {
    return best()
        .orElseThrow(() -> new IllegalStateException("no speech was found, so there is no label"))
        .label();
  }

  /** The best label with its score; empty without speech. */
  public Optional<LabelScore> best() {
    return scores.isEmpty() ? Optional.empty() : Optional.of(scores.get(0));
  }

  /**
   * The calibrated probability of the best label: of all clips with a confidence of 0.8, about 80 %
   * are right, as far as they resemble the recordings that the model was calibrated on; in [0, 1];
   * 0 without speech.
   */
  public double confidence() {
    return best().map(LabelScore::probability).orElse(0.0);
  }

  /**
   * The calibrated probability of one label; in [0, 1]; 0 for a label that the model does not have,
   * and without speech.
   */
  public double probability(Label label) {
    for (LabelScore score : scores) {
      if (score.label().equals(label)) {
        return score.probability();
      }
    }
    return 0;
  }
}
