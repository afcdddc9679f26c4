package org.ser4j.notebooks.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.internal.json.JsonCodec;
import org.ser4j.training.metric.ConfusionMatrix;

/** The JSON of results: values that follow from others are written for readers only. */
final class ResultJson {
  private static final JsonCodec CODEC =
      JsonCodec.builder()
          .type(Run.class)
          .oldKeys("split", "draw")
          .inline("scores")
          .type(Scores.class)
          .oldKeys("examples", "rows")
          .nonFiniteAsNull()
          .type(Published.class)
          .nonFiniteAsNull()
          .type(MeanOfFolds.class)
          .nonFiniteAsNull()
          .build();

  private ResultJson() {}

  private record Result(
      String id,
      String features,
      String label,
      String corpus,
      int recordings,
      int leftOut,
      List<String> labels,
      long parameters,
      int epochs,
      boolean cutShort,
      List<String> notes,
      List<String> warnings,
      Published published,
      List<Run> notebookProtocol,
      List<Run> speakerIndependent,
      Optional<MeansOfFolds> speakerIndependentMean,
      Optional<Scores> speakerIndependentAllFolds,
      Map<String, Object> settings) {}

  private record Published(double accuracy, double macroF1, boolean leaky) {}

  private record MeansOfFolds(
      MeanOfFolds accuracy, MeanOfFolds uar, MeanOfFolds macroF1, MeanOfFolds majorityAccuracy) {}

  private record MeanOfFolds(double mean, double deviationOverFolds, double deviationOverSeeds) {}

  private record Scores(
      int examples, double accuracy, double macroF1, double uar, double majorityAccuracy) {
    static Scores of(ConfusionMatrix confusion) {
      return new Scores(
          confusion.total(),
          confusion.accuracy(),
          confusion.macroF1(),
          confusion.unweightedAverageRecall(),
          confusion.majorityBaseline().confusion().accuracy());
    }
  }

  /** A training; in a file of its own with its settings. */
  private record Run(
      String protocol,
      boolean leaky,
      int fold,
      long split,
      long seed,
      int epoch,
      int epochs,
      Scores scores,
      Map<String, int[]> confusion,
      OptionalInt leftOut,
      Optional<Map<String, Object>> settings) {
    static Run of(RunResult run, OptionalInt leftOut, Optional<Map<String, Object>> settings) {
      Map<String, int[]> counts = new LinkedHashMap<>();
      int[][] matrix = run.confusion().toArray();
      for (int truth = 0; truth < matrix.length; truth++) {
        counts.put(run.confusion().labels().get(truth), matrix[truth]);
      }
      return new Run(
          run.protocol(),
          run.leaky(),
          run.key().fold(),
          run.key().split(),
          run.key().seed(),
          run.epoch(),
          run.epochs(),
          Scores.of(run.confusion()),
          counts,
          leftOut,
          settings);
    }

    RunResult result(int usual) {
      return new RunResult(
          new RunKey(fold, split, seed),
          protocol,
          leaky,
          epoch,
          epochs,
          ConfusionMatrix.ofCounts(
              List.copyOf(confusion.keySet()), confusion.values().toArray(int[][]::new)),
          leftOut.orElse(usual));
    }
  }

  static Map<String, Object> write(ExperimentResult result) {
    Experiment experiment = result.experiment();
    boolean folds = !result.folds().isEmpty();
    return tree(
        Result.class,
        new Result(
            experiment.id(),
            experiment.features(),
            experiment.label(),
            result.corpus(),
            result.recordings(),
            result.leftOut(),
            result.labels(),
            result.parameters(),
            result.epochs(),
            result.epochs() < experiment.config().epochs(),
            experiment.notes(),
            new ResultNotes(result).warnings(),
            new Published(
                orNaN(experiment.accuracy()), orNaN(experiment.macroF1()), experiment.leaky()),
            runs(result.notebook()),
            runs(result.folds()),
            folds ? Optional.of(means(result)) : Optional.empty(),
            folds ? Optional.of(Scores.of(result.allFolds())) : Optional.empty(),
            result.settings()));
  }

  static ExperimentResult read(String json) {
    Result result = CODEC.read(Result.class, json);
    return new ExperimentResult(
        Experiments.named(result.id).get(0),
        result.settings,
        result.corpus,
        result.recordings,
        result.labels,
        result.parameters,
        result.epochs,
        result.notebookProtocol.stream().map(run -> run.result(result.leftOut)).toList(),
        result.speakerIndependent.stream().map(run -> run.result(result.leftOut)).toList());
  }

  static Map<String, Object> writeRun(RunResult run, Map<String, Object> settings) {
    return tree(Run.class, Run.of(run, OptionalInt.of(run.leftOut()), Optional.of(settings)));
  }

  /** Empty if the run has other settings. */
  static Optional<RunResult> readRun(String json, Map<String, Object> settings) {
    Run run = CODEC.read(Run.class, json);
    // As text, since a number that was read may be of another type.
    String own = Json.writeCompact(run.settings.orElse(Map.of()));
    return own.equals(Json.writeCompact(settings)) ? Optional.of(run.result(0)) : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, Object> tree(Class<T> type, T value) {
    return (Map<String, Object>) CODEC.tree(type, value);
  }

  private static List<Run> runs(List<RunResult> runs) {
    return runs.stream().map(run -> Run.of(run, OptionalInt.empty(), Optional.empty())).toList();
  }

  private static MeansOfFolds means(ExperimentResult result) {
    return new MeansOfFolds(
        mean(result, RunResult::accuracy),
        mean(result, RunResult::uar),
        mean(result, RunResult::macroF1),
        mean(result, RunResult::majorityAccuracy));
  }

  private static MeanOfFolds mean(ExperimentResult result, ToDoubleFunction<RunResult> score) {
    return new MeanOfFolds(
        result.overFolds(score).mean(),
        result.overFolds(score).std(),
        result.overSeeds(score).std());
  }

  private static double orNaN(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }
}
