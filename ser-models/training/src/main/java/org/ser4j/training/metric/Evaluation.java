package org.ser4j.training.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.split.Split;

/**
 * How good a model is on a list of recordings. Recordings that were not judged count in no score;
 * they are listed, so that nobody can overlook them.
 *
 * @param n number of recordings judged, at least 1
 * @param uar unweighted average recall, in [0, 1]
 * @param accuracy share of recordings that are right, in [0, 1]
 * @param macroF1 mean F1 of the classes, in [0, 1]
 * @param weightedF1 mean F1 weighted by how often a class occurs, in [0, 1]
 * @param ece expected calibration error of the calibrated probabilities, in [0, 1]
 * @param negativeLogLikelihood mean of the calibrated probabilities, in nats
 * @param confusion which class was taken for which, over the model's labels
 * @param perSpeaker one a speaker, in the order of their numbers
 * @param coverage what abstaining below 0, 0.1 to 0.9 would leave
 * @param withoutSpeech recordings in which no speech was found
 * @param unreadable recordings that could not be read, or whose label the model does not know
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

  /** Copies the lists. */
  public Evaluation {
    perSpeaker = List.copyOf(perSpeaker);
    coverage = List.copyOf(coverage);
    withoutSpeech = List.copyOf(withoutSpeech);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Works the scores out.
   *
   * @param labels the model's classes, in the order of the logits
   * @param calibration what makes probabilities of the logits
   * @param scored the recordings judged, each with a label that the model has
   * @param withoutSpeech recordings in which no speech was found
   * @param unreadable recordings that could not be judged
   * @return the scores
   * @throws CorpusException if nothing was judged
   */
  public static Evaluation of(
      List<String> labels,
      Calibration calibration,
      List<ScoredClip> scored,
      List<SkippedFile> withoutSpeech,
      List<SkippedFile> unreadable) {
    if (scored.isEmpty()) {
      throw new CorpusException(
          "nothing to evaluate: no recording was judged, "
              + withoutSpeech.size()
              + " hold no speech and "
              + unreadable.size()
              + " could not be read; choose speakers that have recordings");
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
    for (String speaker : Split.speakers(utterances)) {
      int[] rows =
          IntStream.range(0, truth.length)
              .filter(i -> utterances.get(i).speaker().equals(speaker))
              .toArray();
      ConfusionMatrix confusion =
          ConfusionMatrix.of(
              labels,
              IntStream.of(rows).map(i -> truth[i]).toArray(),
              IntStream.of(rows).map(i -> predicted[i]).toArray());
      scores.add(
          new SpeakerScore(
              speaker, rows.length, confusion.unweightedAverageRecall(), confusion.accuracy()));
    }
    return scores;
  }
}
