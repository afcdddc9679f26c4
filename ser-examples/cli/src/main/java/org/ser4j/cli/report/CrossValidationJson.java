package org.ser4j.cli.report;

import static org.ser4j.cli.report.EvaluationJson.number;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.evaluate.CrossValidationResult;
import org.ser4j.training.evaluate.CrossValidationRun;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.split.Partition;

/** A cross-validation as one JSON object. */
public final class CrossValidationJson {
  private CrossValidationJson() {}

  /** Of speaker folds. */
  public static JsonObject ofFolds(CrossValidationResult result) {
    JsonObject json = new JsonObject();
    json.add("runs", runs(result, CrossValidationJson::fold));
    json.addProperty("temperature", result.temperature());
    json.add("uar", overFolds(result, Evaluation::uar));
    json.add("accuracy", overFolds(result, Evaluation::accuracy));
    json.add("macro_f1", overFolds(result, Evaluation::macroF1));
    json.add("ece", overFolds(result, Evaluation::ece));
    json.add("baseline", baseline(result));
    json.add("warnings", strings(result.warnings()));
    return json;
  }

  /** Of any other protocol. */
  public static JsonObject ofProtocol(CrossValidationResult result) {
    JsonObject json = new JsonObject();
    json.addProperty("leaky", result.leaky());
    json.add("runs", runs(result, CrossValidationJson::run));
    json.add("uar", overRuns(result, Evaluation::uar));
    json.add("accuracy", overRuns(result, Evaluation::accuracy));
    json.add("macro_f1", overRuns(result, Evaluation::macroF1));
    json.add("warnings", strings(result.warnings()));
    return json;
  }

  private static JsonArray runs(
      CrossValidationResult result, Function<CrossValidationRun, JsonObject> write) {
    JsonArray runs = new JsonArray();
    result.runs().forEach(run -> runs.add(write.apply(run)));
    return runs;
  }

  private static JsonObject fold(CrossValidationRun run) {
    Partition partition = run.partition();
    JsonObject json = new JsonObject();
    json.addProperty("fold", run.fold());
    json.addProperty("seed", run.seed());
    json.add("test_actors", strings(Partition.speakers(partition.test())));
    json.add("validation_actors", strings(Partition.speakers(partition.validation())));
    json.addProperty("temperature", run.bundle().calibration().temperature());
    run.validation().ifPresent(v -> json.add("validation", EvaluationJson.of(v)));
    json.add("test", EvaluationJson.of(run.evaluation()));
    return json;
  }

  private static JsonObject run(CrossValidationRun run) {
    JsonObject json = new JsonObject();
    json.addProperty("protocol", run.partition().describe());
    json.addProperty("seed", run.seed());
    json.addProperty("epochs", run.history().size());
    json.addProperty("epoch", run.epoch());
    json.add("judged", EvaluationJson.of(run.evaluation()));
    return json;
  }

  /** What naming the most frequent class of each fold would get, in the mean. */
  private static JsonObject baseline(CrossValidationResult result) {
    JsonObject json = new JsonObject();
    json.add("uar", number(result.majority(ConfusionMatrix::unweightedAverageRecall)));
    json.add("accuracy", number(result.majority(ConfusionMatrix::accuracy)));
    json.add("macro_f1", number(result.majority(ConfusionMatrix::macroF1)));
    return json;
  }

  public static JsonArray strings(Collection<String> texts) {
    JsonArray json = new JsonArray();
    texts.forEach(json::add);
    return json;
  }

  private static JsonObject overFolds(
      CrossValidationResult result, ToDoubleFunction<Evaluation> score) {
    JsonObject json = new JsonObject();
    json.add("mean", number(result.overFolds(score).mean()));
    json.add("deviation_over_folds", number(result.overFolds(score).std()));
    json.add("deviation_over_seeds", number(result.overSeeds(score).std()));
    return json;
  }

  private static JsonObject overRuns(
      CrossValidationResult result, ToDoubleFunction<Evaluation> score) {
    JsonObject json = new JsonObject();
    json.add("mean", number(result.overRuns(score).mean()));
    json.add("deviation", number(result.overRuns(score).std()));
    return json;
  }
}
