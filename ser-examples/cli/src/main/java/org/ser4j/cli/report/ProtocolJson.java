package org.ser4j.cli.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.function.ToDoubleFunction;
import org.ser4j.training.evaluate.ProtocolResult;
import org.ser4j.training.evaluate.ProtocolRun;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.MeanStd;

/** What the trainings under a protocol gave, as one JSON object. */
public final class ProtocolJson {
  private ProtocolJson() {}

  public static JsonObject of(ProtocolResult result) {
    JsonArray runs = new JsonArray();
    result.runs().forEach(run -> runs.add(run(run)));
    JsonObject json = new JsonObject();
    json.addProperty("leaky", result.leaky());
    json.add("runs", runs);
    json.add("uar", spread(result, Evaluation::uar));
    json.add("accuracy", spread(result, Evaluation::accuracy));
    json.add("macro_f1", spread(result, Evaluation::macroF1));
    json.add("warnings", CrossValidationJson.strings(result.warnings()));
    return json;
  }

  private static JsonObject run(ProtocolRun run) {
    JsonObject json = new JsonObject();
    json.addProperty("protocol", run.partition().describe());
    json.addProperty("seed", run.seed());
    json.addProperty("epochs", run.history().size());
    json.addProperty("epoch", run.epoch());
    json.add("judged", EvaluationJson.of(run.evaluation()));
    return json;
  }

  private static JsonObject spread(ProtocolResult result, ToDoubleFunction<Evaluation> score) {
    MeanStd spread = result.spread(score);
    JsonObject json = new JsonObject();
    json.add("mean", EvaluationJson.number(spread.mean()));
    json.add("deviation", EvaluationJson.number(spread.std()));
    return json;
  }
}
