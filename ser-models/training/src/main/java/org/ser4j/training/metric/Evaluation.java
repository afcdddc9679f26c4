package org.ser4j.training.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.internal.SpeakerOrder;

/**
 * Scores of a model on recordings. Recordings that could not be evaluated count in no score, and
 * are listed.
 *
 * @param n number of recordings evaluated, at least 1
 * @param uar unweighted average recall, in [0, 1]
 * @param accuracy share of recordings that are right, in [0, 1]
 * @param macroF1 unweighted mean F1 of the classes, in [0, 1]
 * @param weightedF1 mean F1 weighted by support, in [0, 1]
 * @param ece expected calibration error of the calibrated probabilities, in [0, 1]
 * @param negativeLogLikelihood mean over the calibrated probabilities, in nats; scikit-learn's
 *     {@code log_loss}
 * @param confusion over the model's labels
 * @param perSpeaker in the order of {@link org.ser4j.training.corpus.Corpus#speakers}
 * @param coverage if the model abstains below 0, 0.1 to 0.9
 * @param withoutSpeech recordings in which no speech was found
 * @param unreadable recordings that could not be read, or whose label the model does not have
 */
public record Evaluation(
    int n,
    double uar,
    double accuracy,
    double macroF1,
    double weightedF1,
    double ece,
    double negativeLogLikelihood,
    ConfusionMatrix confusion,
    List<SpeakerScore> perSpeaker,
    List<Coverage> coverage,
    List<SkippedFile> withoutSpeech,
    List<SkippedFile> unreadable) {
  private static final int COVERAGE_STEPS = 10;

  /**
   * Scores of one speaker.
   *
   * @param n number of recordings evaluated
   * @param uar unweighted average recall over the classes that this speaker has, in [0, 1]
   * @param accuracy share of recordings that are right, in [0, 1]
   */
  public record SpeakerScore(String speaker, int n, double uar, double accuracy) {}

  /**
   * What is left if a classifier abstains on low confidence.
   *
   * @param abstainBelow the confidence below which it gives no answer
   * @param coverage share of examples that are answered, in [0, 1]; NaN without examples
   * @param accuracy share of the answers that are right, in [0, 1]; NaN without answers
   */
  public record Coverage(double abstainBelow, double coverage, double accuracy) {}

  /** Copies the lists. */
  public Evaluation {
    perSpeaker = List.copyOf(perSpeaker);
    coverage = List.copyOf(coverage);
    withoutSpeech = List.copyOf(withoutSpeech);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Computes the scores.
   *
   * @param labels the model's classes, in the order of the logits
   * @param scored the evaluated recordings, each with a label that the model has
   * @param withoutSpeech recordings in which no speech was found
   * @param unreadable recordings that could not be evaluated
   * @throws CorpusException if nothing was evaluated
   */
  public static Evaluation of(
      List<String> labels,
      Calibration calibration,
      List<ScoredClip> scored,
      List<SkippedFile> withoutSpeech,
      List<SkippedFile> unreadable) {
    if (scored.isEmpty()) {
      throw new CorpusException(
          ("nothing to evaluate: %d recordings without speech and %d unreadable; choose speakers"
                  + " that have recordings")
              .formatted(withoutSpeech.size(), unreadable.size()));
    }
    int[] truth = scored.stream().mapToInt(c -> labels.indexOf(c.utterance().label())).toArray();
    int[] predicted = scored.stream().mapToInt(c -> Confidence.argMax(c.logits())).toArray();
    double[][] logits = scored.stream().map(ScoredClip::logits).toArray(double[][]::new);
    double[][] probabilities =
        scored.stream()
            .map(clip -> calibration.probabilities(clip.logits()))
            .toArray(double[][]::new);
    ConfusionMatrix confusion = ConfusionMatrix.of(labels, truth, predicted);
    return new Evaluation(
        scored.size(),
        confusion.unweightedAverageRecall(),
        confusion.accuracy(),
        confusion.macroF1(),
        confusion.weightedF1(),
        Confidence.expectedCalibrationError(probabilities, truth),
        TemperatureScaling.negativeLogLikelihood(logits, truth, calibration),
        confusion,
        perSpeaker(labels, scored, truth, predicted),
        IntStream.range(0, COVERAGE_STEPS)
            .mapToObj(i -> Confidence.coverage(probabilities, truth, i / (double) COVERAGE_STEPS))
            .toList(),
        withoutSpeech,
        unreadable);
  }

  private static List<SpeakerScore> perSpeaker(
      List<String> labels, List<ScoredClip> scored, int[] truth, int[] predicted) {
    List<Utterance> utterances = scored.stream().map(ScoredClip::utterance).toList();
    List<SpeakerScore> scores = new ArrayList<>();
    for (String speaker :
        SpeakerOrder.sorted(utterances.stream().map(Utterance::speaker).toList())) {
      int[] own =
          IntStream.range(0, truth.length)
              .filter(i -> utterances.get(i).speaker().equals(speaker))
              .toArray();
      ConfusionMatrix confusion =
          ConfusionMatrix.of(
              labels,
              IntStream.of(own).map(i -> truth[i]).toArray(),
              IntStream.of(own).map(i -> predicted[i]).toArray());
      scores.add(
          new SpeakerScore(
              speaker, own.length, confusion.unweightedAverageRecall(), confusion.accuracy()));
    }
    return scores;
  }
}
