package org.ser4j.training.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.metric.Evaluation.SpeakerScore;

class EvaluationTest {
  private static final List<String> LABELS = List.of("happy", "sad");

  @Test
  void scoresAllAndEachSpeaker() {
    List<SkippedFile> silent = List.of(new SkippedFile(Path.of("s.wav"), "no speech"));
    Evaluation evaluation =
        Evaluation.of(
            LABELS,
            new Calibration(2),
            List.of(
                clip("10", "happy", 2, 0),
                clip("9", "sad", 2, 0),
                clip("9", "happy", 2, 0),
                clip("9", "happy", 2, 0)),
            silent,
            List.of());
    assertEquals(4, evaluation.n());
    assertEquals(0.5, evaluation.uar());
    assertEquals(0.75, evaluation.accuracy());
    assertEquals(
        List.of(new SpeakerScore("9", 3, 0.5, 2 / 3.0), new SpeakerScore("10", 1, 1, 1)),
        evaluation.perSpeaker());
    double confidence = 1 / (1 + Math.exp(-1));
    assertEquals(Math.abs(0.75 - confidence), evaluation.ece(), 1e-12);
    assertEquals(
        -(3 * Math.log(confidence) + Math.log(1 - confidence)) / 4,
        evaluation.negativeLogLikelihood(),
        1e-12);
    assertEquals(1, evaluation.coverage().get(7).coverage());
    assertEquals(0, evaluation.coverage().get(8).coverage());
    assertEquals(silent, evaluation.withoutSpeech());
  }

  @Test
  void nothingToJudgeIsAnError() {
    CorpusException e =
        assertThrows(
            CorpusException.class,
            () -> Evaluation.of(LABELS, Calibration.NONE, List.of(), List.of(), List.of()));
    assertTrue(e.getMessage().contains("nothing to evaluate"), e.getMessage());
  }

  private static ScoredClip clip(String speaker, String label, double... logits) {
    Path file = Path.of(speaker + label + ".wav");
    return new ScoredClip(new Utterance(file, label, speaker, Sex.UNKNOWN, Map.of()), logits);
  }
}
