package org.ser4j.cli.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ser4j.cli.report.CorpusReport.Skipped;
import org.ser4j.cli.report.JsonReport.Inline;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.ConfusionMatrix.Baseline;
import org.ser4j.training.metric.Evaluation;

/**
 * An evaluation in JSON, as it is in the output of {@code train}, {@code evaluate} and {@code
 * cross-validate}.
 */
public record EvaluationReport(
    int n,
    double uar,
    double balancedAccuracy,
    double accuracy,
    double macroF1,
    double weightedF1,
    double ece,
    double negativeLogLikelihood,
    MajorityClass baseline,
    Map<String, ClassScores> classes,
    List<Pair> mostConfused,
    Matrix confusion,
    Map<String, Speaker> perActor,
    List<Abstention> coverage,
    List<Skipped> withoutSpeech,
    List<Skipped> unreadable) {

  /** The scores of always choosing the most frequent class. */
  public record MajorityClass(
      String label, double uar, double accuracy, double macroF1, double weightedF1) {
    static MajorityClass of(ConfusionMatrix confusion) {
      Baseline baseline = confusion.majorityBaseline();
      ConfusionMatrix scores = baseline.confusion();
      return new MajorityClass(
          baseline.label(),
          scores.unweightedAverageRecall(),
          scores.accuracy(),
          scores.macroF1(),
          scores.weightedF1());
    }
  }

  /** The scores of one class. */
  public record ClassScores(double precision, double recall, double f1, int support) {}

  /** How many recordings of one class were taken for another, and their share of the class. */
  public record Pair(String truth, String predicted, int n, double share) {}

  /** Counts, [truth][predicted]. */
  public record Matrix(List<String> labels, List<List<Integer>> matrix) {
    static Matrix of(ConfusionMatrix confusion) {
      return new Matrix(
          confusion.labels(),
          Arrays.stream(confusion.toArray()).map(r -> IntStream.of(r).boxed().toList()).toList());
    }
  }

  /** The scores of one speaker. */
  public record Speaker(int n, double uar, double accuracy) {}

  /** Share of recordings whose confidence reaches a threshold, and the accuracy on those. */
  public record Abstention(double abstainBelow, double coverage, double accuracy) {}

  /** What {@code evaluate} adds: whether the model was trained on some of the speakers. */
  public record OfModel(
      @Inline EvaluationReport evaluation, String task, boolean leaky, List<String> leakyActors) {}

  /** Takes the numbers of an evaluation. */
  public static EvaluationReport of(Evaluation evaluation) {
    ConfusionMatrix confusion = evaluation.confusion();
    Map<String, ClassScores> classes = new LinkedHashMap<>();
    confusion
        .classScores()
        .forEach(
            s ->
                classes.put(
                    s.label(), new ClassScores(s.precision(), s.recall(), s.f1(), s.support())));
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    evaluation
        .perSpeaker()
        .forEach(s -> speakers.put(s.speaker(), new Speaker(s.n(), s.uar(), s.accuracy())));
    return new EvaluationReport(
        evaluation.n(),
        evaluation.uar(),
        evaluation.uar(),
        evaluation.accuracy(),
        evaluation.macroF1(),
        evaluation.weightedF1(),
        evaluation.ece(),
        evaluation.negativeLogLikelihood(),
        MajorityClass.of(confusion),
        classes,
        confusion.confusedPairs().stream()
            .map(p -> new Pair(p.truth(), p.predicted(), p.count(), p.share()))
            .toList(),
        Matrix.of(confusion),
        speakers,
        evaluation.coverage().stream()
            .map(c -> new Abstention(c.abstainBelow(), c.coverage(), c.accuracy()))
            .toList(),
        Skipped.of(evaluation.withoutSpeech()),
        Skipped.of(evaluation.unreadable()));
  }
}
