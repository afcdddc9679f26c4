package org.ser4j.cli.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.evaluate.CrossValidationResult;
import org.ser4j.training.evaluate.FoldRun;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;

/** A cross-validation as one JSON object. */
public final class CrossValidationJson {
  private CrossValidationJson() {}

  public static JsonObject of(CrossValidationResult result) {
    JsonArray runs = new JsonArray();
    result.runs().forEach(run -> runs.add(run(run)));
    JsonObject json = new JsonObject();
    json.add("runs", runs);
    json.addProperty("temperature", result.temperature());
    json.add("uar", spread(result, Evaluation::uar));
    json.add("accuracy", spread(result, Evaluation::accuracy));
    json.add("macro_f1", spread(result, Evaluation::macroF1));
    json.add("ece", spread(result, Evaluation::ece));
    json.add("baseline", baseline(result));
    json.add("warnings", strings(result.warnings()));
    return json;
  }

  /** What naming the most frequent class of each fold would get, in the mean. */
  private static JsonObject baseline(CrossValidationResult result) {
    JsonObject json = new JsonObject();
    json.add("uar", majority(result, ConfusionMatrix::unweightedAverageRecall));
    json.add("accuracy", majority(result, ConfusionMatrix::accuracy));
    json.add("macro_f1", majority(result, ConfusionMatrix::macroF1));
    return json;
  }

  private static JsonElement majority(
      CrossValidationResult result, ToDoubleFunction<ConfusionMatrix> score) {
    return EvaluationJson.number(
        result
            .overFolds(e -> score.applyAsDouble(Baseline.majority(e.confusion()).confusion()))
            .mean());
  }

  private static JsonObject run(FoldRun run) {
    JsonObject json = new JsonObject();
    json.addProperty("fold", run.fold());
    json.addProperty("seed", run.seed());
    json.add("test_actors", strings(run.testSpeakers()));
    json.add("validation_actors", strings(run.validationSpeakers()));
    json.addProperty("temperature", run.temperature());
    run.validation().ifPresent(v -> json.add("validation", EvaluationJson.of(v)));
    json.add("test", EvaluationJson.of(run.test()));
    return json;
  }

  public static JsonArray strings(Collection<String> texts) {
    JsonArray json = new JsonArray();
    texts.forEach(json::add);
    return json;
  }

  private static JsonObject spread(
      CrossValidationResult result, ToDoubleFunction<Evaluation> score) {
    JsonObject json = new JsonObject();
    json.add("mean", EvaluationJson.number(result.overFolds(score).mean()));
    json.add("deviation_over_folds", EvaluationJson.number(result.overFolds(score).std()));
    json.add("deviation_over_seeds", EvaluationJson.number(result.overSeeds(score).std()));
    return json;
  }
}
