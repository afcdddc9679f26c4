package org.ser4j.cli.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ClassScore;
import org.ser4j.training.metric.ConfusedPair;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Coverage;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.SpeakerScore;

/** An evaluation as one JSON object; what is not a number there is null. */
public final class EvaluationJson {
  private EvaluationJson() {}

  public static JsonObject of(Evaluation evaluation) {
    JsonObject json = new JsonObject();
    json.addProperty("n", evaluation.n());
    json.add("uar", number(evaluation.uar()));
    json.add("balanced_accuracy", number(evaluation.uar()));
    json.add("accuracy", number(evaluation.accuracy()));
    json.add("macro_f1", number(evaluation.macroF1()));
    json.add("weighted_f1", number(evaluation.weightedF1()));
    json.add("ece", number(evaluation.ece()));
    json.add("negative_log_likelihood", number(evaluation.negativeLogLikelihood()));
    json.add("baseline", baseline(Baseline.majority(evaluation.confusion())));
    json.add("classes", classes(evaluation.confusion()));
    json.add("most_confused", mostConfused(evaluation.confusion()));
    json.add("confusion", confusion(evaluation.confusion()));
    json.add("per_actor", speakers(evaluation.perSpeaker()));
    json.add("coverage", coverage(evaluation.coverage()));
    json.add("without_speech", files(evaluation.withoutSpeech()));
    json.add("unreadable", files(evaluation.unreadable()));
    return json;
  }

  /** JSON knows neither NaN nor infinity. */
  public static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }

  private static JsonObject baseline(Baseline baseline) {
    JsonObject json = new JsonObject();
    json.addProperty("label", baseline.label());
    json.add("uar", number(baseline.confusion().unweightedAverageRecall()));
    json.add("accuracy", number(baseline.confusion().accuracy()));
    json.add("macro_f1", number(baseline.confusion().macroF1()));
    json.add("weighted_f1", number(baseline.confusion().weightedF1()));
    return json;
  }

  private static JsonObject classes(ConfusionMatrix confusion) {
    JsonObject json = new JsonObject();
    for (ClassScore score : confusion.classScores()) {
      JsonObject one = new JsonObject();
      one.addProperty("precision", score.precision());
      one.addProperty("recall", score.recall());
      one.addProperty("f1", score.f1());
      one.addProperty("support", score.support());
      json.add(score.label(), one);
    }
    return json;
  }

  private static JsonArray mostConfused(ConfusionMatrix confusion) {
    JsonArray json = new JsonArray();
    for (ConfusedPair pair : ConfusedPair.ranked(confusion)) {
      JsonObject one = new JsonObject();
      one.addProperty("truth", pair.truth());
      one.addProperty("predicted", pair.predicted());
      one.addProperty("n", pair.count());
      one.addProperty("share", pair.share());
      json.add(one);
    }
    return json;
  }

  private static JsonObject confusion(ConfusionMatrix confusion) {
    JsonArray labels = new JsonArray();
    confusion.labels().forEach(labels::add);
    JsonArray matrix = new JsonArray();
    for (int[] counts : confusion.toArray()) {
      JsonArray row = new JsonArray();
      for (int count : counts) {
        row.add(count);
      }
      matrix.add(row);
    }
    JsonObject json = new JsonObject();
    json.add("labels", labels);
    json.add("matrix", matrix);
    return json;
  }

  private static JsonObject speakers(List<SpeakerScore> scores) {
    JsonObject json = new JsonObject();
    for (SpeakerScore score : scores) {
      JsonObject speaker = new JsonObject();
      speaker.addProperty("n", score.n());
      speaker.add("uar", number(score.uar()));
      speaker.add("accuracy", number(score.accuracy()));
      json.add(score.speaker(), speaker);
    }
    return json;
  }

  private static JsonArray coverage(List<Coverage> steps) {
    JsonArray json = new JsonArray();
    for (Coverage step : steps) {
      JsonObject one = new JsonObject();
      one.add("abstain_below", number(step.abstainBelow()));
      one.add("coverage", number(step.coverage()));
      one.add("accuracy", number(step.accuracy()));
      json.add(one);
    }
    return json;
  }

  public static JsonArray files(List<SkippedFile> files) {
    JsonArray json = new JsonArray();
    for (SkippedFile file : files) {
      JsonObject one = new JsonObject();
      one.addProperty("file", file.file().toString());
      one.addProperty("reason", file.reason());
      json.add(one);
    }
    return json;
  }
}
