package org.ser4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmotionResultTest {
  private static final LabelScore HAPPY = new LabelScore(Emotion.HAPPY, 0.75);
  private static final LabelScore SAD = new LabelScore(Emotion.SAD, 0.25);
  private static final Duration LENGTH = Duration.ofSeconds(3);

  @Test
  void theBestClassComesFirst() {
    EmotionResult result = new EmotionResult(Verdict.DETECTED, List.of(HAPPY, SAD), LENGTH);
    assertEquals(Emotion.HAPPY, result.label());
    assertEquals("happy", result.label().name());
    assertEquals(0.75, result.confidence());
    assertEquals(Optional.of(HAPPY), result.best());
    assertEquals(0.25, result.probability(Emotion.SAD));
    assertEquals(0, result.probability(Emotion.SLEEPY));
  }

  @Test
  void uncertainStillNamesTheBestClass() {
    EmotionResult result = new EmotionResult(Verdict.UNCERTAIN, List.of(HAPPY, SAD), LENGTH);
    assertEquals(Emotion.HAPPY, result.label());
  }

  @Test
  void withoutSpeechThereIsNoLabel() {
    EmotionResult result = new EmotionResult(Verdict.NO_SPEECH, List.of(), LENGTH);
    assertEquals(Optional.empty(), result.best());
    assertEquals(0, result.confidence());
    assertEquals(0, result.probability(Emotion.HAPPY));
    assertThrows(IllegalStateException.class, result::label);
  }

  @Test
  void refusesWhatContradictsItself() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EmotionResult(Verdict.NO_SPEECH, List.of(HAPPY), LENGTH));
    assertThrows(
        IllegalArgumentException.class,
        () -> new EmotionResult(Verdict.DETECTED, List.of(), LENGTH));
    assertThrows(
        IllegalArgumentException.class,
        () -> new EmotionResult(Verdict.DETECTED, List.of(SAD, HAPPY), LENGTH));
  }

  @Test
  void copiesTheScores() {
    List<LabelScore> scores = new ArrayList<>(List.of(HAPPY, SAD));
    EmotionResult result = new EmotionResult(Verdict.DETECTED, scores, LENGTH);
    scores.clear();
    assertEquals(2, result.scores().size());
    assertThrows(UnsupportedOperationException.class, () -> result.scores().remove(0));
  }

  @Test
  void aProbabilityLiesBetweenZeroAndOne() {
    for (double wrong : new double[] {-0.01, 1.01, Double.NaN}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> new LabelScore(Emotion.CALM, wrong));
      assertTrue(e.getMessage().contains(Double.toString(wrong)), e.getMessage());
    }
  }

  @Test
  void anOutcomeIsAResultOrAnError() {
    assertThrows(NullPointerException.class, () -> new Recognition.Success(null));
    assertThrows(NullPointerException.class, () -> new Recognition.Failure(null));
  }
}
