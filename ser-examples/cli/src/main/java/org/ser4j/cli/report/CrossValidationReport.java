package org.ser4j.cli.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.evaluate.CrossValidationResult;
import org.ser4j.training.evaluate.CrossValidationRun;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.split.Partition;

/** The JSON of {@code ser cross-validate} on speaker folds; that of other protocols is nested. */
public record CrossValidationReport(
    List<Fold> runs,
    double temperature,
    FoldScore uar,
    FoldScore accuracy,
    FoldScore macroF1,
    FoldScore ece,
    MajorityClass baseline,
    List<String> warnings) {

  /** The training for a fold. */
  public record Fold(
      int fold,
      long seed,
      Collection<String> testActors,
      Collection<String> validationActors,
      double temperature,
      Optional<EvaluationReport> validation,
      EvaluationReport test) {
    static Fold of(CrossValidationRun run) {
      return new Fold(
          run.fold(),
          run.seed(),
          Partition.speakers(run.partition().test()),
          Partition.speakers(run.partition().validation()),
          run.bundle().calibration().temperature(),
          run.validation().map(EvaluationReport::of),
          EvaluationReport.of(run.evaluation()));
    }
  }

  /** A score over folds and seeds. */
  public record FoldScore(double mean, double deviationOverFolds, double deviationOverSeeds) {
    static FoldScore of(CrossValidationResult result, ToDoubleFunction<Evaluation> score) {
      return new FoldScore(
          result.overFolds(score).mean(),
          result.overFolds(score).std(),
          result.overSeeds(score).std());
    }
  }

  /** Mean scores of always choosing the most frequent class of each fold. */
  public record MajorityClass(double uar, double accuracy, double macroF1) {}

  /** The JSON with another protocol than speaker folds. */
  public record OfProtocol(
      boolean leaky,
      List<Run> runs,
      RunScore uar,
      RunScore accuracy,
      RunScore macroF1,
      List<String> warnings) {}

  /** A training of a protocol. */
  public record Run(String protocol, long seed, int epochs, int epoch, EvaluationReport judged) {
    static Run of(CrossValidationRun run) {
      return new Run(
          run.partition().describe(),
          run.seed(),
          run.history().size(),
          run.epoch(),
          EvaluationReport.of(run.evaluation()));
    }
  }

  /** A score over all trainings of a protocol. */
  public record RunScore(double mean, double deviation) {
    static RunScore of(CrossValidationResult result, ToDoubleFunction<Evaluation> score) {
      return new RunScore(result.overRuns(score).mean(), result.overRuns(score).std());
    }
  }

  /** Takes the numbers of speaker folds. */
  public static CrossValidationReport ofFolds(CrossValidationResult result) {
    return new CrossValidationReport(
        result.runs().stream().map(Fold::of).toList(),
        result.temperature(),
        FoldScore.of(result, Evaluation::uar),
        FoldScore.of(result, Evaluation::accuracy),
        FoldScore.of(result, Evaluation::macroF1),
        FoldScore.of(result, Evaluation::ece),
        new MajorityClass(
            result.majority(ConfusionMatrix::unweightedAverageRecall),
            result.majority(ConfusionMatrix::accuracy),
            result.majority(ConfusionMatrix::macroF1)),
        result.warnings());
  }

  /** Takes the numbers of another protocol. */
  public static OfProtocol ofProtocol(CrossValidationResult result) {
    return new OfProtocol(
        result.leaky(),
        result.runs().stream().map(Run::of).toList(),
        RunScore.of(result, Evaluation::uar),
        RunScore.of(result, Evaluation::accuracy),
        RunScore.of(result, Evaluation::macroF1),
        result.warnings());
  }
}
