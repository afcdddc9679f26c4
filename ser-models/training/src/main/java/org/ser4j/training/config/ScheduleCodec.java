package org.ser4j.training.config;

import com.google.gson.JsonObject;
import org.ser4j.models.json.JsonFields;

/** Schedules as JSON. */
final class ScheduleCodec {
  private ScheduleCodec() {}

  static Schedule read(JsonFields json) {
    String kind = json.string("kind");
    switch (kind) {
      case "constant":
        return new Schedule.Constant(json.number("learning_rate"));
      case "cosine":
        return new Schedule.Cosine(
            json.number("learning_rate"), json.number("final_learning_rate"));
      case "one_cycle":
        return new Schedule.OneCycle(
            json.number("max_learning_rate"),
            json.number("warmup_share"),
            json.number("div_factor"),
            json.number("final_div_factor"));
      case "reduce_on_plateau":
        return new Schedule.ReduceOnPlateau(
            json.number("learning_rate"),
            json.constant("monitor", Monitor.values()),
            json.number("factor"),
            json.integer("patience", 1, Integer.MAX_VALUE),
            json.number("min_learning_rate"),
            json.number("threshold"));
      default:
        throw new IllegalArgumentException(
            "schedule.kind is '"
                + kind
                + "', but must be one of [constant, cosine, one_cycle,"
                + " reduce_on_plateau]");
    }
  }

  static JsonObject write(Schedule schedule) {
    JsonObject json = new JsonObject();
    if (schedule instanceof Schedule.Constant constant) {
      json.addProperty("kind", "constant");
      json.addProperty("learning_rate", constant.learningRate());
    } else if (schedule instanceof Schedule.Cosine cosine) {
      json.addProperty("kind", "cosine");
      json.addProperty("learning_rate", cosine.learningRate());
      json.addProperty("final_learning_rate", cosine.finalLearningRate());
    } else if (schedule instanceof Schedule.OneCycle cycle) {
      json.addProperty("kind", "one_cycle");
      json.addProperty("max_learning_rate", cycle.maxLearningRate());
      json.addProperty("warmup_share", cycle.warmupShare());
      json.addProperty("div_factor", cycle.divFactor());
      json.addProperty("final_div_factor", cycle.finalDivFactor());
    } else if (schedule instanceof Schedule.ReduceOnPlateau plateau) {
      json.addProperty("kind", "reduce_on_plateau");
      json.addProperty("learning_rate", plateau.learningRate());
      json.addProperty("monitor", JsonFields.lowerCase(plateau.monitor()));
      json.addProperty("factor", plateau.factor());
      json.addProperty("patience", plateau.patience());
      json.addProperty("min_learning_rate", plateau.minLearningRate());
      json.addProperty("threshold", plateau.threshold());
    }
    return json;
  }
}
