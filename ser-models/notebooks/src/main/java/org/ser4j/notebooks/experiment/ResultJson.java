package org.ser4j.notebooks.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ConfusionMatrix;

/**
 * Results as JSON. What follows from the confusion matrices and from the experiment is written for
 * readers, and worked out anew when a result is read.
 */
public final class ResultJson {
  private ResultJson() {}

  /**
   * Writes a result beside what was published.
   *
   * @param experiment what was run
   * @param result what came of it
   * @return one object; what is not known there is null
   */
  public static JsonObject write(Experiment experiment, Result result) {
    JsonObject json = new JsonObject();
    json.addProperty("id", result.id());
    json.addProperty("features", experiment.features());
    json.addProperty("label", experiment.label());
    json.addProperty("corpus", result.corpus());
    json.addProperty("recordings", result.recordings());
    json.addProperty("left_out", result.leftOut());
    json.add("labels", strings(result.labels()));
    json.addProperty("parameters", result.parameters());
    json.addProperty("epochs", result.epochs());
    json.addProperty("cut_short", result.epochs() < experiment.config().epochs());
    json.add("notes", strings(experiment.notes()));
    json.add("warnings", strings(new Remarks(experiment, result).warnings()));
    JsonObject published = new JsonObject();
    published.add("accuracy", number(experiment.accuracy()));
    published.add("macro_f1", number(experiment.macroF1()));
    published.addProperty("leaky", experiment.leaky());
    json.add("published", published);
    json.add("notebook_protocol", scores(result.notebook()));
    json.add("speaker_independent", scores(result.folds()));
    if (!result.folds().isEmpty()) {
      JsonObject mean = new JsonObject();
      spread(mean, "accuracy", result, s -> s.confusion().accuracy());
      spread(mean, "uar", result, s -> s.confusion().unweightedAverageRecall());
      spread(mean, "macro_f1", result, s -> s.confusion().macroF1());
      spread(mean, "majority_accuracy", result, Score::majority);
      json.add("speaker_independent_mean", mean);
      json.add("speaker_independent_all_folds", scores(result.allFolds()));
    }
    json.add("settings", result.settings());
    return json;
  }

  /**
   * Reads what was written.
   *
   * @param text one object
   * @return the result
   * @throws IllegalArgumentException if it is none; the message names the key
   */
  public static Result read(String text) {
    JsonObject tree = Json.parse(text);
    JsonFields json = new JsonFields(tree, "");
    json.object("settings");
    return new Result(
        json.string("id"),
        tree.getAsJsonObject("settings"),
        json.string("corpus"),
        json.integer("recordings", 0, Integer.MAX_VALUE),
        json.integer("left_out", 0, Integer.MAX_VALUE),
        json.strings("labels"),
        json.longInteger("parameters", 0, Long.MAX_VALUE),
        json.integer("epochs", 1, Integer.MAX_VALUE),
        json.objects("notebook_protocol").stream().map(ResultJson::score).toList(),
        json.objects("speaker_independent").stream().map(ResultJson::score).toList());
  }

  /**
   * Writes what one training came to.
   *
   * @param settings everything that decides its numbers
   * @param finished its numbers
   * @return one object
   */
  static JsonObject writeRun(JsonObject settings, FinishedRun finished) {
    JsonObject json = score(finished.score());
    json.addProperty("left_out", finished.leftOut());
    json.add("settings", settings);
    return json;
  }

  /**
   * Reads what one training came to.
   *
   * @param text one object
   * @param settings that it must have
   * @return its numbers; empty if it has other settings
   * @throws IllegalArgumentException if it is none; the message names the key
   */
  static Optional<FinishedRun> readRun(String text, JsonObject settings) {
    JsonObject tree = Json.parse(text);
    JsonFields json = new JsonFields(tree, "");
    json.object("settings");
    // As text, since a number that was read is no equal of the one that was written.
    return Json.writeCompact(tree.getAsJsonObject("settings")).equals(Json.writeCompact(settings))
        ? Optional.of(new FinishedRun(score(json), json.integer("left_out", 0, Integer.MAX_VALUE)))
        : Optional.empty();
  }

  private static JsonArray scores(List<Score> scores) {
    JsonArray list = new JsonArray();
    scores.forEach(score -> list.add(score(score)));
    return list;
  }

  private static JsonObject score(Score score) {
    JsonObject json = new JsonObject();
    json.addProperty("protocol", score.protocol());
    json.addProperty("leaky", score.leaky());
    json.addProperty("fold", score.fold());
    json.addProperty("draw", score.draw());
    json.addProperty("seed", score.seed());
    json.addProperty("epoch", score.epoch());
    json.addProperty("epochs", score.epochs());
    scores(score.confusion()).entrySet().forEach(e -> json.add(e.getKey(), e.getValue()));
    json.add("confusion", matrix(score.confusion()));
    return json;
  }

  private static JsonObject scores(ConfusionMatrix confusion) {
    JsonObject json = new JsonObject();
    json.addProperty("rows", confusion.total());
    json.addProperty("accuracy", confusion.accuracy());
    json.addProperty("macro_f1", confusion.macroF1());
    json.addProperty("uar", confusion.unweightedAverageRecall());
    json.addProperty("majority_accuracy", Baseline.majority(confusion).confusion().accuracy());
    return json;
  }

  /** A row of counts for each right class. */
  private static JsonObject matrix(ConfusionMatrix confusion) {
    JsonObject rows = new JsonObject();
    int[][] counts = confusion.toArray();
    for (int truth = 0; truth < counts.length; truth++) {
      JsonArray row = new JsonArray();
      for (int count : counts[truth]) {
        row.add(count);
      }
      rows.add(confusion.labels().get(truth), row);
    }
    return rows;
  }

  private static Score score(JsonFields json) {
    JsonFields confusion = json.object("confusion");
    List<String> labels = confusion.names();
    int[][] counts =
        labels.stream()
            .map(label -> confusion.integers(label, 0, Integer.MAX_VALUE))
            .map(row -> LongStream.of(row).mapToInt(count -> (int) count).toArray())
            .toArray(int[][]::new);
    return new Score(
        json.string("protocol"),
        json.bool("leaky"),
        json.integer("fold", 0, Integer.MAX_VALUE),
        json.longInteger("draw", Long.MIN_VALUE, Long.MAX_VALUE),
        json.longInteger("seed", Long.MIN_VALUE, Long.MAX_VALUE),
        json.integer("epoch", 1, Integer.MAX_VALUE),
        json.integer("epochs", 1, Integer.MAX_VALUE),
        ConfusionMatrix.ofCounts(labels, counts));
  }

  private static void spread(
      JsonObject json, String name, Result result, ToDoubleFunction<Score> score) {
    JsonObject one = new JsonObject();
    one.add("mean", finite(result.overFolds(score).mean()));
    one.add("deviation_over_folds", finite(result.overFolds(score).std()));
    one.add("deviation_over_seeds", finite(result.overSeeds(score).std()));
    json.add(name, one);
  }

  private static JsonElement number(OptionalDouble value) {
    return value.isPresent() ? new JsonPrimitive(value.getAsDouble()) : JsonNull.INSTANCE;
  }

  private static JsonElement finite(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }

  private static JsonArray strings(List<String> values) {
    JsonArray list = new JsonArray();
    values.forEach(list::add);
    return list;
  }
}
