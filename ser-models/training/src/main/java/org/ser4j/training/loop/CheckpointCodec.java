package org.ser4j.training.loop;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Weights;
import org.ser4j.training.engine.TrainingState;
import org.ser4j.training.report.EpochReport;

/** Checkpoints as arrays and JSON. Doubles are written so that they read back as they were. */
final class CheckpointCodec {
  private static final int FORMAT_VERSION = 1;
  private static final String WEIGHTS = "weights/";
  private static final String MEMORY = "memory/";
  private static final String AVERAGE = "average/";
  private static final String BEST = "best/";

  private CheckpointCodec() {}

  static TensorFile write(Checkpoint checkpoint) {
    JsonObject json = new JsonObject();
    json.addProperty("format_version", FORMAT_VERSION);
    JsonObject identity = new JsonObject();
    checkpoint.identity().forEach(identity::addProperty);
    json.add("identity", identity);
    JsonArray history = new JsonArray();
    checkpoint.history().forEach(report -> history.add(write(report)));
    json.add("history", history);
    json.addProperty("steps", checkpoint.state().steps());
    JsonArray random = new JsonArray();
    checkpoint.state().random().forEach(random::add);
    json.add("random", random);
    json.addProperty("averaged_steps", checkpoint.average().steps());
    JsonObject best = new JsonObject();
    best.addProperty("epoch", checkpoint.best().epoch());
    add(best, "score", checkpoint.best().score());
    best.addProperty("without_better", checkpoint.best().withoutBetter());
    json.add("best", best);
    JsonObject rates = new JsonObject();
    add(rates, "factor", checkpoint.rates().factor());
    add(rates, "score", checkpoint.rates().best());
    rates.addProperty("without_better", checkpoint.rates().withoutBetter());
    json.add("rates", rates);
    Map<String, float[]> arrays = new LinkedHashMap<>();
    put(arrays, WEIGHTS, checkpoint.state().weights());
    put(arrays, MEMORY, checkpoint.state().memory());
    put(arrays, AVERAGE, checkpoint.average().weights());
    put(arrays, BEST, checkpoint.best().weights());
    return new TensorFile(Json.writeCompact(json), arrays);
  }

  /**
   * The way back.
   *
   * @throws IllegalArgumentException if it is no checkpoint
   */
  static Checkpoint read(TensorFile file) {
    JsonFields json = new JsonFields(Json.parse(file.text()), "");
    json.integer("format_version", FORMAT_VERSION, FORMAT_VERSION);
    Map<String, String> identity = new LinkedHashMap<>();
    JsonFields given = json.object("identity");
    given.names().forEach(name -> identity.put(name, given.string(name)));
    List<EpochReport> history = new ArrayList<>();
    json.objects("history").forEach(report -> history.add(report(report)));
    JsonFields best = json.object("best");
    JsonFields rates = json.object("rates");
    return new Checkpoint(
        identity,
        history,
        new TrainingState(
            take(file, WEIGHTS),
            take(file, MEMORY),
            json.longInteger("steps", 0, Long.MAX_VALUE),
            Arrays.stream(json.integers("random", Long.MIN_VALUE, Long.MAX_VALUE))
                .boxed()
                .toList()),
        new ExponentialMovingAverage.State(
            take(file, AVERAGE), json.integer("averaged_steps", 0, Integer.MAX_VALUE)),
        new BestWeights.State(
            take(file, BEST),
            best.integer("epoch", 0, Integer.MAX_VALUE),
            number(best, "score"),
            best.integer("without_better", 0, Integer.MAX_VALUE)),
        new LearningRateScheduler.State(
            number(rates, "factor"),
            number(rates, "score"),
            rates.integer("without_better", 0, Integer.MAX_VALUE)));
  }

  private static JsonObject write(EpochReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("epoch", report.epoch());
    json.addProperty("epochs", report.epochs());
    add(json, "learning_rate", report.learningRate());
    add(json, "training_loss", report.trainingLoss());
    add(json, "validation_loss", report.validationLoss());
    add(json, "validation_uar", report.validationUar());
    add(json, "validation_accuracy", report.validationAccuracy());
    add(json, "seconds", report.seconds());
    add(json, "waited", report.waited());
    return json;
  }

  private static EpochReport report(JsonFields json) {
    return new EpochReport(
        json.integer("epoch", 1, Integer.MAX_VALUE),
        json.integer("epochs", 1, Integer.MAX_VALUE),
        number(json, "learning_rate"),
        number(json, "training_loss"),
        number(json, "validation_loss"),
        number(json, "validation_uar"),
        number(json, "validation_accuracy"),
        number(json, "seconds"),
        number(json, "waited"));
  }

  /** JSON has no word for NaN and the infinities: null, and the text that Java gives. */
  private static void add(JsonObject json, String name, double value) {
    if (Double.isNaN(value)) {
      json.add(name, JsonNull.INSTANCE);
    } else {
      json.addProperty(name, Double.toString(value));
    }
  }

  private static double number(JsonFields json, String name) {
    return json.isNull(name) ? Double.NaN : Double.parseDouble(json.string(name));
  }

  private static void put(Map<String, float[]> arrays, String prefix, Weights weights) {
    weights.names().forEach(name -> arrays.put(prefix + name, weights.get(name)));
  }

  private static Weights take(TensorFile file, String prefix) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    file.arrays()
        .forEach(
            (name, values) -> {
              if (name.startsWith(prefix)) {
                arrays.put(name.substring(prefix.length()), values);
              }
            });
    return new Weights(arrays);
  }
}
