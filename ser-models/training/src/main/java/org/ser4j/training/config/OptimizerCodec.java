package org.ser4j.training.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Set;
import org.ser4j.models.json.JsonFields;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.UpdateRule;

/**
 * Optimisers as JSON; {@code clip_norm} is only there where gradients are clipped, {@code decayed}
 * where not all matrices and kernels decay. What is read as {@code l2} is written as {@code
 * weight_decay}.
 */
final class OptimizerCodec {
  private OptimizerCodec() {}

  static JsonObject write(OptimizerSettings optimizer) {
    JsonObject json = optimizer.rule().accept(new Writer());
    json.addProperty("weight_decay", optimizer.weightDecay());
    if (optimizer.clips()) {
      json.addProperty("clip_norm", optimizer.clipNorm());
    }
    if (!optimizer.decayed().isEmpty()) {
      JsonArray names = new JsonArray();
      optimizer.decayed().forEach(names::add);
      json.add("decayed", names);
    }
    return json;
  }

  static OptimizerSettings read(JsonFields json) {
    UpdateRule rule = rule(json);
    double decay = json.has("l2") ? fromL2(json, rule) : json.number("weight_decay");
    double norm = json.has("clip_norm") ? json.number("clip_norm") : OptimizerSettings.NO_CLIPPING;
    return new OptimizerSettings(rule, decay, norm, decayed(json));
  }

  private static Set<String> decayed(JsonFields json) {
    if (!json.has("decayed")) {
      return Set.of();
    }
    Set<String> names = Set.copyOf(json.strings("decayed"));
    Settings.require(
        !names.isEmpty(),
        "optimizer.decayed names no array: leave it out for all matrices and kernels, or give a"
            + " weight_decay of 0");
    return names;
  }

  /** Keras adds {@code l2 * sum(weight^2)} to the loss, whose slope is {@code 2 * l2 * weight}. */
  private static double fromL2(JsonFields json, UpdateRule rule) {
    double l2 = json.number("l2");
    if (rule instanceof UpdateRule.Adam adam && adam.decoupled()) {
      throw new IllegalArgumentException(
          "optimizer.l2 is "
              + l2
              + ", but adamw takes decay off the weights: give weight_decay, or use adam");
    }
    Settings.require(l2 >= 0, "optimizer.l2 must be 0 or more, not " + l2);
    return 2 * l2;
  }

  private static UpdateRule rule(JsonFields json) {
    String kind = json.string("kind");
    switch (kind) {
      case "adam":
      case "adamw":
        return new UpdateRule.Adam(
            json.number("beta1"),
            json.number("beta2"),
            json.number("epsilon"),
            kind.equals("adamw"));
      case "sgd":
        return new UpdateRule.Sgd(json.number("momentum"), json.bool("nesterov"));
      case "rmsprop":
        return new UpdateRule.RmsProp(
            json.number("alpha"), json.number("epsilon"), json.number("momentum"));
      default:
        throw new IllegalArgumentException(
            "optimizer.kind is '" + kind + "', but must be one of [adam, adamw, sgd, rmsprop]");
    }
  }

  private static final class Writer implements UpdateRule.Visitor<JsonObject> {
    @Override
    public JsonObject visit(UpdateRule.Adam rule) {
      JsonObject json = kind(rule.decoupled() ? "adamw" : "adam");
      json.addProperty("beta1", rule.beta1());
      json.addProperty("beta2", rule.beta2());
      json.addProperty("epsilon", rule.epsilon());
      return json;
    }

    @Override
    public JsonObject visit(UpdateRule.Sgd rule) {
      JsonObject json = kind("sgd");
      json.addProperty("momentum", rule.momentum());
      json.addProperty("nesterov", rule.nesterov());
      return json;
    }

    @Override
    public JsonObject visit(UpdateRule.RmsProp rule) {
      JsonObject json = kind("rmsprop");
      json.addProperty("alpha", rule.alpha());
      json.addProperty("epsilon", rule.epsilon());
      json.addProperty("momentum", rule.momentum());
      return json;
    }

    private static JsonObject kind(String kind) {
      JsonObject json = new JsonObject();
      json.addProperty("kind", kind);
      return json;
    }
  }
}
